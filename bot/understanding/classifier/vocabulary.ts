import { blockWeights, hintMark, hintNames, nearMark, pieceNames, type TextFeatures, wordNames } from "./features.ts";
import { openPieceTable } from "./pieceTable.ts";
import { openWordTable } from "./wordTable.ts";

/** A text as positions and values of a long vector that is mostly zero. */
export interface SparseVector {
  indices: Int32Array;
  values: Float32Array;
}

export interface Vocabulary {
  size: number;
  vectorOf(features: TextFeatures): SparseVector;
  knowsWord: (word: string) => boolean;
}

/** What a vocabulary is made of: the features in the order of their numbers, and how rare each is. */
export interface VocabularyData {
  names: string[];
  /** How many of them more than one text has: they come first. */
  shared: number;
  rarity: Float32Array;
}

/** Numbers every feature of the training texts and weighs it by its rarity (inverse document frequency). */
export function countFeatures(documents: readonly TextFeatures[]): VocabularyData {
  const counts = new Map<string, number>();
  for (const { words, hints } of documents) {
    for (const name of new Set([...wordNames(words), ...pieceNames(words), ...hintNames(hints)]))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of counts) if (count === 1 && name.startsWith(nearMark)) counts.delete(name);
  const shared = [...counts].filter(([, count]) => count > 1);
  const ordered = [...shared, ...[...counts].filter(([, count]) => count === 1)];
  const rarity = Float32Array.from(ordered, ([, count]) => Math.log((1 + documents.length) / (1 + count)) + 1);
  return { names: ordered.map(([name]) => name), shared: shared.length, rarity };
}

export function openVocabulary({ names, rarity }: Omit<VocabularyData, "shared">): Vocabulary {
  const hintOf = hintTable(names);
  const wordTable = openWordTable(names);
  const pieces = openPieceTable(names);
  // Written over by each text: a set of some hundred numbers a message would cost more than what it is for.
  const scratch: Scratch = { lastText: new Uint32Array(names.length), text: 0 };
  return {
    size: names.length,
    knowsWord: (word) => wordTable.knows(word),
    vectorOf({ words, hints }) {
      scratch.text += 1;
      const [said, spelt, hinted] = [openBlock(scratch), openBlock(scratch), openBlock(scratch)];
      wordTable.forEachName(words, said.add);
      for (const word of words) pieces.forEachPiece(word, spelt.add);
      for (const name of hintNames(hints)) hinted.add(name, hintOf.get(name) ?? -1);
      const blocks = [
        [said, blockWeights.words],
        [spelt, blockWeights.characters],
        [hinted, blockWeights.hints],
      ] as const;
      return joinBlocks(blocks, rarity);
    },
  };
}

/** Apart from what opens the vocabulary, so that it does not keep the list. */
const hintTable = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((name, index) => (name.startsWith(hintMark) ? [[name, index] as const] : [])));

interface Scratch {
  /** The number of the last text that had a feature. */
  lastText: Uint32Array;
  text: number;
}

/** The features of one kind, each counted once. */
interface Block {
  add: (key: string | number, index: number) => void;
  known: readonly number[];
  unknown: ReadonlySet<string | number>;
}

/** Words never seen lengthen the block: a text mostly of unknown words is not to be recognised by its one « the ». */
export const unknownWeight = 4;

function openBlock(scratch: Scratch): Block {
  const known: number[] = [];
  const unknown = new Set<string | number>();
  return {
    known,
    unknown,
    add(key, index) {
      if (index < 0) unknown.add(key);
      else if (scratch.lastText[index] !== scratch.text) {
        scratch.lastText[index] = scratch.text;
        known.push(index);
      }
    },
  };
}

function lengthOf({ known, unknown }: Block, rarity: Float32Array): number {
  let squares = unknown.size * unknownWeight;
  for (const index of known) {
    const value = rarity[index] ?? 0;
    squares += value * value;
  }
  return Math.sqrt(squares || 1);
}

function joinBlocks(blocks: readonly (readonly [Block, number])[], rarity: Float32Array): SparseVector {
  const size = blocks.reduce((total, [{ known }]) => total + known.length, 0);
  const [indices, values] = [new Int32Array(size), new Float32Array(size)];
  let at = 0;
  for (const [block, weight] of blocks) {
    const scale = weight / lengthOf(block, rarity);
    for (const index of block.known) {
      indices[at] = index;
      values[at] = (rarity[index] ?? 0) * scale;
      at += 1;
    }
  }
  return { indices, values };
}
