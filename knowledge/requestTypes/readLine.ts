import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { VectorIndex } from "./vectorIndex.ts";
import type { Vote, VotesOf } from "./wordIndex.ts";

/** A line of the citizen as the ranking sees it. */
export interface ReadLine {
  lineId: string;
  text: string;
  votes: readonly Vote[];
  /** How much it tells of any matter: the sum of what its words tell, light ones and those the list does not know left out. */
  weight: number;
  /** How well it fits each type, by position. */
  scores: Float64Array;
}
export type LineReader = (texts: readonly { lineId: string; text: string }[]) => Promise<ReadLine[]>;

interface Parts {
  size: number;
  votesOf: VotesOf;
  likeness?: { vectors: VectorIndex; embeddings: EmbeddingsInterface };
}

/**
 * Likeness weighs less than words: it orders what the words leave open. More of it orders ways of saying left out of the list better,
 * and descriptions in other words worse.
 */
const LIKENESS = { middle: 0.25, nearest: 0.4 };
/** Types whose ways of saying are compared one by one. */
const COMPARED = 16;
/** A call is read again at each line: those before were read already. */
const LINES_KEPT = 500;

/** Reads lines by words and vector, fused. */
export function lineReader(parts: Parts): LineReader {
  const kept = new Map<string, Omit<ReadLine, "lineId">>();
  return (texts) =>
    Promise.all(
      texts.map(async ({ lineId, text }) => {
        const read = kept.get(text) ?? (await readText(parts, text));
        kept.set(text, read);
        const [oldest] = kept.size > LINES_KEPT ? kept.keys() : [];
        if (oldest !== undefined) kept.delete(oldest);
        return { lineId, ...read };
      }),
    );
}

async function readText({ size, votesOf, likeness }: Parts, text: string): Promise<Omit<ReadLine, "lineId">> {
  const votes = votesOf(text);
  const scores = wordScores(votes, size);
  const weight = votes.reduce((sum, vote) => sum + (vote.light || vote.types.size === 0 ? 0 : vote.weight), 0);
  const vector = votes.length > 0 ? await likeness?.embeddings.embedQuery(text).catch(() => undefined) : undefined;
  if (likeness && vector) addLikeness(scores, Float32Array.from(vector), likeness.vectors);
  return { text, votes, weight, scores };
}

/** The share of what was said that speaks for a type. */
function wordScores(votes: readonly Vote[], size: number): Float64Array {
  const scores = new Float64Array(size);
  const total = votes.reduce((sum, { weight }) => sum + weight, 0);
  for (const { types } of votes)
    for (const [type, value] of types) scores[type] = (scores[type] ?? 0) + value / (total || 1);
  return scores;
}

function addLikeness(scores: Float64Array, vector: Float32Array, vectors: VectorIndex): void {
  vectors.addMiddles(scores, vector, LIKENESS.middle);
  for (const type of best(scores, COMPARED))
    scores[type] = (scores[type] ?? 0) + LIKENESS.nearest * vectors.nearest(vector, type);
}

/** Positions of the highest scores, highest first; equal ones in the order of the list. */
export function best(scores: Float64Array, count: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (found.length >= count && score <= (scores[found.at(-1) ?? 0] ?? 0)) continue;
    let place = found.length;
    while (place > 0 && score > (scores[found[place - 1] ?? 0] ?? 0)) place--;
    found.splice(place, 0, at);
    if (found.length > count) found.pop();
  }
  return found;
}
