import type { Column, Records } from "../read/columns.ts";
import { exactOf, type Scale, scaleOf, SWAPPED } from "./levels.ts";

/** Steps of a field that is missing on one side. */
export const MISSING = 7;
/** A field's step stands in three bits: a pattern of up to seventeen fields is one exact number. */
const BASE = 8;

export interface Comparer {
  fields: { column: Column; scale: Scale }[];
  /** The steps of all fields of two records as one number; `levelIn` takes them out. */
  pattern(a: number, b: number): number;
}
export const levelIn = (pattern: number, field: number): number => Math.floor(pattern / BASE ** field) % BASE;

/** Compares records field by field. Values are few beside pairs: what two of them gave is kept, within bounds. */
export function createComparer({ columns }: Records): Comparer {
  const fields = columns.map((column) => ({ column, scale: scaleOf(column.kind) }));
  const readers = fields.map(({ column, scale }) => levelReader(column, scale));
  const swap = swappedNames(columns);
  return {
    fields,
    pattern(a, b) {
      let pattern = 0;
      for (let field = readers.length - 1; field >= 0; field--)
        pattern = pattern * BASE + (readers[field]?.(a, b) ?? MISSING);
      return swap ? swap(pattern, a, b) : pattern;
    },
  };
}

const KEPT = 1 << 20;

function levelReader({ of, values }: Column, scale: Scale) {
  const known = new Map<number, number>();
  const exact = exactOf(scale);
  return (a: number, b: number): number => {
    const [x = 0, y = 0] = [of[a], of[b]];
    if (x === 0 || y === 0) return MISSING;
    if (x === y) return exact;
    const key = x < y ? x * 0x4000000 + y : y * 0x4000000 + x;
    const before = known.get(key);
    if (before !== undefined) return before;
    const level = scale.level(values[x] ?? "", values[y] ?? "");
    if (known.size >= KEPT) known.clear();
    known.set(key, level);
    return level;
  };
}

/**
 * First and last name in each other's place, a slip in them or not; or the only one there is, in the other's. Seen where the two
 * fields by themselves are unlike.
 */
function swappedNames(columns: readonly Column[]) {
  const first = columns.findIndex(({ kind }) => kind === "firstName");
  const last = columns.findIndex(({ kind }) => kind === "lastName");
  const [firsts, lasts] = [columns[first], columns[last]];
  if (!firsts || !lasts) return undefined;
  const across = [crossReader(firsts, lasts), crossReader(lasts, firsts)] as const;
  return (pattern: number, a: number, b: number): number => {
    const levels = [levelIn(pattern, first), levelIn(pattern, last)] as const;
    if (levels.some((level) => level !== MISSING && level >= ALIKE)) return pattern;
    const crossed = across.map((read) => read(a, b)).filter((level) => level !== MISSING);
    if (crossed.length === 0 || Math.min(...crossed) < (crossed.length === 2 ? ALIKE : NEARLY)) return pattern;
    return [first, last].reduce((sum, field, at) => {
      const level = levels[at] ?? MISSING;
      return level === MISSING ? sum : sum + (SWAPPED - level) * BASE ** field;
    }, pattern);
  };
}

const ALIKE = 2;
const NEARLY = 3;

/** One field of a record against the other field of another. */
function crossReader(mine: Column, theirs: Column) {
  const scale = scaleOf("firstName");
  return (a: number, b: number): number => {
    const [x, y] = [mine.values[mine.of[a] ?? 0] ?? "", theirs.values[theirs.of[b] ?? 0] ?? ""];
    if (x === "" || y === "") return MISSING;
    if (x === y) return exactOf(scale);
    return x.charCodeAt(0) === y.charCodeAt(0) ? scale.level(x, y) : 0;
  };
}
