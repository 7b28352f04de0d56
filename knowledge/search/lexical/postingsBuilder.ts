import { growing, reader, type AllPostings } from "./postings.ts";
import { RaggedBuilder } from "./ragged.ts";
import { saturated } from "./saturated.ts";

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
    const weigh = weighing(this.#fields, this.#lengths, this.#size);
    for (let document = 0; document < this.#size; document++) {
      for (const [term, weight] of weigh(rows.row(document))) {
        const at = next[term] ?? 0;
        documents[at] = document;
        impacts[at] = saturated(weight);
        next[term] = at + 1;
      }
      await pause();
    }
    return growing(reader(documents, impacts, ends), this.#size, (row) => weigh(Int32Array.from(rowOf(row))));
  }
}

/** Term and weight of a document, by the average lengths of those first read. It outlives the builder, and holds none of its rows. */
function weighing(
  fields: readonly { weight: number; lengthNorm: number }[],
  lengths: Float64Array,
  size: number,
): (row: Int32Array) => Map<number, number> {
  return (row) => {
    const weights = new Map<number, number>();
    for (let i = fields.length; i < row.length; i += 3) {
      const term = row[i] ?? 0;
      const field = row[i + 1] ?? 0;
      const { weight, lengthNorm } = fields[field] ?? { weight: 0, lengthNorm: 0 };
      const average = (lengths[field] ?? 0) / size || 1;
      const length = 1 - lengthNorm + (lengthNorm * (row[field] ?? 0)) / average;
      weights.set(term, (weights.get(term) ?? 0) + (weight * (row[i + 2] ?? 0)) / length);
    }
    return weights;
  };
}

/** Lengths of the fields, then term, field and count, as many times as needed. */
function rowOf(termsOf: readonly (readonly number[])[]): number[] {
  const row = termsOf.map((terms) => terms.length);
  termsOf.forEach((terms, field) => {
    for (const [term, count] of countEach(terms)) row.push(term, field, count);
  });
  return row;
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
