import { RaggedBuilder, type Ragged } from "./ragged.ts";

/** Where a term stands: documents in order, and its saturated weight in each (BM25F without the idf). */
export interface Postings {
  documents: Int32Array;
  impacts: Float32Array;
  idf: number;
}
/** The postings of every term, end to end. */
export type AllPostings = (term: number) => Postings | undefined;

/** How much each further repetition of a word still adds (BM25's k1). */
const SATURATION = 1.2;

/** Collects (document, term, field) counts, then turns them into postings once the average lengths are known. */
export class PostingsBuilder {
  readonly #fields: readonly { weight: number; lengthNorm: number }[];
  readonly #lengths: Float64Array;
  /** A row a document: its length in each field, then term, field and count, as many times as needed. */
  readonly #documents = new RaggedBuilder();
  /** How many documents hold each term. */
  readonly #holders: number[] = [];
  #size = 0;

  constructor(fields: readonly { weight: number; lengthNorm: number }[]) {
    this.#fields = fields;
    this.#lengths = new Float64Array(fields.length);
  }

  /** `termsOf[field]` are the term numbers of one document, repeated as often as they occur. */
  add(termsOf: readonly (readonly number[])[]): void {
    const row = termsOf.map((terms) => terms.length);
    termsOf.forEach((terms, field) => {
      this.#lengths[field] = (this.#lengths[field] ?? 0) + terms.length;
      for (const [term, count] of countEach(terms)) row.push(term, field, count);
    });
    for (const term of new Set(termsOf.flat())) {
      while (this.#holders.length <= term) this.#holders.push(0);
      this.#holders[term] = (this.#holders[term] ?? 0) + 1;
    }
    this.#documents.add(row);
    this.#size++;
  }

  async finish(pause: () => Promise<void>): Promise<AllPostings> {
    const ends = endsOf(this.#holders);
    const documents = new Int32Array(ends.at(-1) ?? 0);
    const impacts = new Float32Array(documents.length);
    const next = Int32Array.from(this.#holders, (_, term) => ends[term - 1] ?? 0);
    const rows = this.#documents.finish();
    for (let document = 0; document < this.#size; document++) {
      for (const [term, weight] of this.#weights(rows, document)) {
        const at = next[term] ?? 0;
        documents[at] = document;
        impacts[at] = (weight * (SATURATION + 1)) / (SATURATION + weight);
        next[term] = at + 1;
      }
      await pause();
    }
    return reader(documents, impacts, ends, this.#size);
  }

  #weights(rows: Ragged, document: number): Map<number, number> {
    const row = rows.row(document);
    const weights = new Map<number, number>();
    for (let i = this.#fields.length; i < row.length; i += 3) {
      const term = row[i] ?? 0;
      const field = row[i + 1] ?? 0;
      const { weight, lengthNorm } = this.#fields[field] ?? { weight: 0, lengthNorm: 0 };
      const average = (this.#lengths[field] ?? 0) / this.#size || 1;
      const length = 1 - lengthNorm + (lengthNorm * (row[field] ?? 0)) / average;
      weights.set(term, (weights.get(term) ?? 0) + (weight * (row[i + 2] ?? 0)) / length);
    }
    return weights;
  }
}

function reader(documents: Int32Array, impacts: Float32Array, ends: Int32Array, total: number): AllPostings {
  return (term) => {
    const to = ends[term];
    if (to === undefined) return undefined;
    const from = ends[term - 1] ?? 0;
    const idf = Math.log(1 + (total - (to - from) + 0.5) / (to - from + 0.5));
    return { documents: documents.subarray(from, to), impacts: impacts.subarray(from, to), idf };
  };
}

function endsOf(lengths: readonly number[]): Int32Array {
  let end = 0;
  return Int32Array.from(lengths, (length) => (end += length));
}

function countEach(terms: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
