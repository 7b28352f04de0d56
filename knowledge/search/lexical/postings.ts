/** Where a term stands: documents in order, and its saturated weight in each (BM25F without the idf). */
export interface Postings {
  documents: Int32Array;
  impacts: Float32Array;
  idf: number;
}

/** How much each further repetition of a word still adds (BM25's k1). */
const SATURATION = 1.2;

/** Collects (document, term, field) counts, then turns them into postings once the average lengths are known. */
export class PostingsBuilder {
  readonly #fields: readonly { weight: number; lengthNorm: number }[];
  readonly #lengths: Float64Array;
  readonly #documents: { counts: Int32Array; lengths: Int32Array }[] = [];
  #terms = 0;

  constructor(fields: readonly { weight: number; lengthNorm: number }[]) {
    this.#fields = fields;
    this.#lengths = new Float64Array(fields.length);
  }

  /** `termsOf[field]` are the term numbers of one document, repeated as often as they occur. */
  add(termsOf: readonly (readonly number[])[]): void {
    const counts: number[] = [];
    const lengths = Int32Array.from(termsOf, (terms) => terms.length);
    termsOf.forEach((terms, field) => {
      this.#lengths[field] = (this.#lengths[field] ?? 0) + terms.length;
      for (const [term, count] of countEach(terms)) counts.push(term, field, count);
      for (const term of terms) if (term >= this.#terms) this.#terms = term + 1;
    });
    this.#documents.push({ counts: Int32Array.from(counts), lengths });
  }

  async finish(pause: () => Promise<void>): Promise<Postings[]> {
    const total = this.#documents.length;
    const found = Array.from({ length: this.#terms }, emptyList);
    for (const [at, document] of this.#documents.entries()) {
      for (const [term, weight] of this.#weights(document)) {
        found[term]?.documents.push(at);
        found[term]?.weights.push(weight);
      }
      await pause();
    }
    return found.map(({ documents, weights }) => ({
      documents: Int32Array.from(documents),
      impacts: Float32Array.from(weights, (weight) => (weight * (SATURATION + 1)) / (SATURATION + weight)),
      idf: Math.log(1 + (total - documents.length + 0.5) / (documents.length + 0.5)),
    }));
  }

  #weights({ counts, lengths }: { counts: Int32Array; lengths: Int32Array }): Map<number, number> {
    const weights = new Map<number, number>();
    for (let i = 0; i < counts.length; i += 3) {
      const term = counts[i] ?? 0;
      const field = counts[i + 1] ?? 0;
      const { weight, lengthNorm } = this.#fields[field] ?? { weight: 0, lengthNorm: 0 };
      const average = (this.#lengths[field] ?? 0) / this.#documents.length || 1;
      const length = 1 - lengthNorm + (lengthNorm * (lengths[field] ?? 0)) / average;
      weights.set(term, (weights.get(term) ?? 0) + (weight * (counts[i + 2] ?? 0)) / length);
    }
    return weights;
  }
}

function emptyList(): { documents: number[]; weights: number[] } {
  return { documents: [], weights: [] };
}

function countEach(terms: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
