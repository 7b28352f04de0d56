import { Button } from "@mantine/core";
import type { QueuedLetter } from "../../../contracts/desk.ts";
import { useAnswer, useSend, when } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { SendFault } from "./SendFault.tsx";

const askLetters = () => api.letters();

/** The letters to print, then those printed. */
export function LetterQueue({ changes, onExpired }: { changes: number; onExpired: () => void }) {
  const { t } = useLanguage();
  const { value, fault, again } = useAnswer(String(changes), askLetters, onExpired);
  return (
    <section className="panel" aria-labelledby="letters-title">
      <h2 id="letters-title">{t("lettersTitle")}</h2>
      <SendFault of={fault} />
      {value?.letters.length === 0 && <p>{t("noLetters")}</p>}
      <ul className="desk-letters">
        {value?.letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} onPrinted={again} onExpired={onExpired} />
        ))}
      </ul>
    </section>
  );
}

function LetterRow(props: { letter: QueuedLetter; onPrinted: () => void; onExpired: () => void }) {
  const { letter, onPrinted } = props;
  const { t, language } = useLanguage();
  const { busy, fault, send } = useSend(props.onExpired);
  const { name } = letter.recipient;
  const { printedAt, printedBy = "" } = letter;
  return (
    <li>
      <p>
        <strong>{t("letterTo", { name, subject: letter.subject })}</strong>
        <br />
        {printedAt
          ? t("printedOn", { when: when(printedAt, language), who: printedBy })
          : t("writtenOn", { when: when(letter.writtenAt, language), who: letter.writtenBy })}
      </p>
      <p className="desk-actions">
        <a href={`/api/v1/desk/letters/${letter.id}/pdf`} download aria-label={t("downloadOf", { name })}>
          {t("download")}
        </a>
        {!printedAt && (
          <Button
            variant="default"
            size="sm"
            loading={busy}
            aria-label={t("markPrintedOf", { name })}
            onClick={() => void send(() => api.letterPrinted(letter.id), onPrinted)}
          >
            {t("markPrinted")}
          </Button>
        )}
      </p>
      <SendFault of={fault} />
    </li>
  );
}
