import { flowNamed, stepNamed, stepAfter, type Flows } from "../flows.ts";
import { activeFrame, repair, withState, type Moment } from "../moment.ts";
import { awake, rewound, type Frame } from "../state.ts";
import type { Apply } from "../applyType.ts";
import { takenUp } from "./later.ts";
import { skip } from "./refusals.ts";
import { asleep, changeActive, filled } from "./slots.ts";

export const affirm: Apply<"affirm"> = (moment, _command, flows) => decide(moment, true, flows);
export const deny: Apply<"deny"> = (moment, _command, flows) => decide(moment, false, flows);

/** Goes on with what was set aside: the search is made again, the question asked again. */
export const resume: Apply<"resume"> = (moment, _command, flows) => {
  if (!activeFrame(moment.state)) return repair(moment, flows, "nothing_before", { wanted: "more" });
  return withState(
    moment,
    changeActive(moment.state, (frame) => ({ ...rewound(frame), shown: [] })),
  );
};

export const choose: Apply<"choose"> = (moment, { option }, flows) => {
  const frame = activeFrame(moment.state);
  if (option === "change") return change(moment, frame, flows);
  if (frame?.waiting?.kind === "slot") {
    const { slot } = frame.waiting;
    return withState(
      moment,
      changeActive(moment.state, (open) => filled(open, slot, option, flowNamed(flows, open.flow))),
    );
  }
  if (option === "more" && frame?.waiting?.kind === "proposal") return more(moment, frame, flows);
  return repair(asleep(moment), flows, "nothing_before", { wanted: "more" });
};

/** Asks what is to be changed. A yes to what was there before is not a yes to what will be. */
function change(moment: Moment, frame: Frame | undefined, flows: Flows): Moment {
  if (!frame) return repair(moment, flows, "nothing_before", { wanted: "change" });
  const held: Frame["waiting"] = frame.waiting?.kind === "confirm" ? { kind: "change" } : frame.waiting;
  const asked = withState(
    moment,
    changeActive(moment.state, (open) => (held ? { ...open, waiting: held } : open)),
  );
  return repair(asked, flows, "change", { flow: frame.flow });
}

/** The search is made again without what was shown. */
function more(moment: Moment, frame: Frame, flows: Flows): Moment {
  const step = stepNamed(flowNamed(flows, frame.flow), frame.step);
  const search = "propose" in step ? step.propose : "";
  return withState(
    moment,
    changeActive(moment.state, (open) => ({ ...awake(open), step: search })),
  );
}

function decide(moment: Moment, yes: boolean, flows: Flows): Moment {
  const frame = activeFrame(moment.state);
  const waiting = frame?.waiting?.kind;
  if (!frame || waiting === undefined) return repair(moment, flows, "chit_chat", { topic: yes ? "agree" : "decline" });
  if (waiting === "confirm") return confirmed(moment, frame, yes, flows);
  if (waiting === "change") return asleep(moment);
  if (waiting === "resume")
    return yes ? withState(moment, changeActive(moment.state, rewound)) : dropped(moment, frame, flows);
  if (waiting === "proposal" && yes && moment.state.later?.length) return takenUp(moment, flows);
  if (waiting === "proposal")
    return yes ? repair(moment, flows, "chit_chat", { topic: "agree" }) : repair(moment, flows, "declined");
  return slotDecided(moment, frame, yes, flows);
}

function confirmed(moment: Moment, frame: Frame, yes: boolean, flows: Flows): Moment {
  const flow = flowNamed(flows, frame.flow);
  const step = stepNamed(flow, frame.step);
  if (!("confirm" in step)) throw new Error(`Step ${step.id} of "${flow.id}" waits for a confirmation it does not ask`);
  const next = yes ? (step.yes ?? stepAfter(flow, step)?.id) : step.no;
  if (next === undefined) throw new Error(`Step ${step.id} of "${flow.id}" has nowhere to go`);
  return withState(
    moment,
    changeActive(moment.state, (open) => ({ ...awake(open), step: next })),
  );
}

/** Yes or no to an open question: a flag takes it, "non" lets it go or refuses it, after "oui" it comes in other words. */
function slotDecided(moment: Moment, frame: Frame, yes: boolean, flows: Flows): Moment {
  const slot = frame.waiting?.kind === "slot" ? frame.waiting.slot : "";
  const definition = flowNamed(flows, frame.flow).slots[slot];
  if (definition?.type === "flag")
    return withState(
      moment,
      changeActive(moment.state, (open) => filled(open, slot, yes, flowNamed(flows, open.flow))),
    );
  const option = definition?.options?.find(({ value }) => (yes ? value === "yes" : value === "no" || value === "none"));
  if (option)
    return withState(
      moment,
      changeActive(moment.state, (open) => filled(open, slot, option.value, flowNamed(flows, open.flow))),
    );
  if (yes) return asleep(moment);
  return skip(moment, { kind: "skip", slot, ...(definition?.optional ? {} : { refused: true as const }) }, flows);
}

function dropped(moment: Moment, frame: Frame, flows: Flows): Moment {
  const frames = moment.state.frames.filter((one) => one !== frame);
  return repair(withState(moment, { ...moment.state, frames }), flows, "chit_chat", { topic: "decline" });
}
