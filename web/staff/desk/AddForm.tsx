import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type DeskCase, deskMessageSchema } from "../../../contracts/desk.ts";
import { useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { SendFault } from "./SendFault.tsx";

interface AddProps {
  shown: DeskCase;
  onRecorded: (recorded: DeskCase) => void;
  onExpired: () => void;
}

/** What the person says next: the assistant proposes on it too. */
export function AddForm({ shown, onRecorded, onExpired }: AddProps) {
  const { t } = useLanguage();
  const [id] = useState(() => crypto.randomUUID());
  const { busy, fault, send, refuse } = useSend(onExpired);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text } = Object.fromEntries(new FormData(event.currentTarget));
    const { channel, caseId } = shown;
    const language = shown.lines.findLast(({ lang }) => lang)?.lang ?? "fr";
    const message = deskMessageSchema.safeParse({ id, channel, caseId, text, language });
    if (!message.success) return refuse();
    return void send(() => api.recordAtDesk(message.data), onRecorded);
  };
  return (
    <form className="desk-form" onSubmit={submit}>
      <Textarea name="text" label={t("more")} required withAsterisk={false} maxLength={4_000} autosize minRows={2} />
      <SendFault of={fault} />
      <Button type="submit" variant="default" loading={busy}>
        {t("addMore")}
      </Button>
    </form>
  );
}
