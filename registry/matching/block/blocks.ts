import type { Part } from "./parts.ts";

/** Records that share all parts of a rule stand in one block, and are compared with one another. */
export interface Rule {
  name: string;
  fields: number[];
  /** For each record its block; 0 when it is in none. */
  of: Int32Array;
  /** Records in the order of their blocks; block b is from `starts[b]` to `starts[b + 1]`. */
  order: Int32Array;
  starts: Int32Array;
  pairs: number;
}

/** Larger blocks say too little: nobody is found in them who is not found elsewhere. */
const LARGEST = 400;

export function makeRule(parts: readonly Part[], size: number): Rule {
  const of = combined(parts, size);
  const counts = countsOf(of);
  const starts = new Int32Array(counts.length + 1);
  let pairs = 0;
  for (let block = 1; block < counts.length; block++) {
    const count = counts[block] ?? 0;
    const kept = count > 1 && count <= LARGEST;
    if (kept) pairs += (count * (count - 1)) / 2;
    starts[block + 1] = (starts[block] ?? 0) + (kept ? count : 0);
  }
  const order = new Int32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  for (let record = 0; record < size; record++) {
    const block = of[record] ?? 0;
    if ((starts[block + 1] ?? 0) === (starts[block] ?? 0)) {
      of[record] = 0;
      continue;
    }
    const place = next[block] ?? 0;
    order[place] = record;
    next[block] = place + 1;
  }
  return {
    name: parts.map(({ name }) => name).join("+"),
    fields: parts.flatMap(({ fields }) => fields),
    of,
    order,
    starts,
    pairs,
  };
}

/** A block for each combination that occurs; none where a part is missing. */
function combined(parts: readonly Part[], size: number): Int32Array {
  const blocks = new Map<number, number>();
  const of = new Int32Array(size);
  for (let record = 0; record < size; record++) {
    const key = keyOf(parts, record);
    if (key === 0) continue;
    const block = blocks.get(key) ?? blocks.size + 1;
    blocks.set(key, block);
    of[record] = block;
  }
  return of;
}

/** Two parts of up to 2^26 values each are one exact number. */
function keyOf(parts: readonly Part[], record: number): number {
  let key = 0;
  for (const { of } of parts) {
    const value = of[record] ?? 0;
    if (value === 0) return 0;
    key = key * 0x4000000 + value;
  }
  return key;
}

function countsOf(of: Int32Array): Int32Array {
  const counts = new Int32Array(of.reduce((most, block) => Math.max(most, block), 0) + 1);
  for (const block of of) counts[block] = (counts[block] ?? 0) + 1;
  return counts;
}

/** Every pair of the rule's blocks, each once. */
export function eachPair({ order, starts }: Rule, visit: (a: number, b: number) => void): void {
  for (let block = 1; block < starts.length - 1; block++) {
    const [from = 0, to = 0] = [starts[block], starts[block + 1]];
    for (let i = from; i < to; i++) for (let j = i + 1; j < to; j++) visit(order[i] ?? 0, order[j] ?? 0);
  }
}
