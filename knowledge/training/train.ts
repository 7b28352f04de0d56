import type { EmbeddingModel } from "../embeddings/modelFile.ts";
import type { Concept } from "../embeddings/vocabulary.ts";
import { contrast, type ContrastSettings } from "./contrast.ts";
import type { Corpus } from "./corpus.ts";
import { addScaled, normalise, rowOf, type Dense } from "./dense.ts";
import { createLessons } from "./lessons.ts";
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
  /** Frequency at which a word first weighs half (Arora, Liang and Ma 2017); weights are then learnt. */
  half: number;
  contrast: ContrastSettings;
  buckets: number;
  ridge: number;
  misspellings: number;
}

export const settings: Settings = {
  seed: 360,
  dimensions: 256,
  least: 2,
  most: 14_000,
  evidence: { vocabulary: 1, pages: 0.5, texts: 0.5 },
  power: 0.5,
  strength: 1,
  half: 1e-3,
  contrast: { rounds: 10, rate: 0.3, batch: 64, sharpness: 7, judged: 0.3 },
  buckets: 8_192,
  ridge: 0.02,
  misspellings: 3,
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
  weighByRarity(vectors, lexicon, chosen.half);
  const random = seeded(chosen.seed);
  contrast(vectors, createLessons(concepts, lexicon, corpus, random), chosen.contrast, random);
  for (let row = lexicon.keys.length; row < vectors.rows; row++) normalise(rowOf(vectors, row));
  say("lessons learnt");
  const subwords = learnSubwords(spellingsOf(lexicon, chosen), vectors, chosen.buckets, chosen.ridge);
  say("pieces of words learnt");
  const { dimensions, buckets } = chosen;
  const ideas = concepts.map(({ id }) => id);
  return { dimensions, words: lexicon.keys, concepts: ideas, buckets, ...quantise([vectors, subwords]) };
}

/** The words of the vocabulary as they are and misspelt; the misspelt ones must give the vector of the right one. */
function spellingsOf({ keys }: Lexicon, { seed, misspellings }: Settings): Spelling[] {
  const random = seeded(seed);
  return keys.flatMap((word, row) => [
    { word, row },
    ...Array.from({ length: word.length < 4 ? 0 : misspellings }, () => ({ word: misspell(word, random), row })),
  ]);
}

function weighByRarity(vectors: Dense, { frequency }: Lexicon, half: number): void {
  frequency.forEach((share, word) => {
    const row = rowOf(vectors, word);
    addScaled(row, row, half / (half + share) - 1);
  });
}
