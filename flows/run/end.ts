import { slotValueSchema } from "../../contracts/command.ts";
import type { Outcome } from "../../contracts/turn.ts";
import { aboutFlow, repair, saying, withState, type Moment } from "../moment.ts";
import { flowNamed, type Flows } from "../flows.ts";
import { awake, newFrame, rewound, topFrame, withTop, type Frame } from "../state.ts";
import { takenUp } from "../apply/later.ts";
import type { At } from "./at.ts";

/** The flow that takes over, and the results that become slots of it. */
interface Next {
  flow: string;
  slots: Record<string, string>;
}

/** A flow is done: its frame leaves, and what was under it comes back. A pattern without an outcome leaves none. */
export function end(moment: Moment, at: At, outcome: Outcome | undefined, next?: Next): Moment {
  const { frame, flow } = at;
  const left = withState(moment, { ...moment.state, frames: moment.state.frames.slice(0, -1) });
  if (frame.role === "call") return returned(left, flow.id, outcome ?? "completed");
  const told = outcome && !next ? saying(left, { kind: "ended", flow: flow.id, outcome }) : left;
  if (frame.role === "pattern") return flow.silencesRest ? { ...told, still: true } : told;
  const kept = withState(told, { ...told.state, ended: { flow: flow.id, slots: openSlots(frame, at) } });
  if (next) return takenOver(kept, at, next);
  const alone = kept.state.frames.length === 0;
  if (waitsItsTurn(kept, at.flows, alone)) return takenUp(kept, at.flows);
  return alone && outcome === "completed" ? repair(kept, at.flows, "completed") : cameBack(kept, at, outcome);
}

/** What was kept begins when nothing is under way; a question that was kept, as soon as another is answered. */
function waitsItsTurn({ state }: Moment, flows: Flows, alone: boolean): boolean {
  const [first] = state.later ?? [];
  return first !== undefined && (alone || flowNamed(flows, first.flow).kind === "question");
}

/** The caller reads how it went as a result under the name of the flow it called. */
function returned(moment: Moment, flow: string, outcome: Outcome): Moment {
  return withState(
    moment,
    withTop(moment.state, (caller) => ({ ...caller, results: { ...caller.results, [flow]: { outcome } } })),
  );
}

function takenOver(moment: Moment, at: At, next: Next): Moment {
  const wanted = flowNamed(at.flows, next.flow).slots;
  const shared = Object.entries(at.frame.slots).filter(([name]) => wanted[name] !== undefined);
  const found = Object.entries(next.slots).flatMap(([slot, result]) => {
    const [step = "", key = ""] = result.split(".");
    const value = slotValueSchema.safeParse(at.frame.results[step]?.[key]);
    return value.success ? [[slot, value.data] as const] : [];
  });
  const frame = newFrame(next.flow, at.frame.role, Object.fromEntries([...shared, ...found]));
  return withState(moment, { ...moment.state, frames: [...moment.state.frames, frame] });
}

/** Back to what was interrupted: the citizen is told where that was, then the question comes again in other words. */
function cameBack(moment: Moment, at: At, outcome: Outcome | undefined): Moment {
  const below = topFrame(moment.state);
  if (!below) return moment;
  // What the person has just allowed or taken back counts at once: what waited is looked for again in this very turn.
  const atOnce = at.flow.refreshes && outcome === "completed";
  const looked = at.flow.refreshes ? { ...moment.state, frames: moment.state.frames.map(rewound) } : moment.state;
  const woken = withState(
    moment,
    withTop(looked, (frame) => (atOnce ? { ...rewound(frame), shown: [] } : wake(frame, at.flow.refreshes))),
  );
  const state =
    at.flow.refreshes && !atOnce ? "resume" : !atOnce && below.waiting?.kind === "proposal" ? "proposal" : "question";
  return repair(woken, at.flows, "resumed", Object.assign(aboutFlow(at.flows, below), { waits: state }));
}

function wake(frame: Frame, refreshes: boolean): Frame {
  if (refreshes) return { ...rewound(frame), waiting: { kind: "resume" } };
  return frame.waiting?.kind === "proposal" ? frame : awake(frame);
}

function openSlots(frame: Frame, at: At): Frame["slots"] {
  return Object.fromEntries(Object.entries(frame.slots).filter(([slot]) => at.flow.slots[slot]?.secret !== true));
}
