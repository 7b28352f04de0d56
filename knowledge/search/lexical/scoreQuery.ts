import type { Need, ReadQuery } from "./readQuery.ts";

/** A guess weaker than this (a broader idea, a loosely derived word) orders what is on topic; it does not make it so. */
const ANSWERS = 0.4;

/**
 * Scores of every offering for a query, in arrays that serve one query after the other: what a query wrote is wiped when the
 * next begins. Whoever reads them must be done before anything else may search (no `await` between).
 */
export class LexicalScores {
  /** The first `found` of these have a score, in no order. */
  positions = new Int32Array(0);
  found = 0;
  scores = new Float32Array(0);
  /** The words of the query that each answers, a bit a word. */
  covered = new Int32Array(0);
  /** Of one need: the strongest option, whether it answers, and which offerings were touched. */
  #best = new Float32Array(0);
  #answered = new Uint8Array(0);
  #touched = new Int32Array(0);

  /** Scores a query over the first `size` positions. */
  score(query: ReadQuery, size: number): void {
    this.#clean(size);
    for (const need of query.needs) {
      const [only] = need.options;
      if (only && need.options.length === 1) this.#addOnly(need.bits, only);
      else this.#addBest(need);
    }
    for (const need of query.aside) this.#addAside(need);
  }

  /** Most needs have one way of being answered, which is then the best. */
  #addOnly(bits: number, { postings, weight }: Need["options"][number]): void {
    const { scores, covered, positions } = this;
    const { documents, impacts, idf } = postings;
    const answers = weight >= ANSWERS ? bits : 0;
    const each = weight * idf;
    let { found } = this;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      const known = scores[document] ?? 0;
      if (known === 0) positions[found++] = document;
      scores[document] = known + Math.fround(each * (impacts[i] ?? 0));
      covered[document] = (covered[document] ?? 0) | answers;
    }
    this.found = found;
  }

  #addBest(need: Need): void {
    const { scores, covered, positions } = this;
    const [best, answered, touched] = [this.#best, this.#answered, this.#touched];
    const count = this.#bestOf(need);
    let { found } = this;
    for (let i = 0; i < count; i++) {
      const document = touched[i] ?? 0;
      const known = scores[document] ?? 0;
      if (known === 0) positions[found++] = document;
      scores[document] = known + (best[document] ?? 0);
      if (answered[document]) covered[document] = (covered[document] ?? 0) | need.bits;
      best[document] = 0;
      answered[document] = 0;
    }
    this.found = found;
  }

  #addAside(need: Need): void {
    const count = this.#bestOf(need);
    for (let i = 0; i < count; i++) {
      const document = this.#touched[i] ?? 0;
      const known = this.scores[document] ?? 0;
      if (known !== 0) this.scores[document] = known + (this.#best[document] ?? 0);
      this.#best[document] = 0;
      this.#answered[document] = 0;
    }
  }

  /** Leaves the strongest option of a need for each offering touched; says how many were. */
  #bestOf(need: Need): number {
    const [best, answered, touched] = [this.#best, this.#answered, this.#touched];
    let count = 0;
    for (const { postings, weight } of need.options) {
      const { documents, impacts, idf } = postings;
      const each = weight * idf;
      const answers = weight >= ANSWERS;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i] ?? 0;
        const score = each * (impacts[i] ?? 0);
        const known = best[document] ?? 0;
        if (known === 0) touched[count++] = document;
        if (score > known) best[document] = score;
        if (answers) answered[document] = 1;
      }
    }
    return count;
  }

  #clean(size: number): void {
    if (size > this.scores.length) return this.#grow(Math.ceil(size * 1.1) + 64);
    for (let i = 0; i < this.found; i++) {
      const document = this.positions[i] ?? 0;
      this.scores[document] = 0;
      this.covered[document] = 0;
    }
    this.found = 0;
  }

  #grow(size: number): void {
    this.positions = new Int32Array(size);
    this.scores = new Float32Array(size);
    this.covered = new Int32Array(size);
    this.#best = new Float32Array(size);
    this.#answered = new Uint8Array(size);
    this.#touched = new Int32Array(size);
    this.found = 0;
  }
}

/** The share of what the query tells (0..1) that an offering answers. */
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

/** Of up to so many words, every share there may be is kept. */
const FEW = 10;

/** The same for thousands of offerings: few answer words that no other answers. */
export function createCoverage(importance: readonly number[]): (covered: number) => number {
  if (importance.length > FEW) return (covered) => coverage(covered, importance);
  const known = new Float64Array(1 << importance.length).fill(NaN);
  return (covered) => {
    const share = known[covered] ?? NaN;
    return Number.isNaN(share) ? (known[covered] = coverage(covered, importance)) : share;
  };
}
