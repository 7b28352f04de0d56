import type { Corpus } from "./corpus.ts";
import { addScaled, dot, normalise, orthonormalise, rowOf, transpose, zeros, type Dense } from "./dense.ts";
import { keysOf, type Lexicon } from "./lexicon.ts";
import { knownRows } from "./relations.ts";
import { seeded } from "./seeded.ts";

const ROUNDS = 30;

/** The directions that all texts share, and that say nothing of any (Arora, Liang and Ma 2017): power iteration. */
export function commonDirections(
  table: Dense,
  lexicon: Lexicon,
  { pages, pairs }: Corpus,
  { common, seed }: { common: number; seed: number },
): Dense {
  const texts = [...pages.map(({ title, body }) => `${title}. ${body}`), ...pairs.flat()];
  const vectors = texts.map((text) => vectorOf(knownRows(keysOf(text), lexicon), table));
  const random = seeded(seed);
  let found = zeros(table.columns, common);
  found.values.forEach((_, at) => (found.values[at] = random() - 0.5));
  for (let round = 0; round < ROUNDS && common > 0; round++) {
    const next = zeros(common, table.columns);
    const directions = transpose(found);
    for (const vector of vectors)
      for (let at = 0; at < common; at++) addScaled(rowOf(next, at), vector, dot(vector, rowOf(directions, at)));
    found = transpose(next);
    orthonormalise(found);
  }
  return transpose(found);
}

function vectorOf(rows: readonly number[], table: Dense): Float32Array {
  const sum = new Float32Array(table.columns);
  for (const row of rows) addScaled(sum, rowOf(table, row), 1);
  normalise(sum);
  return sum;
}
