import type { WrapUp } from "./calls.ts";
import type { StaffMember } from "./handover.ts";
import type { Bilingual } from "./language.ts";
import type { RequestType } from "./requestType.ts";

/** A call, or a conversation handed over, as the panel names them. */
export interface AssistSubject {
  kind: "call" | "message";
  id: string;
}

/** What was written down at the end. Without `note` its person was erased since. */
export interface WrappedUp {
  code: string;
  note?: string;
  requestNumber?: string;
  by: string;
  at: Date;
}

/**
 * `known`: this form was written before, and this is what it wrote. `conflict`: the conversation was wrapped up by another form.
 * `incomplete`: the request needs what `missing` names. `sentence` is for the agent.
 */
export type WrapUpResult =
  | { status: "done" | "known"; wrapUp: WrappedUp }
  | { status: "conflict" | "refused" | "unknown"; sentence: Bilingual }
  | { status: "incomplete"; missing: RequestType["needs"]; sentence: Bilingual };

export interface WrapUps {
  /**
   * Writes the end of a conversation, in one transaction and once by the id of the form: its status (a hand-over is closed and its
   * citizen told), the note, the code, the request with all its fields when `wrapUp.open`, the audit. `type` is that of `wrapUp.code`.
   *
   * @example
   * const type = requestTypes.byCode(wrapUp.code); // undefined: 400
   * await registry.wrapUps.confirm({ kind: "call", id }, { wrapUp, type, by: { username, displayName, supervisor: false } });
   */
  confirm(subject: AssistSubject, form: { wrapUp: WrapUp; type: RequestType; by: StaffMember }): Promise<WrapUpResult>;
  of(subject: AssistSubject): Promise<WrappedUp | undefined>;
  /** The turns it sums up, oldest first: their interactions have these ids. */
  turns(subject: AssistSubject): Promise<string[]>;
}
