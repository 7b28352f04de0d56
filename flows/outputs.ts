import type { Bilingual } from "../contracts/language.ts";
import type { OfferingKind } from "../contracts/offering.ts";
import type { Outcome } from "../contracts/turn.ts";
import type { SlotValue } from "../contracts/command.ts";
import type { PatternName } from "./flowSchema.ts";
import type { Option } from "./slotSchema.ts";
import type { Frame, StepResult } from "./state.ts";

/** What may stand in a text: slots by their name, results as `step_key`. Formatted for people by the engine. */
export type Params = Record<string, SlotValue>;
export interface FlowButton {
  label: Bilingual;
  action: { action: string } & Record<string, unknown>;
}

/** What a flow wants said or done, for the engine to put into words, cards and effects. */
export type Output =
  | { kind: "say"; flow: string; text: Bilingual; params: Params; buttons: FlowButton[]; pattern?: PatternName }
  | {
      kind: "ask";
      flow: string;
      slot: string;
      text: Bilingual;
      params: Params;
      options: Option[];
      optional: boolean;
      /** 1 the first time. */
      attempt: number;
    }
  | { kind: "confirm"; flow: string; text: Bilingual; params: Params }
  | {
      kind: "propose";
      flow: string;
      search: string;
      /** On top of something else: a few lines rather than cards. */
      brief: boolean;
      params: Params;
    }
  | { kind: "repeat" }
  | { kind: "ended"; flow: string; outcome: Outcome };

/** What a step needs of the outside world. The engine does it and feeds the result back as a `CallResult`. */
export type Call =
  | { kind: "search"; flow: string; step: string; kinds: OfferingKind[]; slots: Params; exclude: string[] }
  | {
      kind: "do";
      flow: string;
      step: string;
      action: string;
      args: Params;
      slots: Params;
      results: Record<string, StepResult>;
    };

export interface CallResult {
  kind: "result";
  data: StepResult;
  /** Facts that the call has changed, such as `verified`. */
  facts?: Record<string, string | number | boolean>;
  /** Slots that no longer hold: a wrong code. */
  forget?: string[];
  /** What the person left elsewhere, bottom first: it comes back when all that is in hand here is done. */
  beneath?: Frame[];
  /** Slots that the outside gave or wrote better: a name from the record, a number with its prefix. */
  fill?: Params;
}
