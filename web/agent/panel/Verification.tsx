import { Button, Kbd } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";

/** The two questions to ask, with what to compare the answers to; both right, and the record is shown. */
export function Verification() {
  const { t } = useLanguage();
  const { view, readOnly, act } = useConversation();
  const { verification, candidateId, assurance, language } = view.citizen;
  const [wrong, setWrong] = useState(false);
  const [first, second] = verification;
  if (assurance === "verified" || readOnly || candidateId === undefined || !first || !second) return null;
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
          {t("bothRight")} <Kbd ml="xs">v</Kbd>
        </Button>
        <Button size="xs" variant="default" onClick={() => setWrong(true)}>
          {t("notRight")}
        </Button>
      </div>
    </div>
  );
}
