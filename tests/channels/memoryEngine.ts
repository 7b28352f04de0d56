import type { Message } from "../../contracts/message.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Transcript, TranscriptEntry } from "../../contracts/transcript.ts";
import type { HandleMessage, TurnReceipt } from "../../contracts/turn.ts";

type Line =
  | { from: "citizen"; message: TranscriptEntry & { from: "citizen" } extends { message: infer M } ? M : never }
  | { from: "assistant"; turnId: string; inReplyTo: string; reply: Reply };

export interface MemoryEngine {
  handleMessage: HandleMessage;
  transcript: Transcript;
  /** What the engine was given, in order. */
  messages: Message[];
  /** Listeners on all conversations: what a closed stream must not leave behind. */
  listeners(): number;
  /** Says something nobody asked for, as another process could. */
  say(address: string, text: string): void;
}

/**
 * A second implementation of « handle a message » and of the transcript, in memory: one turn at a time per address, in
 * order of arrival, unique on provider id. A text « échec » is not committed.
 */
export function createMemoryEngine(
  options: { turnMs?: number; reply?: (message: Message) => Partial<Reply> } = {},
): MemoryEngine {
  const lines = new Map<string, TranscriptEntry[]>();
  const receipts = new Map<string, TurnReceipt>();
  const mailboxes = new Map<string, Promise<unknown>>();
  const listeners = new Map<string, Set<() => void>>();
  const messages: Message[] = [];
  let turns = 0;

  const linesOf = (address: string) => lines.get(address) ?? [];
  function append(address: string, added: Line[]): void {
    const before = linesOf(address);
    // Sequence numbers with holes, as the contract allows.
    const seqs = added.map((_, index) => (before.at(-1)?.seq ?? 0) + 3 * (index + 1));
    const entries = added.map((line, index) => ({
      ...line,
      seq: seqs[index] ?? 0,
      at: new Date(1_718_283_600_000 + (seqs[index] ?? 0)),
    }));
    lines.set(address, [...before, ...entries]);
    for (const listener of listeners.get(address) ?? []) listener();
  }

  async function turn(message: Message): Promise<TurnReceipt> {
    const key = `${message.channel}|${message.providerId}`;
    const known = receipts.get(key);
    if (known) return { ...known, duplicate: true };
    await new Promise((resolve) => setTimeout(resolve, options.turnMs ?? 1));
    if (message.text === "échec") throw new Error("the database does not answer");
    messages.push(message);
    const turnId = `turn-${(turns += 1)}`;
    const reply: Reply = {
      id: `${turnId}-0`,
      text: `réponse à ${message.text}`,
      lang: "fr",
      cards: [],
      choices: [],
      ...options.reply?.(message),
    };
    const { providerId, text, value, attachments } = message;
    append(message.address, [
      {
        from: "citizen",
        message: { providerId, text, ...(value !== undefined && { value }), ...(attachments && { attachments }) },
      },
      { from: "assistant", turnId, inReplyTo: providerId, reply },
    ]);
    const receipt: TurnReceipt = { turnId, duplicate: false, outcome: "answered", replies: [reply] };
    receipts.set(key, receipt);
    return receipt;
  }

  return {
    messages,
    listeners: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
    say: (address, text) =>
      append(address, [
        {
          from: "assistant",
          turnId: "alone",
          inReplyTo: "",
          reply: { id: `alone-${text}`, text, lang: "fr", cards: [], choices: [] },
        },
      ]),
    handleMessage(message) {
      const before = mailboxes.get(message.address) ?? Promise.resolve();
      const after = before.catch(() => undefined).then(() => turn(message));
      mailboxes.set(message.address, after);
      return after;
    },
    transcript: {
      after: async (_channel, address, seq, limit) =>
        linesOf(address)
          .filter((line) => line.seq > seq)
          .slice(0, limit),
      subscribe(_channel, address, listener) {
        const set = listeners.get(address) ?? new Set();
        listeners.set(address, set.add(listener));
        return () => void set.delete(listener);
      },
    },
  };
}
