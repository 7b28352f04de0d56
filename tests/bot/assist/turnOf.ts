import type { Turn } from "../../../contracts/turn.ts";

/** A turn about which nothing was understood, with whatever a test adds. */
export function turnOf(more: Partial<Turn>, text = ""): Turn {
  return {
    id: "t",
    message: { channel: "phone", providerId: "1", address: "c", text, receivedAt: new Date(0) },
    conversationId: "c",
    dialogueId: "c",
    at: new Date(0),
    language: "fr",
    intent: "out_of_scope",
    intentScore: 0,
    entities: {},
    outcome: "answered",
    replies: [],
    effects: [],
    topics: [],
    sentiment: { label: "neutral", score: 0, emotion: "none", words: [] },
    durations: {},
    trace: [],
    ...more,
  };
}
