import { useRef } from "react";
import { useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useConversation } from "./ConversationContext.tsx";
import { verdictsOf } from "./drafts.ts";

/** Sends the draft to who writes; on a call it was said aloud, and only what became of the suggestions is told. */
export function useReply() {
  const { name, view, draft, clearDraft, judge, onExpired } = useConversation();
  const { busy, fault, send } = useSend(onExpired);
  // One id for one text, however often it is sent: a second try after a lost answer is not a second message.
  const message = useRef({ id: "", text: "" });
  const done = () => {
    for (const verdict of verdictsOf(draft)) if (verdict.verdict === "edited") judge(verdict);
    clearDraft(draft.text);
  };
  const sendReply = async () => {
    const text = draft.text.trim();
    if (text === "" || busy) return;
    if (view.kind === "call") return done();
    if (message.current.text !== text) message.current = { id: crypto.randomUUID(), text };
    const words = { messageId: message.current.id, text, language: view.language };
    await send(
      () => api.say(name, words),
      () => {
        message.current = { id: "", text: "" };
        done();
      },
    );
  };
  return { busy, fault, send: sendReply };
}
