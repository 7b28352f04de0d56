import type { Feedback } from "../../../contracts/assist.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "./ConversationContext.tsx";

const verdicts = [
  { verdict: "used", sign: "✓", text: "verdictUsed" },
  { verdict: "edited", sign: "✎", text: "verdictEdited" },
  { verdict: "refused", sign: "✕", text: "verdictRefused" },
] as const;

/** Used, edited or refused: three small buttons, of which one may be down. */
export function Verdict({ suggestionId, part, named }: Pick<Feedback, "suggestionId" | "part"> & { named: string }) {
  const { t } = useLanguage();
  const { verdicts: given, judge } = useConversation();
  return (
    <div className="verdict" role="group" aria-label={t("verdictOf", { what: named })}>
      {verdicts.map(({ verdict, sign, text }) => (
        <button
          key={verdict}
          type="button"
          aria-pressed={given.get(suggestionId) === verdict}
          aria-label={t(text)}
          title={t(text)}
          onClick={() => judge({ suggestionId, part, verdict })}
        >
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </div>
  );
}
