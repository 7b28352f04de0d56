/** What the classifier sees of a text. */
export interface TextFeatures {
  /** Its words, as normalise.ts gives them. */
  words: readonly string[];
  /** Extra signs read by somebody else in the text (a place, another government…). */
  hints: readonly string[];
}

/** Each block of features is weighed and brought to length 1 by itself, then they are joined. */
export const blockWeights = { words: 1, characters: 0.9, hints: 0.45 };

/** How far apart two words may stand and still be a pair. */
export const reach = 8;
/** What tells the names apart. Of pairs of words near each other most are met once, and only the others are kept. */
export const wordMark = "w ";
export const pairMark = "b ";
export const nearMark = "n ";
export const hintMark = "h ";
/** The neighbours of the first word and of the last. */
export const textStart = "^";
export const textEnd = "$";

/** Words, pairs of neighbours in their order, and pairs of words near each other in any order. */
export function wordNames(words: readonly string[]): string[] {
  const names = words.map((word) => wordMark + word);
  for (let at = 0; at <= words.length; at += 1)
    names.push(`${pairMark}${words[at - 1] ?? textStart} ${words[at] ?? textEnd}`);
  words.forEach((word, at) => {
    for (const other of words.slice(at + 2, at + reach + 1))
      names.push(nearMark + (word < other ? `${word} ${other}` : `${other} ${word}`));
  });
  return names;
}

export const hintNames = (hints: readonly string[]): string[] => hints.map((hint) => hintMark + hint);

/** A word as it is cut into pieces, which survive typing errors. */
export const padded = (word: string): string => `_${word.slice(0, 30)}_`;
export const pieceLengths = [3, 4, 5] as const;
/** What tells the name of a piece from the others. */
export const pieceMark = "c ";

export function pieceNames(words: readonly string[]): string[] {
  const names: string[] = [];
  for (const word of words.map(padded)) {
    for (const length of pieceLengths) {
      for (let start = 0; start + length <= word.length; start += 1)
        names.push(pieceMark + word.slice(start, start + length));
    }
  }
  return names;
}
