import type { Command } from "../../contracts/command.ts";
import type { Context } from "./context.ts";
import { bare } from "./phrases.ts";
import { newsFor } from "./slotCommands.ts";

/** A longer message tells more than which line to correct. */
const NAMES_WITHIN = 6;

/** "Change la description", "corriger le lieu": the line is named by its label. */
export function namedLine({ plain, intent, frame, flow, asked, words }: Context): Command[] | undefined {
  const corrects = intent === "correct_answer" || /\b(?:corrig\w*|chang\w*|modif\w*|fix|edit|correct)\b/.test(plain);
  if (!frame || !flow || asked || !corrects || words >= NAMES_WITHIN) return undefined;
  const named = Object.entries(flow.slots).find(
    ([slot, { label, secret, question }]) =>
      !secret &&
      question &&
      frame.slots[slot] !== undefined &&
      [label.fr, label.en ?? ""].some((name) => names(name, plain)),
  );
  return named ? [{ kind: "correct_slot", slot: named[0] }] : undefined;
}

/** The last word of a label is the one that tells: "le lieu", "your contact details". */
const names = (label: string, plain: string): boolean => {
  const last = bare(label).split(" ").at(-1);
  return last !== undefined && last.length > 2 && plain.split(" ").includes(last);
};

/** Files without a word, in a flow that has a use for them. */
export function files(context: Context): Command[] | undefined {
  const { flow } = context;
  const taken = Object.entries(flow?.slots ?? {}).filter(([, { from }]) => from.includes("attachment"));
  const given = taken.map(([slot]) => [slot, [...(context.signals.attachment ?? [])].map(String)] as const);
  return given.length > 0 ? newsFor(context, Object.fromEntries(given)) : undefined;
}
