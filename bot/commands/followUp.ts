import type { Command, SlotValue } from "../../contracts/command.ts";
import type { Flow } from "../../flows/index.ts";
import { SURE_OF_MORE } from "./certainty.ts";
import type { Context } from "./context.ts";
import { slotsIn } from "./slotCommands.ts";

/** Slots that say the same thing in other ways: a new one takes the place of all the old ones of its line. */
const lines: readonly (readonly string[])[] = [
  ["place", "near", "postalCode", "which"],
  ["weekday", "date", "month", "timeOfDay"],
  ["age", "ageMin", "ageMax", "person"],
];

/** More words than this say something of their own. */
const LONGEST = 6;

/** « Et le dimanche? », "what about Chomedey": words that only go with what was asked before. */
const goesOn = /^(?:et|pis|pi|and|what about|how about|puis)\b/;

/**
 * A question just answered is asked again with another value: « et à Sainte-Rose? », « Multiculturelle ». Only when nothing is
 * under way, and when the message says no more than a value which that question takes.
 */
export function followUp(context: Context): Command[] | undefined {
  const { ended, frame, flows, words, score, plain } = context;
  const flow = ended && !frame ? flows.byId.get(ended.flow) : undefined;
  if (!ended || flow?.kind !== "question" || words > LONGEST) return undefined;
  if (score >= SURE_OF_MORE && !goesOn.test(plain) && !flow.starts.includes(context.intent)) return undefined;
  const given = Object.entries(slotsIn(context, flow)).filter(([slot]) => slot !== "query");
  if (given.length === 0) return undefined;
  const slots = { ...kept(ended.slots, flow, new Map(given)), ...Object.fromEntries(given) };
  return [{ kind: "start_flow", flow: flow.id, slots }];
}

function kept(before: Record<string, SlotValue>, flow: Flow, given: ReadonlyMap<string, SlotValue>) {
  const replaced = lines.filter((line) => line.some((slot) => given.has(slot))).flat();
  return Object.fromEntries(
    Object.entries(before).filter(([slot]) => flow.slots[slot] !== undefined && !replaced.includes(slot)),
  );
}
