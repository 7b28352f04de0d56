import type { ProposedCode } from "../../contracts/assist.ts";
import type { RequestType } from "../../contracts/requestType.ts";
import { calibrated } from "./calibrated.ts";
import { evidenceOf } from "./evidenceOf.ts";
import { type Matter, mattersOf } from "./matters.ts";
import { best, type ReadLine } from "./readLine.ts";

/** The best type of each matter, the last one first, then what the last one may be otherwise. None when nothing telling was said. */
export function proposeTypes(types: readonly RequestType[], lines: readonly ReadLine[], limit: number): ProposedCode[] {
  const departments = types.map(({ code }) => code.slice(0, code.indexOf("-")));
  const matters = mattersOf(lines, departments).toReversed();
  const [last] = matters;
  if (!last) return [];
  const others = best(last.scores, limit + 1).map((type) => ({ type, matter: last }));
  const first = matters.map((matter) => ({ type: best(matter.scores, 1)[0] ?? 0, matter }));
  const seen = new Set<number>();
  return [...first, ...others]
    .filter(({ type, matter }) => (matter.scores[type] ?? 0) > 0 && seen.size < seen.add(type).size)
    .slice(0, limit)
    .flatMap(({ type, matter }) => proposedCode(types[type], type, matter));
}

function proposedCode(proposed: RequestType | undefined, type: number, { lines, scores }: Matter): ProposedCode[] {
  if (!proposed) return [];
  const { code, title, targetDays } = proposed;
  return [{ code, title, targetDays, score: calibrated(scores, type), evidence: evidenceOf(lines, type) }];
}
