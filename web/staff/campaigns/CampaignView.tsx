import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import type { Campaign } from "../../../contracts/campaign.ts";
import { type Answer, Fault, useAnswer } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { CampaignActions } from "./CampaignActions.tsx";
import { CampaignFacts } from "./CampaignFacts.tsx";
import { CampaignPreview } from "./CampaignPreview.tsx";

interface ViewProps {
  id: string;
  onEdit: (campaign: Campaign) => void;
  onBack: () => void;
  onExpired: () => void;
}

const askCampaign = (id: string) => api.campaign(id);
const askPreview = (key: string) => api.previewCampaign(key.split(" ")[0] ?? "");

/** One campaign: where it stands, what it says in both languages, and what may be done with it. */
export function CampaignView({ id, onEdit, onBack, onExpired }: ViewProps) {
  const { t } = useLanguage();
  const { value: campaign, fault, again } = useAnswer(id, askCampaign, onExpired);
  // The state is in the key: what is shown is fixed when the sending begins.
  const { value: preview } = useAnswer(`${id} ${campaign?.status ?? ""}`, askPreview, onExpired);
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState<Answer<unknown>>();
  const done = useCallback(
    (answer: Answer<unknown>, words: string) => {
      if (answer.status === "fail" && answer.fault === "not_signed_in") return onExpired();
      setRefused(answer.status === "fail" ? answer : undefined);
      setSaid(answer.status === "ok" ? words : "");
      return again();
    },
    [again, onExpired],
  );
  return (
    <div className="staff-main campaigns">
      <p>
        <Button variant="default" size="sm" onClick={onBack}>
          {t("backToCampaigns")}
        </Button>
      </p>
      <h1>{campaign?.name ?? t("campaign")}</h1>
      {fault && <Fault of={fault} onRetry={again} />}
      {refused?.status === "fail" && <Fault of={refused.fault} />}
      <p role="status">{campaign ? said : t("loading")}</p>
      {campaign && (
        <>
          <CampaignFacts campaign={campaign} />
          <CampaignActions campaign={campaign} preview={preview} onDone={done} onEdit={() => onEdit(campaign)} />
          {preview && <CampaignPreview campaign={campaign} preview={preview} />}
        </>
      )}
    </div>
  );
}
