import type { AssistInput, Evidence, Suggestions } from "../../contracts/assist.ts";
import type { SlotValue } from "../../contracts/command.ts";
import type { Bilingual } from "../../contracts/language.ts";
import { activeFrame, bilingual, dueSlots, type Flow, type Frame, type SlotDefinition } from "../../flows/index.ts";
import { recapOf, valueText } from "../format/recap.ts";
import { readState } from "../state.ts";
import { assistTexts, formatText, intentTitles } from "../texts/index.ts";
import type { Finder } from "./evidence.ts";
import { idOf } from "./ids.ts";
import { opens } from "./opens.ts";
import type { AssistParts } from "./parts.ts";
import { questionOf } from "./questionOf.ts";
import { slotEvidence } from "./slotEvidence.ts";

type NextStep = NonNullable<Suggestions["nextStep"]>;

/** Kept by a flow for itself: the citizen's words as a whole, a button pressed. */
const ITS_OWN = new Set(["query", "service", "go", "useRecord"]);

/** Where the procedure under way stands: what was given and where it was said, what is missing, and what to ask now. */
export async function nextStep(
  input: AssistInput,
  { finder, parts }: { finder: Finder; parts: AssistParts },
): Promise<NextStep | undefined> {
  const { flow: state } = readState(input.state).state;
  const frame = activeFrame(state);
  const flow = frame && parts.flows.byId.get(frame.flow);
  if (!frame || !flow) return undefined;
  const filled = filledSlots(frame, flow, input, finder);
  const missing = dueSlots(frame, flow, state)
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

function filledSlots(frame: Frame, flow: Flow, input: AssistInput, finder: Finder): NextStep["filled"] {
  return Object.entries(frame.slots).flatMap(([slot, value]) => {
    const definition = flow.slots[slot];
    if (!definition || definition.secret || ITS_OWN.has(slot)) return [];
    return {
      slot,
      label: labelOf(definition, slot),
      value: shown(slot, value, definition, input),
      confirmed: input.confirmed.includes(slot),
      evidence: slotEvidence({ slot, value, definition }, input, finder),
    };
  });
}

/** An option by its label; what was typed or said by itself; a word of ours in the citizen's language. */
function shown(slot: string, value: SlotValue, definition: SlotDefinition, { language }: AssistInput): string {
  const option = definition.options?.find((one) => one.value === value);
  if (option) return bilingual(option.label)[language];
  if (definition.whenAsked.includes("message") || typeof value === "boolean") return String(value);
  return slot === "near" || slot === "place" ? [value].flat().join(", ") : (valueText(slot, value, language) ?? "");
}

/** « votre nom » is said to the citizen; the agent reads « Nom ». */
function labelOf(definition: SlotDefinition | undefined, slot: string): Bilingual {
  const label = definition ? bilingual(definition.label) : { fr: slot, en: slot };
  return {
    fr: heading(label.fr.replace(/^(?:votre|vos|le|la|les) |^l’/, "")),
    en: heading(label.en.replace(/^(?:your|the) /, "")),
  };
}

const heading = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
