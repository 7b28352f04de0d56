import type { EmbeddingModel } from "../embeddings/modelFile.ts";
import type { Concept } from "../embeddings/vocabulary.ts";
import { commonDirections } from "./commonDirections.ts";
import type { Corpus } from "./corpus.ts";
import { addScaled, rowOf, zeros, type Dense } from "./dense.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { misspell } from "./misspell.ts";
import { quantise } from "./quantise.ts";
import { relate, type Evidence } from "./relations.ts";
import { retrofit } from "./retrofit.ts";
import { seeded } from "./seeded.ts";
import { spectralVectors } from "./spectral.ts";
import { learnSubwords, type Spelling } from "./subwordVectors.ts";

/** Everything that was chosen; the same settings and texts give the same bytes. */
export interface Settings {
  seed: number;
  dimensions: number;
  /** A word has its own vector when the texts say it so many times, up to so many words. */
  least: number;
  most: number;
  evidence: Evidence;
  /** Power of the strength of a direction that is kept (Levy, Goldberg and Dagan 2015). */
  power: number;
  /** How much words are drawn to their ideas. */
  strength: number;
  /** Frequency at which a word weighs half (Arora, Liang and Ma 2017). */
  half: number;
  buckets: number;
  ridge: number;
  misspellings: number;
  common: number;
}

export const settings: Settings = {
  seed: 360,
  dimensions: 256,
  least: 2,
  most: 14_000,
  evidence: { vocabulary: 1, pages: 0.5, texts: 0.5 },
  power: 0.5,
  strength: 3,
  half: 1e-3,
  buckets: 8_192,
  ridge: 0.02,
  misspellings: 3,
  common: 1,
};

/** Learns the built-in embedding. `say` is told of each step. */
export function train(
  concepts: readonly Concept[],
  corpus: Corpus,
  chosen: Settings,
  say: (step: string) => void,
): EmbeddingModel {
  const lexicon = createLexicon(concepts, corpus, chosen.least, chosen.most);
  say(`${lexicon.keys.length} words, ${concepts.length} ideas`);
  const related = relate(concepts, lexicon, corpus, chosen.evidence);
  say(`${related.columns.length} relations`);
  const vectors = spectralVectors(related, chosen.dimensions, chosen.power, chosen.seed);
  say("directions found");
  retrofit(vectors, concepts, lexicon, chosen.strength);
  const weights = lexicon.frequency.map((share) => chosen.half / (chosen.half + share));
  const subwords = learnSubwords(spellingsOf(lexicon, chosen), vectors, chosen.buckets, chosen.ridge);
  say("pieces of words learnt");
  const table = stack(weigh(vectors, weights), subwords);
  const common = commonDirections(table, lexicon, corpus, chosen);
  const { scales, rows } = quantise([table, common]);
  const { dimensions, buckets } = chosen;
  return {
    dimensions,
    words: lexicon.keys,
    concepts: concepts.map(({ id }) => id),
    buckets,
    common: common.rows,
    scales,
    rows,
  };
}

/** The words of the vocabulary as they are and misspelt; the misspelt ones must give the vector of the right one. */
function spellingsOf({ keys }: Lexicon, { seed, misspellings }: Settings): Spelling[] {
  const random = seeded(seed);
  return keys.flatMap((word, row) => [
    { word, row },
    ...Array.from({ length: word.length < 4 ? 0 : misspellings }, () => ({ word: misspell(word, random), row })),
  ]);
}

/** Words weigh by their rarity; ideas weigh one. */
function weigh(vectors: Dense, weights: Float64Array): Dense {
  const weighed = { ...vectors, values: Float32Array.from(vectors.values) };
  weights.forEach((weight, row) => {
    const values = rowOf(weighed, row);
    addScaled(values, values, weight - 1);
  });
  return weighed;
}

function stack(above: Dense, below: Dense): Dense {
  const both = zeros(above.rows + below.rows, above.columns);
  both.values.set(above.values);
  both.values.set(below.values, above.values.length);
  return both;
}
