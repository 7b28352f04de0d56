import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type DeskCase, deskMessageSchema } from "../../../contracts/desk.ts";
import { languageLabels, useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { SendFault } from "./SendFault.tsx";

/** What a person said at the counter, or wrote. */
export function RecordForm(props: { onRecorded: (recorded: DeskCase) => void; onExpired: () => void }) {
  const { t, label } = useLanguage();
  const [id] = useState(() => crypto.randomUUID());
  const { busy, fault, send, refuse } = useSend(props.onExpired);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    const message = deskMessageSchema.safeParse({ ...form, id });
    if (!message.success) return refuse();
    return void send(() => api.recordAtDesk(message.data), props.onRecorded);
  };
  const languages = (["fr", "en"] as const).map((value) => ({ value, label: label(languageLabels[value]) }));
  const ways = [
    { value: "counter", label: t("counterVisit") },
    { value: "post", label: t("letterReceived") },
  ];
  return (
    <form className="panel desk-form" onSubmit={submit} aria-labelledby="record-title">
      <h2 id="record-title">{t("recordTitle")}</h2>
      <NativeSelect name="channel" label={t("cameBy")} data={ways} />
      <NativeSelect name="language" label={t("theirLanguage")} data={languages} />
      <Textarea
        name="text"
        label={t("theirWords")}
        description={t("theirWordsHint")}
        required
        withAsterisk={false}
        maxLength={4_000}
        autosize
        minRows={4}
      />
      <SendFault of={fault} />
      <Button type="submit" loading={busy}>
        {t("record")}
      </Button>
    </form>
  );
}
