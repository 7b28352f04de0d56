import { RaggedBuilder } from "./ragged.ts";

/** Where a term stands: documents in order, and its saturated weight in each (BM25F without the idf). */
export interface Postings {
  documents: Int32Array;
  impacts: Float32Array;
  idf: number;
}
/** The postings of every term. */
export interface AllPostings {
  of(term: number): Postings | undefined;
  /** One more document, after the last; the average lengths stay those of the first ones. */
  add(termsOf: readonly (readonly number[])[]): void;
}

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
    termsOf.forEach((terms, field) => {
      this.#lengths[field] = (this.#lengths[field] ?? 0) + terms.length;
    });
    for (const term of new Set(termsOf.flat())) {
      while (this.#holders.length <= term) this.#holders.push(0);
      this.#holders[term] = (this.#holders[term] ?? 0) + 1;
    }
    this.#documents.add(rowOf(termsOf));
    this.#size++;
  }

  async finish(pause: () => Promise<void>): Promise<AllPostings> {
    const ends = endsOf(this.#holders);
    const documents = new Int32Array(ends.at(-1) ?? 0);
    const impacts = new Float32Array(documents.length);
    const next = Int32Array.from(this.#holders, (_, term) => ends[term - 1] ?? 0);
    const rows = this.#documents.finish();
    for (let document = 0; document < this.#size; document++) {
      for (const [term, weight] of this.#weigh(rows.row(document))) {
        const at = next[term] ?? 0;
        documents[at] = document;
        impacts[at] = saturated(weight);
        next[term] = at + 1;
      }
      await pause();
    }
    return growing(reader(documents, impacts, ends), this.#size, (row) => this.#weightsOf(row));
  }

  /** Term and weight of one document that comes after the others were finished. */
  #weightsOf(termsOf: readonly (readonly number[])[]): Map<number, number> {
    return this.#weigh(Int32Array.from(rowOf(termsOf)));
  }

  #weigh(row: Int32Array): Map<number, number> {
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

/** Lengths of the fields, then term, field and count, as many times as needed. */
function rowOf(termsOf: readonly (readonly number[])[]): number[] {
  const row = termsOf.map((terms) => terms.length);
  termsOf.forEach((terms, field) => {
    for (const [term, count] of countEach(terms)) row.push(term, field, count);
  });
  return row;
}

const saturated = (weight: number) => (weight * (SATURATION + 1)) / (SATURATION + weight);

type Standing = Pick<Postings, "documents" | "impacts">;

function reader(
  documents: Int32Array,
  impacts: Float32Array,
  ends: Int32Array,
): (term: number) => Standing | undefined {
  return (term) => {
    const to = ends[term];
    if (to === undefined) return undefined;
    const from = ends[term - 1] ?? 0;
    return { documents: documents.subarray(from, to), impacts: impacts.subarray(from, to) };
  };
}

/** The postings made once, and those of the terms of later documents, joined when they are first asked for. */
function growing(
  finished: (term: number) => Standing | undefined,
  size: number,
  weightsOf: (termsOf: readonly (readonly number[])[]) => Map<number, number>,
): AllPostings {
  const later = new Map<number, Standing>();
  let total = size;
  return {
    of: (term) => {
      const found = later.get(term) ?? finished(term);
      if (!found) return undefined;
      const holders = found.documents.length;
      return { ...found, idf: Math.log(1 + (total - holders + 0.5) / (holders + 0.5)) };
    },
    add: (termsOf) => {
      for (const [term, weight] of weightsOf(termsOf)) {
        const known = later.get(term) ?? finished(term);
        later.set(term, {
          documents: Int32Array.from([...(known?.documents ?? []), total]),
          impacts: Float32Array.from([...(known?.impacts ?? []), saturated(weight)]),
        });
      }
      total++;
    },
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
