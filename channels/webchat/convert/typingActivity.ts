import { assistantAccount, type OutboundActivity } from "./activity.ts";

/** Says that the assistant is preparing its answer. On streams only, and never part of the history. */
export function typingActivity(conversationId: string, id: string, now: Date): OutboundActivity {
  return {
    type: "typing",
    id,
    timestamp: now.toISOString(),
    channelId: "directline",
    conversation: { id: conversationId },
    from: assistantAccount,
  };
}
