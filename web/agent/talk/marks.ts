import type { AssistLine, Evidence } from "../../../contracts/assist.ts";

export interface Stretch {
  text: string;
  marked: boolean;
  /** Where it begins in the line. */
  at: number;
}

/** A line cut where words are to be marked. What lies outside the text is left out, overlaps are one. */
export function markLine({ id, text }: Pick<AssistLine, "id" | "text">, evidence: readonly Evidence[]): Stretch[] {
  const spans = evidence
    .filter(({ lineId, start, end }) => lineId === id && start < end && start < text.length)
    .map(({ start, end }) => ({ start, end: Math.min(end, text.length) }))
    .sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let at = 0;
  const upTo = (end: number, marked: boolean) => {
    if (end > at) stretches.push({ text: text.slice(at, end), marked, at });
    at = Math.max(at, end);
  };
  for (const { start, end } of spans) {
    upTo(start, false);
    upTo(end, true);
  }
  upTo(text.length, false);
  return stretches;
}

/** The words themselves, in the order given: what a suggestion says it was read in. What is within another is not said twice. */
export function wordsOf(
  lines: readonly AssistLine[],
  evidence: readonly Evidence[],
): { lineId: string; text: string }[] {
  return evidence.flatMap((one, at) => {
    const within = evidence.some((other, index) => index !== at && isWithin(one, other, index < at));
    const text = lines
      .find(({ id }) => id === one.lineId)
      ?.text.slice(one.start, one.end)
      .trim();
    return text && !within ? [{ lineId: one.lineId, text }] : [];
  });
}

/** Of two that are the same, the later is within the earlier. */
function isWithin(one: Evidence, other: Evidence, otherIsEarlier: boolean): boolean {
  if (one.lineId !== other.lineId || one.start < other.start || one.end > other.end) return false;
  return otherIsEarlier || one.start !== other.start || one.end !== other.end;
}
