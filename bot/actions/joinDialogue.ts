import type { Effect } from "../../contracts/turn.ts";
import type { Frame } from "../../flows/index.ts";
import type { OtherDialogue } from "../../registry/registry.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import { readState } from "../state.ts";
import type { Work } from "../work.ts";

/** What was left longer ago than this is not taken up again: the person would not know what is meant. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** What the person who has just been recognised left in another conversation: it goes under what is in hand here. */
export interface Joined {
  work: Work;
  /** Bottom first. */
  beneath: Frame[];
  joins: Pick<Extract<Effect, { kind: "verify_citizen" }>, "joins">;
}

/**
 * One person, one dialogue: when two conversations are recognised as the same citizen's, what was under way in the other comes back
 * once what is in hand here is done. What is under way in both goes on as it is here.
 */
export async function joinDialogue(work: Work, citizenId: string, parts: EngineParts): Promise<Joined> {
  const other = await from("registry", () => parts.citizens.otherDialogue(citizenId, work.open.dialogueId));
  if (!other) return { work, beneath: [], joins: {} };
  const { dialogueId, version } = other;
  return { ...takenUp(work, other), joins: { joins: { dialogueId, version } } };
}

function takenUp(work: Work, other: OtherDialogue): Pick<Joined, "work" | "beneath"> {
  if (work.now.getTime() - other.at.getTime() > KEPT_MS) return { work, beneath: [] };
  const { state } = readState(other.state);
  const here = new Set(work.state.flow.frames.map(({ flow }) => flow));
  const beneath = state.flow.frames.filter(({ flow, role }) => role !== "pattern" && !here.has(flow));
  if (work.state.shown.length > 0 || state.shown.length === 0) return { work, beneath };
  const { shown, focus } = state;
  return { work: { ...work, state: { ...work.state, shown, ...(focus ? { focus } : {}) } }, beneath };
}
