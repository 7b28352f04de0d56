import type { Command, SlotValue } from "../../contracts/command.ts";
import { readSlot, type Flow } from "../../flows/index.ts";
import type { Context } from "./context.ts";

/** Every value of a flow's slots that the message gives, the slot just asked first. */
export function slotsIn(context: Context, flow: Flow): Record<string, SlotValue> {
  const asked = flow.id === context.flow?.id ? context.asked : undefined;
  const names = [...(asked ? [asked.name] : []), ...Object.keys(flow.slots).filter((name) => name !== asked?.name)];
  return Object.fromEntries(
    names.flatMap((name) => {
      const definition = flow.slots[name];
      const isAsked = name === asked?.name;
      // A choice is read only where it was put: its words are too common to be looked for everywhere.
      if (!definition || (definition.type === "choice" && !isAsked)) return [];
      const options = isAsked ? (asked?.options ?? []) : [];
      const value = readSlot(definition, context.signals, isAsked, options);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** What of these values is news to the flow in hand: set where nothing was, corrected where something else was. */
export function newsFor(context: Context, given: Record<string, SlotValue>): Command[] {
  const known = context.frame?.slots ?? {};
  return Object.entries(given).flatMap(([slot, value]): Command[] => {
    if (same(known[slot], value) || saysLess(known[slot], value)) return [];
    // Any long message describes something: it is not for that a new description.
    const describes = context.flow?.slots[slot]?.from.includes("description") && slot !== context.asked?.name;
    if (describes && known[slot] !== undefined) return [];
    const replaced = context.flow?.slots[slot]?.replaces.some((other) => known[other] !== undefined);
    return known[slot] === undefined && !replaced
      ? [{ kind: "set_slot", slot, value }]
      : [{ kind: "correct_slot", slot, value }];
  });
}

/** "8 years old" makes a child of a daughter who was already named: nobody corrects that. */
const saysLess = (known: SlotValue | undefined, value: SlotValue) =>
  String([value].flat()) === "child" && /^(?:daughter|son|grandchild|baby|teen)$/.test(String([known ?? []].flat()));

const same = (a: SlotValue | undefined, b: SlotValue) => JSON.stringify([a].flat()) === JSON.stringify([b].flat());
