import type { CitizenProfile } from "../contracts/citizen.ts";
import type { Command } from "../contracts/command.ts";
import type { Message } from "../contracts/message.ts";
import type { Reply } from "../contracts/reply.ts";
import type { SearchResult } from "../contracts/search.ts";
import type { Effect, Outcome } from "../contracts/turn.ts";
import type { IntentName, Understanding } from "../contracts/understanding.ts";
import type { FlowState, Output } from "../flows/index.ts";
import type { OpenTurn } from "../registry/registry.ts";
import type { EngineParts } from "./dependencies.ts";
import type { Button } from "./buttons.ts";
import type { DialogueState } from "./state.ts";

/** A field of the record that was used, for the citizen to see and object to. */
export interface Factor {
  field: string;
  value: string;
}
/** A search made in this turn, with what of the record entered into it. */
export interface Found {
  result: SearchResult;
  factors: Factor[];
  /** Nothing was near enough, so the distance was let go. */
  widenedFromKm?: number;
  unknownPlace?: string;
}

/**
 * A turn being made. Each step returns the next one; none changes it in place. Every key is there from the start: objects of one
 * shape are what the engine's code runs fastest on.
 */
export interface Work {
  turnId: string;
  message: Message;
  open: OpenTurn;
  now: Date;
  /** The text to read: what was typed, or what the pressed button says. */
  text: string;
  button: Button | undefined;
  state: DialogueState;
  /** What was under way when the message came, for who comes back after days. */
  before: FlowState | undefined;
  understanding: Understanding | undefined;
  intent: IntentName;
  intentScore: number;
  commands: Command[];
  outputs: Output[];
  /** By `flow/step`, for this turn only: results are too big for the state. */
  found: Record<string, Found>;
  /** What each proposal shows: two questions in one message may look for things with the same step. */
  proposed: ReadonlyMap<Output, Found>;
  effects: Effect[];
  replies: Reply[];
  /** What is said again, when that is asked for and there is something to say again. */
  repeated: Reply[] | undefined;
  outcome: Outcome | undefined;
  /** The turn is decided: later steps leave it as it is. */
  settled: boolean;
  citizenId: string | undefined;
  /** Read at most once a turn, and only under consent. `null`: asked, and not allowed. */
  profile: CitizenProfile | null | undefined;
  topics: string[];
  trace: { step: string; note: string }[];
}

/** Every step of the pipeline has this shape: learn one, know all. */
export interface Step {
  name: string;
  run: (work: Work, parts: EngineParts) => Work | Promise<Work>;
}

export const noted = (work: Work, step: string, note: string): Work => ({
  ...work,
  trace: [...work.trace, { step, note }],
});
