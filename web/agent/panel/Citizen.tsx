import { languageLabels } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Card } from "./Card.tsx";
import { Identify } from "./Identify.tsx";
import { May } from "./May.tsx";
import { RecordView } from "./RecordView.tsx";

const assurances = { anonymous: "anonymous", claimed: "claimed", verified: "verified" } as const;

/** Who this is, as far as it may be shown; below « verified », what to ask. */
export function Citizen() {
  const { t, label } = useLanguage();
  const { citizen } = useConversation().view;
  return (
    <Card
      title={t("citizen")}
      aside={<span className={`tag ${citizen.assurance}`}>{t(assurances[citizen.assurance])}</span>}
    >
      {citizen.record ? (
        <RecordView record={citizen.record} />
      ) : (
        <p className="quiet">{t(citizen.candidate ? "candidate" : "noCandidate")}</p>
      )}
      <p className="quiet">{t("speaks", { language: label(languageLabels[citizen.language]) })}</p>
      <Identify />
      <May title={t("mayTell")} kind="may" sentences={citizen.mayTell} />
      <May title={t("mayNotTell")} kind="may-not" sentences={citizen.mayNotTell} />
    </Card>
  );
}
