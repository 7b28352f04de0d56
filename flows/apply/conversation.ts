import { activeFrame, flowTitle, repair, saying, withState } from "../moment.ts";
import type { Frame } from "../state.ts";
import type { Apply } from "../applyType.ts";
import { offered } from "./later.ts";
import { asleep } from "./slots.ts";

/** Drops what is under way. Called frames go with the one that called them. */
export const cancel: Apply<"cancel"> = (moment, _command, flows) => {
  const frames = moment.state.frames.filter((frame) => frame.role !== "pattern");
  const last = frames.findLastIndex((frame) => frame.role !== "call");
  const dropped = frames[last];
  if (!dropped) return repair(moment, flows, "nothing_to_cancel");
  const left = withState(moment, {
    ...moment.state,
    frames: frames.slice(0, last),
    ended: { flow: dropped.flow, slots: dropped.slots },
  });
  const below = activeFrame(left.state);
  const back = below
    ? repair(asleep(left), flows, "resumed", { ...flowTitle(flows, below), waits: waits(below) })
    : left;
  return repair(below ? back : offered(back, flows), flows, "cancelled", flowTitle(flows, dropped));
};

const waits = (frame: Frame) => (frame.waiting?.kind === "proposal" ? "proposal" : "question");

export const repeat: Apply<"repeat"> = (moment) => ({ ...saying(moment, { kind: "repeat" }), still: true });

export const restart: Apply<"restart"> = (moment, _command, flows) =>
  repair(withState(moment, { ...moment.state, frames: [], later: [] }), flows, "restarted");

export const clarify: Apply<"clarify"> = (moment, { candidates }, flows) =>
  repair(moment, flows, "clarify", { candidates });

export const handOff: Apply<"hand_off"> = (moment, { reason }, flows) => repair(moment, flows, "hand_off", { reason });

export const changeLanguage: Apply<"change_language"> = (moment, { language }, flows) =>
  repair(asleep(moment), flows, "language_changed", { language });

/** A kind word, then the question in hand again in other words. */
export const chitChat: Apply<"chit_chat"> = (moment, { topic }, flows) =>
  repair(topic === "goodbye" ? moment : asleep(moment), flows, "chit_chat", {
    topic,
    busy: activeFrame(moment.state)?.waiting?.kind ?? "none",
  });

export const signpost: Apply<"signpost"> = (moment, { topic, emergency, body }, flows) =>
  repair(moment, flows, "signpost", {
    topic,
    ...(emergency ? { emergency } : {}),
    ...(body ? { body } : {}),
  });

export const cannotHandle: Apply<"cannot_handle"> = (moment, { reason }, flows) =>
  repair(asleep(moment), flows, "cannot_handle", { reason });
