import type { AssistInput } from "../../contracts/assist.ts";
import { readState } from "../state.ts";
import type { Finder } from "./evidence.ts";
import { filledSlots } from "./filledSlots.ts";
import type { AssistParts } from "./parts.ts";
import type { Fact } from "./summary.ts";

/** Told by the wish itself already, or a whole sentence that the lines show. */
const TOLD = new Set(["activity", "programme"]);

/** What was given to every procedure still known, where somebody said it; what a person typed stands in the request. */
export function slotFacts(input: AssistInput, { finder, parts }: { finder: Finder; parts: AssistParts }): Fact[] {
  const { flow: state } = readState(input.state).state;
  const known = [...state.frames, ...(state.ended ? [state.ended] : [])];
  return known.flatMap(({ flow: id, slots }) => {
    const flow = parts.flows.byId.get(id);
    const filled = flow ? filledSlots(slots, flow, input, finder) : [];
    return filled.flatMap(({ slot, label, value, evidence }) =>
      evidence.length > 0 && !TOLD.has(slot) ? [{ label, value, evidence }] : [],
    );
  });
}
