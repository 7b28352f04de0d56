/** Items in the middle of their pieces that are remembered for another try. */
const LIMIT = 500;

/** How many pieces of an item a provider has taken already: another try begins after them. In this process only. */
export interface HalfSent {
  of: (id: string) => number;
  remember: (id: string, pieces: number) => void;
  forget: (id: string) => void;
}

export function createHalfSent(): HalfSent {
  const sentOf = new Map<string, number>();
  return {
    of: (id) => sentOf.get(id) ?? 0,
    remember(id, pieces) {
      const [oldest] = sentOf.keys();
      if (sentOf.size >= LIMIT && oldest !== undefined) sentOf.delete(oldest);
      sentOf.set(id, pieces);
    },
    forget: (id) => void sentOf.delete(id),
  };
}
