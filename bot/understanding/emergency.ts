import type { Emergency } from "../../contracts/understanding.ts";
import { fold } from "../../contracts/fold.ts";
import { falseAlarms, signs } from "./emergencySigns.ts";
import { indexPatterns, openingsOfText } from "./patternIndex.ts";

const alarms = indexPatterns(signs.map(([, { source }]) => source));
const excuses = indexPatterns(falseAlarms.map(({ source }) => source));

/**
 * The danger a message tells of, or undefined. Missing one costs a life, a false alarm one line of text: the signs are wide,
 * and what only looks like one (« feu de circulation », « mourir de rire ») is taken out before.
 */
export function detectEmergency(text: string): Emergency | undefined {
  const folded = fold(text.slice(0, 4000)).replace(/[-_]/g, " ").replace(/\s+/g, " ");
  const read = withoutFalseAlarms(folded);
  const candidates = alarms.candidates(openingsOfText(read));
  return signs.find(([, pattern], index) => (candidates & (1 << index)) !== 0 && pattern.test(read))?.[0];
}

/** What takes the place of an expression may begin another: the candidates are looked for again. */
function withoutFalseAlarms(folded: string): string {
  let rest = folded;
  let candidates = excuses.candidates(openingsOfText(rest));
  for (let index = 0; candidates !== 0 && index < falseAlarms.length; index += 1) {
    const pattern = falseAlarms[index];
    if (!pattern || (candidates & (1 << index)) === 0) continue;
    const before = rest;
    rest = rest.replace(pattern, " ▒ ");
    if (rest !== before) candidates = excuses.candidates(openingsOfText(rest));
  }
  return rest;
}
