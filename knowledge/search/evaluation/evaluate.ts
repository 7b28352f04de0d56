import type { Language } from "../../../contracts/language.ts";
import type { Offering } from "../../../contracts/offering.ts";

/** A query of a judged collection, and its judgements (document → grade, 0 absent). */
export interface JudgedQuery {
  id: string;
  text: string;
  lang: Language;
  style: string;
  /** What is searched; everything when absent. */
  kinds?: Offering["kind"][];
}
interface Measures {
  queries: number;
  ndcg10: number;
  mrr10: number;
  recall20: number;
}
export interface Evaluation {
  overall: Measures;
  styles: Record<string, Measures>;
  /** Queries without any relevant document, and how many of them got an empty list; the others that wrongly did. */
  noAnswer: { queries: number; empty: number };
  wronglyEmpty: number;
  milliseconds: { p50: number; p99: number };
  /** TREC run: `qid Q0 docid rank score tag`. */
  run: string[];
  perQuery: { id: string; style: string; ndcg10: number }[];
}
export interface EvaluationInput {
  queries: readonly JudgedQuery[];
  qrels: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Answers one query with documents, best first. */
  retrieve: (query: JudgedQuery) => Promise<{ id: string; score: number }[]>;
  tag: string;
  /** Milliseconds of a monotonic clock. */
  clock: () => number;
}

/**
 * nDCG@10 (gain 2^grade − 1, discount log2(rank + 1)), MRR@10 and Recall@20 of a retriever, as `trec_eval` and the
 * collection's own scorer count them: queries without a relevant document are left out of the averages.
 */
export async function evaluateSearch({ queries, qrels, retrieve, tag, clock }: EvaluationInput): Promise<Evaluation> {
  const times: number[] = [];
  const run: string[] = [];
  const judged: (Measures & { id: string; style: string })[] = [];
  const empty = { without: 0, withAnswer: 0, noAnswer: 0 };
  for (const query of queries) {
    const start = clock();
    const found = await retrieve(query);
    times.push(clock() - start);
    found.forEach(({ id, score }, at) => run.push(`${query.id} Q0 ${id} ${at + 1} ${score.toFixed(6)} ${tag}`));
    const grades = qrels.get(query.id) ?? new Map<string, number>();
    const measured = measure(
      found.map(({ id }) => id),
      grades,
    );
    if (measured) judged.push({ ...measured, id: query.id, style: query.style });
    else empty.without++;
    if (found.length === 0) empty[measured ? "withAnswer" : "noAnswer"]++;
  }
  return {
    overall: mean(judged),
    styles: Object.fromEntries(
      [...new Set(judged.map(({ style }) => style))].map((style) => [
        style,
        mean(judged.filter((q) => q.style === style)),
      ]),
    ),
    noAnswer: { queries: empty.without, empty: empty.noAnswer },
    wronglyEmpty: empty.withAnswer,
    milliseconds: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    run,
    perQuery: judged.map(({ id, style, ndcg10 }) => ({ id, style, ndcg10 })),
  };
}

function measure(found: readonly string[], grades: ReadonlyMap<string, number>): Measures | undefined {
  const good = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  if (good.length === 0) return undefined;
  const got = [...new Set(found)].map((id) => grades.get(id) ?? 0);
  const first = got.slice(0, 10).findIndex((grade) => grade > 0);
  return {
    queries: 1,
    ndcg10: gain(got.slice(0, 10)) / gain(good.slice(0, 10)),
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall20: got.slice(0, 20).filter((grade) => grade > 0).length / good.length,
  };
}

const gain = (grades: number[]) => grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

function mean(all: readonly Measures[]): Measures {
  const of = (pick: (m: Measures) => number) => all.reduce((sum, m) => sum + pick(m), 0) / Math.max(1, all.length);
  return {
    queries: all.length,
    ndcg10: of((m) => m.ndcg10),
    mrr10: of((m) => m.mrr10),
    recall20: of((m) => m.recall20),
  };
}

/** Nearest-rank percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
