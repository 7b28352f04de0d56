import type { FeatureBlock } from "./features.ts";

/** A text as positions and values of a long vector that is mostly zero. */
export interface SparseVector {
  indices: Int32Array;
  values: Float32Array;
}

export interface Vocabulary {
  size: number;
  vectorOf(blocks: FeatureBlock[]): SparseVector;
  knows(feature: string): boolean;
}

/** What a vocabulary is made of: the features in the order of their numbers, and how rare each is. */
export interface VocabularyData {
  names: string[];
  rarity: Float32Array;
}

/** Numbers every feature of the training texts and weighs it by its rarity (inverse document frequency). */
export function countFeatures(documents: FeatureBlock[][]): VocabularyData {
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const name of new Set(document.flatMap((block) => block.names))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rarity = Float32Array.from(counts.values(), (count) => Math.log((1 + documents.length) / (1 + count)) + 1);
  return { names: [...counts.keys()], rarity };
}

export function openVocabulary({ names, rarity }: VocabularyData): Vocabulary {
  const indexOf = new Map(names.map((name, index) => [name, index]));
  return {
    size: names.length,
    knows: (feature) => indexOf.has(feature),
    vectorOf: (blocks) => joinBlocks(blocks.map((block) => weighBlock(block, indexOf, rarity))),
  };
}

function weighBlock(block: FeatureBlock, indexOf: Map<string, number>, rarity: Float32Array): Map<number, number> {
  const found = new Map<number, number>();
  let unknown = 0;
  for (const name of new Set(block.names)) {
    const index = indexOf.get(name);
    if (index === undefined) unknown += 1;
    else found.set(index, rarity[index] ?? 0);
  }
  let squares = unknown * unknownWeight;
  for (const value of found.values()) squares += value * value;
  const scale = block.weight / Math.sqrt(squares || 1);
  for (const [index, value] of found) found.set(index, value * scale);
  return found;
}

/** Words never seen shorten the vector: a text mostly of unknown words is not to be recognised by its one « the ». */
const unknownWeight = 4;

function joinBlocks(blocks: Map<number, number>[]): SparseVector {
  const entries = blocks.flatMap((block) => [...block]);
  return {
    indices: Int32Array.from(entries, ([index]) => index),
    values: Float32Array.from(entries, ([, value]) => value),
  };
}
