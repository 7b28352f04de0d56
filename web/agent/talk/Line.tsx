import type { AssistLine, Evidence } from "../../../contracts/assist.ts";
import { useLanguage } from "../language.ts";
import { timeOf } from "../timeOf.ts";
import { markLine } from "./marks.ts";

const speakers = { citizen: "theCitizen", agent: "theAgent", assistant: "theAssistant", unknown: "somebody" } as const;

/** One thing said: who, when, and the words, those behind a suggestion marked, those that may still change lighter. */
export function Line({ line, marked }: { line: AssistLine; marked: readonly Evidence[] }) {
  const { t, language } = useLanguage();
  const state = `${line.final ? "" : " partial"}${line.corrected ? " corrected" : ""}`;
  return (
    <li data-line={line.id} tabIndex={-1} className={`line from-${line.from}${state}`}>
      <p className="speaker">
        <span>{t(speakers[line.from])}</span> <time dateTime={line.at}>{timeOf(line.at, language)}</time>
        {!line.final && <span className="tag">{t("stillSpeaking")}</span>}
        {line.corrected && <span className="tag">{t("corrected")}</span>}
      </p>
      <p className="said" {...(line.lang ? { lang: line.lang } : {})}>
        {markLine(line, marked).map((stretch) =>
          stretch.marked ? <mark key={stretch.at}>{stretch.text}</mark> : stretch.text,
        )}
      </p>
    </li>
  );
}
