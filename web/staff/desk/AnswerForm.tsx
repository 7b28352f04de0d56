import { Button, Radio, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type DeskCase, deskAnswerSchema } from "../../../contracts/desk.ts";
import { useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import type { TextName } from "../texts.ts";
import { SendFault } from "./SendFault.tsx";

interface AnswerProps {
  shown: DeskCase;
  onAnswered: (answered: DeskCase, told: TextName) => void;
  onExpired: () => void;
}

/** The answer, from the proposal on: the agent's own words, said or written. */
export function AnswerForm({ shown, onAnswered, onExpired }: AnswerProps) {
  const { t } = useLanguage();
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState(shown.channel === "post" ? "letter" : "spoken");
  const { busy, fault, send, refuse } = useSend(onExpired);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = deskAnswerSchema.safeParse(answerOf(new FormData(event.currentTarget), { id, kind, shown }));
    if (!answer.success) return refuse();
    const told = answer.data.kind === "letter" ? "letterQueued" : "answered";
    return void send(
      () => api.answerAtDesk(shown, answer.data),
      (answered) => onAnswered(answered, told),
    );
  };
  return (
    <form className="desk-form" onSubmit={submit} aria-labelledby="answer-title">
      <h3 id="answer-title">{t("answerTitle")}</h3>
      <Radio.Group label={t("answerBy")} value={kind} onChange={setKind}>
        <Radio value="spoken" label={t("spokenAnswer")} size="md" mt="xs" />
        <Radio value="letter" label={t("letterAnswer")} size="md" mt="xs" />
      </Radio.Group>
      {kind === "letter" && (
        <>
          <TextInput name="name" label={t("recipientName")} required withAsterisk={false} maxLength={120} />
          <Textarea name="lines" label={t("recipientLines")} required withAsterisk={false} autosize minRows={3} />
          <TextInput name="subject" label={t("letterSubject")} required withAsterisk={false} maxLength={120} />
        </>
      )}
      <Textarea
        name="text"
        label={t("yourWords")}
        description={t("yourWordsHint")}
        defaultValue={proposedIn(shown)}
        required
        withAsterisk={false}
        maxLength={6_000}
        autosize
        minRows={5}
      />
      <SendFault of={fault} />
      <Button type="submit" loading={busy}>
        {t("sendAnswer")}
      </Button>
    </form>
  );
}

/** What the assistant proposed last, whole. */
function proposedIn({ lines }: DeskCase): string {
  const last = lines.findLastIndex(({ from }) => from === "citizen");
  return lines
    .slice(last + 1)
    .filter(({ from }) => from === "assistant")
    .map(({ text }) => text)
    .join("\n\n");
}

function answerOf(form: FormData, { id, kind, shown }: { id: string; kind: string; shown: DeskCase }) {
  const { name, lines, subject, text } = Object.fromEntries(form);
  const language = shown.lines.findLast(({ lang }) => lang)?.lang ?? "fr";
  if (kind !== "letter") return { kind, id, text, language };
  const rows = (typeof lines === "string" ? lines : "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return { kind, id, text, language, subject, recipient: { name, lines: rows } };
}
