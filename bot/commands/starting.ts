import type { Command, SlotValue } from "../../contracts/command.ts";
import type { Flow } from "../../flows/index.ts";
import { UNDERSTOOD, WEAK } from "./certainty.ts";
import type { Context } from "./context.ts";
import { correctsSomething } from "./phrases.ts";
import { slotsIn } from "./slotCommands.ts";

/** What stays when a new search begins: where somebody lives does not change with what they look for. */
const KEPT = ["near", "place", "distanceKm", "accessibility"];

/** Nobody is asked who they are on a weak reading. */
export function startedBy({ flows, intent, score }: Context): Flow | undefined {
  const flow = score >= UNDERSTOOD ? flows.byIntent.get(intent) : undefined;
  return flow && asksWho(flow) && score < WEAK ? undefined : flow;
}

export const asksWho = ({ steps }: Flow): boolean => steps.some((step) => "call" in step && step.call === "identify");

export function starting(context: Context, flow: Flow): Command {
  const slots = withQuery(flow, context, slotsIn(context, flow));
  return context.frame && flow.kind === "question"
    ? { kind: "answer", flow: flow.id, slots }
    : { kind: "start_flow", flow: flow.id, slots };
}

export function startingAfresh(context: Context, flow: Flow): Command {
  return { kind: "start_flow", flow: flow.id, slots: withQuery(flow, context, slotsIn(context, flow)) };
}

function withQuery(flow: Flow, { text }: Context, slots: Record<string, SlotValue>): Record<string, SlotValue> {
  return flow.slots["query"] ? { ...slots, query: text } : slots;
}

/** "Je cherche aussi du yoga": another search, not a change to this one; where is kept, the rest begins afresh. */
export function newSearch(context: Context): Command[] | undefined {
  const { frame, flow, intent, plain } = context;
  if (!frame || flow?.id !== "find_activity" || intent !== "find_activity") return undefined;
  const given = slotsIn(context, flow);
  const before = frame.slots["activity"];
  if (
    given["activity"] === undefined ||
    before === undefined ||
    given["activity"] === before ||
    correctsSomething(plain)
  )
    return undefined;
  const kept = Object.fromEntries(Object.entries(frame.slots).filter(([slot]) => KEPT.includes(slot)));
  return [{ kind: "start_flow", flow: flow.id, slots: withQuery(flow, context, { ...kept, ...given }) }];
}
