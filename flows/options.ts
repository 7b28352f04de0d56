import type { Option } from "./slotSchema.ts";
import type { Frame } from "./state.ts";

/** Options that an earlier step brought back, as `{ value, label }`. */
export function optionsOf(fixed: Option[], from: string | undefined, frame: Frame): Option[] {
  if (!from) return fixed;
  const [step = "", key = ""] = from.split(".");
  const found = frame.results[step]?.[key];
  const names = Array.isArray(found) ? found.filter((name) => typeof name === "string") : [];
  return [...names.map((name) => ({ value: name, label: { fr: name, en: name }, also: [] })), ...fixed];
}
