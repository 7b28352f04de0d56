/** Pairs of whole numbers below a million, each with an index. */
export interface PairTable {
  /** Calls back with a key that no other pair has, and the index of this one, or -1 when it has none. */
  visit(one: number, other: number, visit: (key: number, index: number) => void): void;
}

const most = 2 ** 20;
const empty = 0;

/** Open addressing, half full at most. `kind`, from 1, makes keys differ from those of other tables. */
export function openPairTable(
  kind: number,
  entries: readonly (readonly [one: number, other: number, index: number])[],
): PairTable {
  const power = Math.max(4, 32 - Math.clz32(entries.length * 2));
  const [keys, indices] = [new Float64Array(2 ** power), new Int32Array(2 ** power)];
  const last = keys.length - 1;
  const keyOf = (one: number, other: number): number => (kind * most + one) * most + other;
  const placeOf = (one: number, other: number, key: number): number => {
    let place = Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b) >>> (32 - power);
    while (keys[place] !== empty && keys[place] !== key) place = (place + 1) & last;
    return place;
  };
  for (const [one, other, index] of entries) {
    const key = keyOf(one, other);
    const place = placeOf(one, other, key);
    keys[place] = key;
    indices[place] = index;
  }
  return {
    visit(one, other, visit) {
      const key = keyOf(one, other);
      const place = placeOf(one, other, key);
      visit(key, keys[place] === empty ? -1 : (indices[place] ?? -1));
    },
  };
}
