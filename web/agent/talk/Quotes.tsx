import type { Evidence } from "../../../contracts/assist.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "./ConversationContext.tsx";
import { wordsOf } from "./marks.ts";

/** The words a suggestion was read in; pressing them goes to where they were said. */
export function Quotes({ evidence }: { evidence: readonly Evidence[] }) {
  const { t, language } = useLanguage();
  const { view, jumpTo } = useConversation();
  const words = wordsOf(view.lines, evidence).slice(0, MOST);
  if (words.length === 0) return null;
  return (
    <p className="quotes">
      <span className="sr-only">{t("readIn")}</span>
      {words.map(({ lineId, text }, index) => (
        <button key={`${lineId} ${index}`} type="button" onClick={() => jumpTo(lineId)}>
          {language === "fr" ? `«\u00a0${shortened(text)}\u00a0»` : `“${shortened(text)}”`}
        </button>
      ))}
    </p>
  );
}

const MOST = 3;
const LONGEST = 60;
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);
