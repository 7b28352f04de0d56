import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import type { Effect } from "../../contracts/turn.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import type { Work } from "../work.ts";
import { resultOf } from "./action.ts";

// What the actions on a person's own record share: none of them touches another's.

/** These actions come after the identification in their flows, and do nothing without it. */
export function personOf({ citizenId, state }: Work): string {
  if (!citizenId || state.flow.facts["verified"] !== true)
    throw new Error("A record is touched only by its own person");
  return citizenId;
}

export function recordOf(work: Work, parts: EngineParts): Promise<PersonalRecord | undefined> {
  return from("registry", () => parts.citizens.export(personOf(work), `dialogue:${work.open.dialogueId}`));
}

/** The work with one more effect, and what the flow may say of it. */
export function added(work: Work, effect: Effect, data: Record<string, string | boolean>) {
  return Promise.resolve({ work: { ...work, effects: [...work.effects, effect] }, result: resultOf(data) });
}
