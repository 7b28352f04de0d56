import { Button } from "@mantine/core";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Suggestion } from "../talk/Suggestion.tsx";
import { Card } from "./Card.tsx";

/** Activities and aid the household may get, each with the reasons: a person decides. */
export function Proposals() {
  const { t } = useLanguage();
  const { view, readOnly, insert } = useConversation();
  if (view.proposals.length === 0) return null;
  return (
    <Card title={t("proposals")}>
      {view.proposals.map(({ id, evidence, title, lang, facts, reasons }) => (
        <Suggestion key={id} id={id} part="proposal" named={title} evidence={evidence}>
          <p lang={lang}>
            <strong>{title}</strong>
          </p>
          {facts.length > 0 && (
            <p className="quiet" lang={lang}>
              {facts.map(({ label, value }) => `${label}\u00a0: ${value}`).join(" · ")}
            </p>
          )}
          <ul className="reasons" lang={lang}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {!readOnly && (
            <div className="buttons">
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t("insertOf", { what: title })}
                onClick={() => insert({ suggestionId: id, part: "proposal", text: title })}
              >
                {t("insert")}
              </Button>
            </div>
          )}
        </Suggestion>
      ))}
    </Card>
  );
}
