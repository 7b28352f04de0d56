import type { Evidence } from "../../contracts/assist.ts";
import type { ReadLine } from "./readLine.ts";

/** A word that says so much less than the one that says most is not shown. */
const LEAST = 0.35;
const MOST_SHOWN = 8;

/** The words that speak for a type. Where likeness alone does, the words that tell most of the line that tells most. */
export function evidenceOf(lines: readonly ReadLine[], type: number): Evidence[] {
  const spoken = lines.flatMap(({ lineId, votes }) =>
    votes.map(({ start, end, types }) => ({ lineId, start, end, value: types.get(type) ?? 0 })),
  );
  const most = Math.max(0, ...spoken.map(({ value }) => value));
  const shown = most > 0 ? spoken.filter(({ value }) => value >= LEAST * most) : mostTelling(lines);
  return joined(shown.toSorted((a, b) => b.value - a.value).slice(0, MOST_SHOWN), lines);
}

function mostTelling(lines: readonly ReadLine[]) {
  const [line] = lines.toSorted((a, b) => b.weight - a.weight);
  const votes = line?.votes.toSorted((a, b) => b.weight - a.weight).slice(0, 2) ?? [];
  return votes.map(({ start, end, weight }) => ({ lineId: line?.lineId ?? "", start, end, value: weight }));
}

/** In the order said; words that overlap, or touch, are one. */
function joined(shown: readonly Evidence[], lines: readonly ReadLine[]): Evidence[] {
  return lines.flatMap(({ lineId }) => {
    const found: Evidence[] = [];
    for (const { start, end } of shown.filter((one) => one.lineId === lineId).toSorted((a, b) => a.start - b.start)) {
      const last = found.at(-1);
      if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
      else found.push({ lineId, start, end });
    }
    return found;
  });
}
