import { fold } from "../../contracts/fold.ts";
import { calibrated } from "./calibrated.ts";
import { best, type ReadLine } from "./readLine.ts";

/** What was said about one thing, in the order said, and how well it fits each type. */
export interface Matter {
  lines: readonly ReadLine[];
  scores: Float64Array;
}

/** A line that tells less is of the matter in hand, whatever it looks like: about one telling word. */
const TELLING = 4;
/** How well a line must fit something else to begin another matter, with words that announce it and without. */
const FITS = { announced: 0.4, unannounced: 0.6 };
const SURE = 0.35;
/** … and how much less the matter in hand, of what it fits best. */
const LESS = 0.6;
/** What is said last counts half as much again as what was said first. */
const LATER = 0.5;
const HALF_WEIGHT = 6;

const ANNOUNCED =
  /\b(?:aussi|egalement|autre chose|autre question|autre affaire|deuxieme question|en passant|par ailleurs|tant qu'a|pendant que j|also|another|one more|something else|while i have you|second question|by the way)\b/;

/** The matters of a call, the one spoken of last at the end. Who comes back to one goes on with it. */
export function mattersOf(lines: readonly ReadLine[], departments: readonly string[]): Matter[] {
  let matters: Matter[] = [];
  for (const line of lines) {
    const current = matters.at(-1);
    const joined =
      current && (beginsOther(line, current, departments) ? comesBackTo(line, matters, departments) : current);
    const others = matters.filter((matter) => matter !== joined);
    if (joined || line.weight > 0) matters = [...others, matterOf([...(joined?.lines ?? []), line])];
  }
  return matters;
}

function beginsOther(line: ReadLine, { scores }: Matter, departments: readonly string[]): boolean {
  const [top = 0] = best(line.scores, 1);
  const [current = 0, ...next] = best(scores, 3);
  const fit = line.scores[top] ?? 0;
  if (line.weight < TELLING || top === current || (line.scores[current] ?? 0) > LESS * fit) return false;
  if (ANNOUNCED.test(fold(line.text))) return fit >= FITS.announced;
  if (fit < FITS.unannounced || calibrated(line.scores, top) < SURE) return false;
  return ![current, ...next].some((type) => departments[type] === departments[top]);
}

function comesBackTo(line: ReadLine, matters: readonly Matter[], departments: readonly string[]): Matter | undefined {
  const [top = 0] = best(line.scores, 1);
  return matters
    .slice(0, -1)
    .findLast(({ scores }) => departments[best(scores, 1)[0] ?? 0] === departments[top] && (scores[top] ?? 0) > 0.2);
}

function matterOf(lines: readonly ReadLine[]): Matter {
  const scores = new Float64Array(lines[0]?.scores.length ?? 0);
  let total = 0;
  lines.forEach((line, at) => {
    const later = 1 + (LATER * at) / Math.max(1, lines.length - 1);
    const weight = (later * line.weight) / (line.weight + HALF_WEIGHT);
    total += weight;
    for (let type = 0; type < scores.length; type++)
      scores[type] = (scores[type] ?? 0) + weight * (line.scores[type] ?? 0);
  });
  return { lines, scores: total === 0 ? scores : scores.map((score) => score / total) };
}
