/** Records joined by links, directly or through others. */
export function componentsOf(size: number, links: Iterable<{ a: number; b: number }>): number[][] {
  const parent = Int32Array.from({ length: size }, (_, record) => record);
  const rootOf = (record: number): number => {
    let root = record;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = record; at !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { a, b } of links) parent[rootOf(a)] = rootOf(b);
  const members = new Map<number, number[]>();
  for (let record = 0; record < size; record++) {
    const root = rootOf(record);
    const known = members.get(root);
    if (known) known.push(record);
    else members.set(root, [record]);
  }
  return [...members.values()];
}
