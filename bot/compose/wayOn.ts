import { activeFrame } from "../../flows/index.ts";
import type { Work } from "../work.ts";
import type { Draft } from "./draft.ts";

/** Patterns that may be the last word: a person takes over, a number to call was given, the citizen said goodbye. */
const LAST_WORDS = ["hand_off", "signpost"];

/** Whether the citizen can go on from here: a question waits, a button can be pressed, or the end is the one they want. */
export function leavesWayOn(drafts: readonly Draft[], work: Work): boolean {
  const waiting = activeFrame(work.state.flow)?.waiting?.kind;
  if (waiting === "slot" || waiting === "confirm") return true;
  if (drafts.some(({ cards, choices }) => choices.length > 0 || cards.length > 0)) return true;
  if (work.commands.some((command) => command.kind === "chit_chat" && command.topic === "goodbye")) return true;
  if (work.outputs.some(({ kind }) => kind === "repeat")) return work.repeated !== undefined;
  return work.outputs.some((output) => output.kind === "say" && LAST_WORDS.includes(output.pattern ?? ""));
}
