import type { Emergency } from "../../contracts/understanding.ts";
import { fold } from "../../contracts/fold.ts";
import { falseAlarms, signs } from "./emergencySigns.ts";

/**
 * The danger a message tells of, or undefined. Missing one costs a life, a false alarm one line of text: the signs are wide,
 * and what only looks like one (« feu de circulation », « mourir de rire ») is taken out before.
 */
export function detectEmergency(text: string): Emergency | undefined {
  const folded = fold(text.slice(0, 4000)).replace(/[-_]/g, " ").replace(/\s+/g, " ");
  const read = falseAlarms.reduce((rest, pattern) => rest.replace(pattern, " ▒ "), folded);
  return signs.find(([, pattern]) => pattern.test(read))?.[0];
}
