import { Button } from "@mantine/core";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Suggestion } from "../talk/Suggestion.tsx";
import { Card } from "./Card.tsx";
import { AT_A_GLANCE, Facts } from "./Facts.tsx";

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
          <Facts facts={facts} lang={lang} />
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
                onClick={() =>
                  insert({
                    suggestionId: id,
                    part: "proposal",
                    text: [title, ...facts.slice(0, AT_A_GLANCE).map(({ value }) => value)].join(" – "),
                  })
                }
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
