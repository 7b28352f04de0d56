import type { AssistInput, AssistLine, Evidence } from "../../contracts/assist.ts";
import type { SlotValue } from "../../contracts/command.ts";
import { entitiesSchema, type EntityName } from "../../contracts/understanding.ts";
import type { SlotDefinition } from "../../flows/index.ts";
import type { Finder } from "./evidence.ts";

interface Filled {
  slot: string;
  value: SlotValue;
  definition: SlotDefinition;
}

const entityNames = entitiesSchema.keyof().options;
/** Signals that are read from several entities. */
const behind: Readonly<Record<string, readonly EntityName[]>> = {
  near: ["postalCode", "place"],
  contact: ["phone", "email"],
  bareNumber: ["age", "quantity"],
};

/** Where the citizen last said the value of a slot; nothing when they did not: the agent or the record gave it. */
export function slotEvidence({ slot, value, definition }: Filled, { lines }: AssistInput, finder: Finder): Evidence[] {
  const said = lines.filter(({ from, final }) => from === "citizen" && final).toReversed();
  const entities = [slot, ...definition.from, ...definition.whenAsked].flatMap((signal) => entitiesOf(signal));
  return [value].flat().flatMap((one) => firstOf(said, (line) => inLine(line, one, { entities, definition, finder })));
}

function inLine(
  line: AssistLine,
  value: string | number | boolean,
  { entities, definition, finder }: { entities: EntityName[]; definition: SlotDefinition; finder: Finder },
): Evidence[] {
  const words = finder.literal(line, String(value));
  if (words.length > 0 && typeof value === "string") return words;
  const read = firstOf(entities, (name) => finder.entity(line, name, value));
  return read.length > 0 ? read : optionWords(line, value, definition, finder);
}

/** The words that mean an option, where its value is not itself a word of the language. */
function optionWords(
  line: AssistLine,
  value: string | number | boolean,
  { options = [] }: SlotDefinition,
  finder: Finder,
): Evidence[] {
  const option = options.find((one) => one.value === value);
  const words = option ? [option.label.fr, option.label.en ?? "", ...option.also] : [];
  return firstOf(words, (word) => finder.literal(line, word));
}

function entitiesOf(signal: string): EntityName[] {
  return entityNames.filter((name) => name === signal || behind[signal]?.includes(name));
}

function firstOf<T>(all: readonly T[], find: (one: T) => Evidence[]): Evidence[] {
  for (const one of all) {
    const found = find(one);
    if (found.length > 0) return found;
  }
  return [];
}
