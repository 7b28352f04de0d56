import { newDialogueState } from "../../../bot/state.ts";
import type { Work } from "../../../bot/work.ts";

/** A turn just begun, for a step or an action on its own. */
export const workOf = (part: Partial<Work> = {}): Work => ({
  turnId: "t",
  message: { channel: "web", providerId: "1", address: "c", text: "", receivedAt: new Date("2024-11-01T14:00:00Z") },
  open: {
    conversationId: "c",
    dialogueId: "c",
    version: 0,
    state: undefined,
    assurance: "anonymous",
    owner: "assistant",
  },
  now: new Date("2024-11-01T14:00:00Z"),
  text: "",
  button: undefined,
  state: newDialogueState,
  before: undefined,
  understanding: undefined,
  intent: "out_of_scope",
  intentScore: 0,
  commands: [],
  outputs: [],
  found: {},
  proposed: new Map(),
  effects: [],
  replies: [],
  repeated: undefined,
  outcome: undefined,
  settled: false,
  citizenId: undefined,
  profile: undefined,
  topics: [],
  trace: [],
  ...part,
});
