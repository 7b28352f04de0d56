import { noted, type Step } from "../work.ts";

/** What no machine may answer (a machine wrote it, or it goes round in circles) is kept as said, and given to a person when asked. */
export const heldStep: Step = {
  name: "held",
  run: (work) => {
    const { held } = work.message;
    if (!held) return work;
    const toPerson = held.toPerson && work.open.owner === "assistant";
    return {
      ...noted(work, "held", toPerson ? `${held.why}: given to a person` : held.why),
      ...(toPerson ? { effects: [...work.effects, { kind: "hand_off", reason: held.why }] } : {}),
      outcome: toPerson ? "handed_off" : "silent",
      settled: true,
    };
  },
};
