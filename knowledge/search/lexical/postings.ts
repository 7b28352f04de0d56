import { saturated } from "./saturated.ts";

/** Where a term stands: documents in order, and its saturated weight in each (BM25F without the idf). */
export interface Postings {
  documents: Int32Array;
  impacts: Float32Array;
  idf: number;
}
/** The postings of every term. */
export interface AllPostings {
  /** Of the catalogue as it was first read, then of what came later; none for a term that nothing holds. */
  of(term: number): Postings[];
  /** One more document, after the last; the average lengths stay those of the first ones. */
  add(termsOf: readonly (readonly number[])[]): void;
}

type Standing = Pick<Postings, "documents" | "impacts">;

export function reader(
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

/** The postings made once, and beside them those of later documents: a long list is not copied for one more. */
export function growing(
  finished: (term: number) => Standing | undefined,
  size: number,
  weightsOf: (termsOf: readonly (readonly number[])[]) => Map<number, number>,
): AllPostings {
  const later = new Map<number, Standing>();
  let total = size;
  return {
    of: (term) => {
      const [first, more] = [finished(term), later.get(term)];
      const holders = (first?.documents.length ?? 0) + (more?.documents.length ?? 0);
      const idf = Math.log(1 + (total - holders + 0.5) / (holders + 0.5));
      const found: Postings[] = [];
      if (first) found.push({ documents: first.documents, impacts: first.impacts, idf });
      if (more) found.push({ documents: more.documents, impacts: more.impacts, idf });
      return found;
    },
    add: (termsOf) => {
      for (const [term, weight] of weightsOf(termsOf)) {
        later.set(term, withOneMore(later.get(term), total, saturated(weight)));
      }
      total++;
    },
  };
}

function withOneMore(known: Standing | undefined, document: number, impact: number): Standing {
  const length = known?.documents.length ?? 0;
  const documents = new Int32Array(length + 1);
  const impacts = new Float32Array(length + 1);
  if (known) documents.set(known.documents);
  if (known) impacts.set(known.impacts);
  documents[length] = document;
  impacts[length] = impact;
  return { documents, impacts };
}
