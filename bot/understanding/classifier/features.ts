import { normalise } from "./normalise.ts";

/** One block of features of a text; each block is weighed and brought to length 1 by itself, then they are joined. */
export interface FeatureBlock {
  weight: number;
  names: string[];
}

export interface FeatureOptions {
  /** Extra signs read by somebody else in the text (a place, another government…). */
  hints?: (text: string) => string[];
}

const blockWeights = { words: 1, characters: 0.9, hints: 0.45 };

/** Words and pairs of words, pieces of words (which survive typing errors), and the hints of the caller. */
export function featureBlocks(text: string, options: FeatureOptions): FeatureBlock[] {
  const words = normalise(text);
  const blocks = [
    { weight: blockWeights.words, names: [...words.map((word) => `w ${word}`), ...pairsOf(words)] },
    { weight: blockWeights.characters, names: words.flatMap(piecesOf) },
  ];
  if (options.hints) blocks.push({ weight: blockWeights.hints, names: options.hints(text).map((hint) => `h ${hint}`) });
  return blocks;
}

function pairsOf(words: string[]): string[] {
  const padded = ["^", ...words, "$"];
  return padded.slice(1).map((word, index) => `b ${padded[index] ?? ""} ${word}`);
}

function piecesOf(word: string): string[] {
  const padded = `_${word.slice(0, 30)}_`;
  const pieces: string[] = [];
  for (const size of [3, 4, 5]) {
    for (let start = 0; start + size <= padded.length; start += 1)
      pieces.push(`c ${padded.slice(start, start + size)}`);
  }
  return pieces;
}
