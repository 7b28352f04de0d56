import type { ChatState } from "./state.ts";

/** Fewer letters may mean anything; more words than these are a sentence, which is nobody's business before it is sent. */
const LEAST = 3;
const MOST = 40;

/** Whether what is being typed may be sent for suggestions: a few plain words, without a digit or a sign of an address. */
export function maySuggest(typed: string): boolean {
  const text = typed.trim();
  return text.length >= LEAST && text.length <= MOST && !/[\d@\n]/.test(typed);
}

/** Whether the assistant waits for an answer, which may be personal; unsure counts as yes. */
export function awaitsAnswer({ entries, pending, typing, history }: ChatState): boolean {
  if (pending.length > 0 || typing || history === "loading") return true;
  const last = entries.findLast(({ from }) => from === "assistant");
  return last !== undefined && (last.reply === undefined || last.reply.asks === true);
}
