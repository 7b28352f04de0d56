import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Card } from "./Card.tsx";

/** What was said, in a sentence and in facts; each fact goes to the line it was said in. */
export function Summary() {
  const { t, label } = useLanguage();
  const { view, mark, jumpTo } = useConversation();
  const { summary } = view;
  if (!summary) return null;
  return (
    <Card title={t("summary")}>
      <p>{label(summary.text)}</p>
      <ul className="facts">
        {summary.facts.map((fact, index) => (
          <li key={`${fact.label.fr} ${index}`}>
            <span className="slot-name">{label(fact.label)}</span>{" "}
            <button
              type="button"
              className="fact"
              aria-label={t("goToFact", { what: `${label(fact.label)} : ${fact.value}` })}
              onMouseEnter={() => mark(fact.evidence)}
              onMouseLeave={() => mark([])}
              onFocus={() => mark(fact.evidence)}
              onBlur={() => mark([])}
              onClick={() => fact.evidence[0] && jumpTo(fact.evidence[0].lineId)}
            >
              {fact.value}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
