import type { Message } from "./message.ts";
import type { Reply } from "./reply.ts";

/** One line of a conversation, in order. `seq` grows by at least one a line within a conversation and is never reused. */
export type TranscriptEntry = { seq: number; at: Date } & (
  | { from: "citizen"; message: Pick<Message, "providerId" | "text" | "value" | "attachments"> }
  | { from: "assistant"; turnId: string; inReplyTo: string; reply: Reply }
  /** `agent` is the name that citizens know them by. */
  | { from: "agent"; agent: string; reply: Reply }
);

/** What a channel with a visible history (web chat) needs of the record. */
export interface Transcript {
  /** Lines after `seq` (0 for all), oldest first, at most `limit`. */
  after(channel: Message["channel"], address: string, seq: number, limit: number): Promise<TranscriptEntry[]>;
  /** Called when lines were added to that conversation, by this process or another. Returns how to stop. */
  subscribe(channel: Message["channel"], address: string, listener: () => void): () => void;
}
