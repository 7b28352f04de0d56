import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { DeskCase } from "../../../contracts/desk.ts";
import { when } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import type { TextName } from "../texts.ts";
import { AddForm } from "./AddForm.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { EraseCase } from "./EraseCase.tsx";

interface CaseProps {
  shown: DeskCase;
  onRecorded: (recorded: DeskCase) => void;
  onAnswered: (answered: DeskCase, told: TextName) => void;
  onAnother: () => void;
  /** Absent for those who may not erase. */
  onErased: (() => void) | undefined;
  onExpired: () => void;
}

const speakers = { citizen: "fromCitizen", assistant: "fromAssistant", agent: "fromAgent" } as const;

/** A case: all its lines, what the person adds, and the answer. */
export function CaseView({ shown, onRecorded, onAnswered, onAnother, onErased, onExpired }: CaseProps) {
  const { t, language } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [shown.caseId]);
  const count = String(shown.lines.length);
  return (
    <section className="panel" aria-labelledby="case-title">
      <h2 id="case-title" ref={title} tabIndex={-1}>
        {t("caseTitle", { id: shown.caseId.slice(0, 8) })}
      </h2>
      <p>
        {t("caseNumber")} <code>{shown.caseId}</code>
      </p>
      <ol className="desk-lines">
        {shown.lines.map((line, index) => (
          <li key={`${line.at} ${index}`} className={`from-${line.from}`}>
            <p className="speaker">
              {t(speakers[line.from])} <time dateTime={line.at}>{when(line.at, language)}</time>
            </p>
            <p className="said" {...(line.lang ? { lang: line.lang } : {})}>
              {line.text}
            </p>
          </li>
        ))}
      </ol>
      <AddForm key={`add ${count}`} shown={shown} onRecorded={onRecorded} onExpired={onExpired} />
      <AnswerForm key={`answer ${count}`} shown={shown} onAnswered={onAnswered} onExpired={onExpired} />
      <Button variant="default" onClick={onAnother}>
        {t("another")}
      </Button>
      {onErased && <EraseCase key={shown.caseId} shown={shown} onErased={onErased} onExpired={onExpired} />}
    </section>
  );
}
