// A plain linear SVM on TF-IDF, as scikit-learn makes one without settings: TfidfVectorizer() (lower case, words of two signs
// or more, smoothed idf, length 1) and LinearSVC() (one against the rest, squared hinge, C = 1, bias). The solver is LIBLINEAR's.
import { trainBinary } from "../../../bot/understanding/classifier/svm.ts";
import type { SparseVector } from "../../../bot/understanding/classifier/vocabulary.ts";

interface Example {
  text: string;
  label: string;
}

const words = (text: string): string[] => text.toLowerCase().match(/(?<![\p{L}\p{N}_])[\p{L}\p{N}_]{2,}/gu) ?? [];

/** Learns, and gives what labels a text. */
export function linearSvmPeer(train: readonly Example[]): (text: string) => string {
  const vectorOf = tfidf(train.map(({ text }) => words(text)));
  const vectors = train.map(({ text }) => vectorOf.read(words(text)));
  const labels = [...new Set(train.map(({ label }) => label))].sort();
  const order = Int32Array.from(vectors.keys()).sort((a, b) => ((a * 7919) % 10007) - ((b * 7919) % 10007) || a - b);
  const machines = labels.map((label) => {
    const signs = Int8Array.from(train, (example) => (example.label === label ? 1 : -1));
    return trainBinary(vectors, signs, vectorOf.size, { cost: 1, passes: 30 }, order);
  });
  return (text) => {
    const vector = vectorOf.read(words(text));
    const margins = machines.map((weights) => marginOf(vector, weights));
    return labels[margins.indexOf(Math.max(...margins))] ?? "";
  };
}

function tfidf(documents: readonly string[][]): { size: number; read(words: readonly string[]): SparseVector } {
  const holders = countOf(documents.flatMap((document) => [...new Set(document)]));
  const index = new Map([...holders.keys()].map((word, at) => [word, at]));
  const idf = (word: string) => Math.log((1 + documents.length) / (1 + (holders.get(word) ?? 0))) + 1;
  return {
    size: index.size,
    read(document) {
      const known = [...countOf(document)].filter(([word]) => index.has(word));
      const values = known.map(([word, count]) => count * idf(word));
      const length = Math.hypot(...values) || 1;
      return {
        indices: Int32Array.from(known, ([word]) => index.get(word) ?? 0),
        values: Float32Array.from(values, (value) => value / length),
      };
    },
  };
}

function countOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function marginOf({ indices, values }: SparseVector, weights: Float32Array): number {
  return indices.reduce((sum, index, k) => sum + (values[k] ?? 0) * (weights[index] ?? 0), weights.at(-1) ?? 0);
}
