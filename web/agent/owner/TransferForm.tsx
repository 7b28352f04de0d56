import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Fault, useSend } from "../../ui/staff/index.ts";
import { api, type Transfer } from "../api.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";

/** To another agent by name, or back to the queue of a language; the note says where things stand, from the summary. */
export function TransferForm({ onDone }: { onDone: () => void }) {
  const { t, label } = useLanguage();
  const { name, view, onExpired } = useConversation();
  const [to, setTo] = useState(view.kind === "call" ? "agent" : view.language);
  const { busy, fault, send } = useSend(onExpired);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const transfer = transferTo(to, textOf(form, "agent"), textOf(form, "note"));
    const ask = () => (view.kind === "call" ? api.assign(name, transfer.agent ?? "") : api.transfer(name, transfer));
    void send(ask, onDone);
  };
  return (
    <form className="transfer" onSubmit={submit} aria-label={t("transfer")}>
      {view.kind === "message" && (
        <NativeSelect
          label={t("transferTo")}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: "fr", label: t("queueFr") },
            { value: "en", label: t("queueEn") },
            { value: "agent", label: t("oneAgent") },
          ]}
        />
      )}
      {to === "agent" && (
        <TextInput name="agent" label={t("agentName")} required withAsterisk={false} maxLength={100} />
      )}
      {view.kind === "message" && (
        <Textarea
          name="note"
          label={t("transferNote")}
          defaultValue={view.summary ? label(view.summary.text) : ""}
          required
          withAsterisk={false}
          maxLength={2_000}
          autosize
          maxRows={6}
        />
      )}
      {fault && <Fault of={fault} />}
      <Button type="submit" size="xs" loading={busy}>
        {t("transferNow")}
      </Button>
    </form>
  );
}

function transferTo(to: string, agent: string, note: string): Transfer {
  if (to === "agent") return { agent, note };
  return { language: to === "en" ? "en" : "fr", note };
}

function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === "string" ? value.trim() : "";
}
