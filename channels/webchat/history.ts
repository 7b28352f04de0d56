import type { Transcript, TranscriptEntry } from "../../contracts/transcript.ts";

/** The record of one web conversation, a page at a time. */
export interface History {
  after(conversationId: string, seq: number): Promise<TranscriptEntry[]>;
  /** `seq` of the last line, 0 when there is none: where somebody starts who wants only what comes next. */
  last(conversationId: string): Promise<number>;
  subscribe(conversationId: string, listener: () => void): () => void;
}

export function createHistory(transcript: Transcript, pageSize: number): History {
  const after = (conversationId: string, seq: number) => transcript.after("web", conversationId, seq, pageSize);
  return {
    after,
    async last(conversationId) {
      let seq = 0;
      for (;;) {
        const page = await after(conversationId, seq);
        seq = page.at(-1)?.seq ?? seq;
        if (page.length < pageSize) return seq;
      }
    },
    subscribe: (conversationId, listener) => transcript.subscribe("web", conversationId, listener),
  };
}
