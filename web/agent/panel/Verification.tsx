import { Button } from "@mantine/core";
import { useState } from "react";
import type { CitizenBrief } from "../../../contracts/assist.ts";
import { KeySign } from "../keys/KeySign.tsx";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";

/** The two questions to ask, with what to compare the answers to; both right, and the record is shown. */
export function Verification({ brief }: { brief: CitizenBrief }) {
  const { t } = useLanguage();
  const { view, act } = useConversation();
  const { verification, candidateId } = brief;
  const { language } = view;
  const [wrong, setWrong] = useState(false);
  const [first, second] = verification;
  if (candidateId === undefined || !first || !second) return null;
  if (wrong) return <p role="status">{t("notVerified")}</p>;
  const verify = () => void act({ kind: "verified", citizenId: candidateId, questions: [first.id, second.id] });
  return (
    <div className="verification">
      <h3>{t("toVerify")}</h3>
      <ol>
        {verification.map(({ id, question, expected }) => (
          <li key={id}>
            <span lang={language}>{question[language]}</span>{" "}
            <span className="expected">
              {t("expected")} <strong>{expected}</strong>
            </span>
          </li>
        ))}
      </ol>
      <div className="buttons">
        <Button size="xs" aria-keyshortcuts="v" onClick={verify}>
          {t("bothRight")} <KeySign of="v" />
        </Button>
        <Button size="xs" variant="default" onClick={() => setWrong(true)}>
          {t("notRight")}
        </Button>
      </div>
    </div>
  );
}
