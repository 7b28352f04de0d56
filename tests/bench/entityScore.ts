import { fold } from "../../contracts/fold.ts";

export interface Counts {
  right: number;
  missed: number;
  extra: number;
}

/** Pairs wanted and read values one to one. */
export function countsOf(
  wanted: readonly unknown[],
  read: readonly unknown[],
  same: (a: unknown, b: unknown) => boolean,
): Counts {
  const left = [...read];
  let right = 0;
  for (const value of wanted) {
    const at = left.findIndex((one) => same(value, one));
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  return { right, missed: wanted.length - right, extra: left.length };
}

export function f1Of(counts: readonly Counts[]): { precision: number; recall: number; f1: number; support: number } {
  const sum = (pick: (one: Counts) => number): number => counts.reduce((total, one) => total + pick(one), 0);
  const [right, missed, extra] = [sum((one) => one.right), sum((one) => one.missed), sum((one) => one.extra)];
  const precision = right / Math.max(1, right + extra);
  const recall = right / Math.max(1, right + missed);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    support: right + missed,
  };
}

const generics =
  /\b(?:cours|atelier|ateliers|class|classes|lessons|workshop|bibliotheque|library|parc|park|rue|boulevard|street|avenue|piscine|pool|centre|center|communautaire|sportif|de|du|des|d|la|le|les|l|the)\b/g;
const plain = (value: unknown): string => fold(String(value)).replace(/[-']/g, " ").replace(/\s+/g, " ").trim();
const core = (value: unknown): string => plain(value).replace(generics, " ").replace(/\s+/g, " ").trim();

/** The comparison that the data's own description asks for. */
export function sameValue(key: string, a: unknown, b: unknown): boolean {
  if (plain(a) === plain(b)) return true;
  if (!["activity", "place", "street"].includes(key)) return false;
  const [x, y] = [core(a), core(b)];
  return x !== "" && y !== "" && (x.includes(y) || y.includes(x));
}
