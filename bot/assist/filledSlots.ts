import type { AssistInput, Suggestions } from "../../contracts/assist.ts";
import type { SlotValue } from "../../contracts/command.ts";
import type { Bilingual } from "../../contracts/language.ts";
import { bilingual, type Flow, type Frame, type SlotDefinition } from "../../flows/index.ts";
import { valueText } from "../format/recap.ts";
import type { Finder } from "./evidence.ts";
import { slotEvidence } from "./slotEvidence.ts";

type Filled = NonNullable<Suggestions["nextStep"]>["filled"];

/** Kept by a flow for itself: the citizen's words as a whole, a button pressed. */
export const ITS_OWN: ReadonlySet<string> = new Set(["query", "service", "go", "useRecord"]);

/** What was given to a flow, in words for people, and where it was said. */
export function filledSlots(slots: Frame["slots"], flow: Flow, input: AssistInput, finder: Finder): Filled {
  return Object.entries(slots).flatMap(([slot, value]) => {
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
  if (slot === "person")
    return (valueText(slot, value, language) ?? "").replace(/^(?:pour votre|pour vos|pour|for your|for) /, "");
  return slot === "near" || slot === "place" ? [value].flat().join(", ") : (valueText(slot, value, language) ?? "");
}

/** « votre nom » is said to the citizen; the agent reads « Nom ». */
export function labelOf(definition: SlotDefinition | undefined, slot: string): Bilingual {
  const label = definition ? bilingual(definition.label) : { fr: slot, en: slot };
  return {
    fr: heading(label.fr.replace(/^(?:votre|vos|le|la|les) |^l’/, "")),
    en: heading(label.en.replace(/^(?:your|the) /, "")),
  };
}

const heading = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
