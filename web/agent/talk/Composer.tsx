import { Button, Textarea } from "@mantine/core";
import type { FormEvent, KeyboardEvent } from "react";
import { Fault } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "./ConversationContext.tsx";
import { SuggestedReply } from "./SuggestedReply.tsx";
import { LONGEST_REPLY } from "./useDraft.ts";
import { useReply } from "./useReply.ts";

/** Where the agent writes: sent to who writes, read aloud to who calls. */
export function Composer() {
  const { t } = useLanguage();
  const { view, readOnly, draft, writeDraft, insert, field } = useConversation();
  const { busy, fault, send } = useReply();
  if (readOnly) return null;
  const onCall = view.kind === "call";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape") return event.currentTarget.blur();
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return undefined;
    if (event.altKey) {
      event.preventDefault();
      if (view.reply) insert({ suggestionId: view.reply.id, part: "reply", text: view.reply.text });
    } else if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void send();
    }
    return undefined;
  };
  return (
    <form className="composer" onSubmit={submit} aria-label={t(onCall ? "toSay" : "toWrite")}>
      <SuggestedReply />
      {fault && <Fault of={fault} onRetry={() => void send()} />}
      <Textarea
        ref={field}
        label={t(onCall ? "toSay" : "toWrite")}
        lang={view.language}
        aria-keyshortcuts="r"
        value={draft.text}
        onChange={(event) => writeDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={LONGEST_REPLY}
        autosize
        minRows={2}
        maxRows={8}
      />
      <div className="composer-foot">
        <p className="quiet">{t(onCall ? "toSayHint" : "toWriteHint")}</p>
        <Button type="submit" size="sm" loading={busy} disabled={draft.text.trim() === ""}>
          {t(onCall ? "said" : "send")}
        </Button>
      </div>
    </form>
  );
}
