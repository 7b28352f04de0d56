import type { AssistInput, Evidence, Suggestions } from "../../contracts/assist.ts";
import { activeFrame, dueSlots, type Flow, type FlowState, type Frame, newFrame } from "../../flows/index.ts";
import { recapOf } from "../format/recap.ts";
import { readState } from "../state.ts";
import { assistTexts, formatText, intentTitles } from "../texts/index.ts";
import type { Finder } from "./evidence.ts";
import { filledSlots, ITS_OWN, labelOf } from "./filledSlots.ts";
import { idOf } from "./ids.ts";
import { opens, REQUESTS } from "./opens.ts";
import type { AssistParts } from "./parts.ts";
import { questionOf } from "./questionOf.ts";

type NextStep = NonNullable<Suggestions["nextStep"]>;

/** Where the procedure under way stands: what was given and where it was said, what is missing, and what to ask now. */
export async function nextStep(
  input: AssistInput,
  { finder, parts }: { finder: Finder; parts: AssistParts },
): Promise<NextStep | undefined> {
  const { flow: state } = readState(input.state).state;
  const frame = activeFrame(state) ?? madeReady(state, input);
  const flow = frame && parts.flows.byId.get(frame.flow);
  if (!frame || !flow) return undefined;
  const filled = filledSlots(frame.slots, flow, input, finder);
  const missing = (activeFrame(state) ? dueSlots(frame, flow, state) : [])
    .filter((slot) => !ITS_OWN.has(slot))
    .map((slot) => ({ slot, label: labelOf(flow.slots[slot], slot) }));
  const question = missing.length > 0 ? questionOf(frame, flow, input.language) : confirming(frame, input);
  const request = await opens({ frame, flow, missing }, input, parts);
  return {
    id: idOf("next_step", flow.id, missing[0]?.slot ?? frame.waiting?.kind),
    flow: flow.id,
    title: titleOf(frame, flow),
    filled,
    missing,
    evidence: uniqueEvidence(filled.flatMap(({ evidence }) => evidence)),
    ...(question === undefined ? {} : { question }),
    ...(request ? { opens: request } : {}),
  };
}

/** Everything was given and agreed: until the call is wrapped up the request is there to be opened. */
function madeReady({ ended }: FlowState, { turns }: AssistInput): Frame | undefined {
  const last = turns.findLast(({ turn }) => turn.flow === ended?.flow);
  const agreed = last?.turn.effects.some(({ kind }) => kind === "create_request");
  return ended && agreed && REQUESTS.has(ended.flow) ? newFrame(ended.flow, "task", ended.slots) : undefined;
}

/** A request is named by what it is for, anything else by what starts it. */
function titleOf({ results }: Frame, { title, starts: [first] }: Flow): NextStep["title"] {
  const [fr, en] = [results["form"]?.["title_fr"], results["form"]?.["title_en"]];
  if (typeof fr === "string" && typeof en === "string") return { fr, en };
  return first ? intentTitles[first] : title;
}

/** Nothing is missing: what was understood is said back, for a yes. */
function confirming({ waiting, slots }: Frame, { language }: AssistInput): string | undefined {
  if (waiting?.kind !== "confirm") return undefined;
  const said = [slots["where"], slots["name"] === "none" ? undefined : slots["name"]].filter(
    (one) => one !== undefined,
  );
  const recap = said.length > 0 ? said.join(", ") : recapOf(slots, language);
  return recap === undefined
    ? formatText(assistTexts.confirm, language)
    : formatText(assistTexts.confirmRecap, language, { recap });
}

function uniqueEvidence(all: readonly Evidence[]): Evidence[] {
  return [...new Map(all.map((one) => [`${one.lineId}:${one.start}:${one.end}`, one])).values()];
}
