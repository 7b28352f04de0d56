/** The connected groups of `count` things by their links: for each thing, the smallest position of its group. */
export function components(count: number, links: Iterable<{ first: number; second: number }>): number[] {
  const roots = Array.from({ length: count }, (_, at) => at);
  const rootOf = (at: number): number => {
    const parent = roots[at] ?? at;
    return parent === at ? at : (roots[at] = rootOf(parent));
  };
  for (const { first, second } of links) {
    const [a, b] = [rootOf(first), rootOf(second)];
    roots[Math.max(a, b)] = Math.min(a, b);
  }
  return roots.map((_, at) => rootOf(at));
}
