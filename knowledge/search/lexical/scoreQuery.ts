import type { Need, ReadQuery } from "./readQuery.ts";

/** A guess weaker than this (a broader idea, a loosely derived word) orders what is on topic; it does not make it so. */
const ANSWERS = 0.4;

/** Scores of every offering for a query; `covered` says which words of the query each one answers (a bit a word). */
export interface LexicalScores {
  /** Offerings with a score, in no order. */
  found: number[];
  scores: Float32Array;
  covered: Int32Array;
}

export function scoreQuery(query: ReadQuery, size: number): LexicalScores {
  const scores = new Float32Array(size);
  const covered = new Int32Array(size);
  const best = new Float32Array(size);
  const answered = new Uint8Array(size);
  const found: number[] = [];
  for (const need of query.needs) {
    for (const document of bestOf(need, best, answered)) {
      if (scores[document] === 0) found.push(document);
      scores[document] = (scores[document] ?? 0) + (best[document] ?? 0);
      if (answered[document]) covered[document] = (covered[document] ?? 0) | need.bits;
      best[document] = 0;
      answered[document] = 0;
    }
  }
  for (const need of query.aside)
    for (const document of bestOf(need, best, answered)) {
      if (scores[document] !== 0) scores[document] = (scores[document] ?? 0) + (best[document] ?? 0);
      best[document] = 0;
      answered[document] = 0;
    }
  return { found, scores, covered };
}

/** Leaves in `best` the strongest option of a need for each offering touched. */
function bestOf(need: Need, best: Float32Array, answered: Uint8Array): number[] {
  const touched: number[] = [];
  for (const { postings, weight } of need.options) {
    const { documents, impacts, idf } = postings;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      const score = weight * idf * (impacts[i] ?? 0);
      const known = best[document] ?? 0;
      if (known === 0) touched.push(document);
      if (score > known) best[document] = score;
      if (weight >= ANSWERS) answered[document] = 1;
    }
  }
  return touched;
}

/** The share of what the query tells (0..1) that an offering answers. Asked of thousands of offerings a search. */
export function coverage(covered: number, importance: readonly number[]): number {
  let all = 0;
  let answered = 0;
  for (let at = 0; at < importance.length; at++) {
    const weight = importance[at] ?? 0;
    all += weight;
    if (covered & (1 << at)) answered += weight;
  }
  return all === 0 ? 0 : answered / all;
}
