import { fold } from "../contracts/fold.ts";
import type { SlotValue } from "../contracts/command.ts";
import type { Option, SlotDefinition } from "./slotSchema.ts";

/** What one message offers, by signal (see `signalNames`). */
export type Signals = Partial<Record<string, readonly (string | number | boolean)[]>>;

/**
 * The value of a slot in a message, or undefined when it says nothing of it. `asked` is true when it was just asked:
 * more signals count then, and the options are looked for in the text itself.
 */
export function readSlot(
  slot: SlotDefinition,
  signals: Signals,
  asked: boolean,
  options: Option[],
): SlotValue | undefined {
  const sources = asked ? [...slot.from, ...slot.whenAsked] : slot.from;
  const found = sources.map((source) => signals[source] ?? []).find((values) => values.length > 0) ?? [];
  const option = options.length > 0 ? readOption(options, asked ? signals : {}, found) : undefined;
  // Beside its options a slot of another type takes any value: a name, or « sans nom ».
  return option === undefined && slot.type !== "choice" ? shaped(slot, found) : option;
}

function shaped(slot: SlotDefinition, found: readonly (string | number | boolean)[]): SlotValue | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  switch (slot.type) {
    case "number": {
      const numbers = found.filter((value) => typeof value === "number");
      return numbers.length > 1 ? numbers : numbers[0];
    }
    case "list":
      return found.filter((value) => typeof value !== "boolean");
    case "flag":
      return first === true;
    case "text":
    case "choice":
      return found.map(String).join(", ");
  }
}

/** An option by its value, its label or another word for it, in either language, anywhere in a short answer; the longest wins. */
function readOption(
  options: Option[],
  signals: Signals,
  found: readonly (string | number | boolean)[],
): string | undefined {
  const text = spaced([...(signals.message ?? []), ...found].join(" "));
  const said = options.flatMap(({ value, label, also }) =>
    [value, label.fr, label.en ?? "", ...also].map((word) => ({ value, word: spaced(word) })),
  );
  const named = said.filter(({ word }) => word.trim() !== "" && text.includes(word));
  return named.toSorted((a, b) => b.word.length - a.word.length)[0]?.value;
}

/** Folded words between single spaces, so that only whole words are found. */
const spaced = (text: string) =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Whether a value may be taken, by the slot's own rules. */
export function isValid(slot: SlotDefinition, value: SlotValue): boolean {
  const rules = slot.validation;
  if (!rules) return true;
  return [value].flat().every((one) => {
    if (typeof one === "number") return one >= (rules.min ?? -Infinity) && one <= (rules.max ?? Infinity);
    if (typeof one !== "string") return true;
    if (rules.pattern && !new RegExp(rules.pattern, "u").test(one)) return false;
    return one.length <= (rules.maxLength ?? Infinity);
  });
}
