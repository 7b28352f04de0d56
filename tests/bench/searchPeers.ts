// Two plain retrievers to compare with, as described with the judged collection: BM25 with French Snowball, and the cosine of
// character 3-5-grams. Written here so that the comparison needs no other package.
import { fold } from "../../contracts/fold.ts";
import type { Offering } from "../../contracts/offering.ts";
import { createStemmer } from "../../knowledge/search/lexical/stems.ts";

export interface Peer {
  name: string;
  search(text: string, limit: number): { id: string; score: number }[];
}

const STOP = new Set(
  "a ai au aux avec c ce ces d dans de des du elle en est et eux il ils j je l la le les leur lui m ma mais me mes moi mon n ne nos notre nous on ou par pas pour qu que qui s sa sans se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y".split(
    " ",
  ),
);
const words = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const textOf = ({ title, summary, categories, topics, keywords, neighbourhoods, places }: Offering) =>
  [
    title.fr,
    summary.fr,
    ...categories,
    ...topics,
    ...keywords,
    ...neighbourhoods,
    ...places.map(({ name }) => name),
  ].join(" \n ");

export function bm25Peer(offerings: readonly Offering[]): Peer {
  const stem = createStemmer();
  const terms = (text: string) =>
    words(text)
      .filter((word) => !STOP.has(word))
      .map((word) => stem(word, "fr"));
  const counts = offerings.map((offering) => count(terms(textOf(offering))));
  const lengths = counts.map((counted) => [...counted.values()].reduce((a, b) => a + b, 0));
  const average = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  const holders = count(counts.flatMap((counted) => [...counted.keys()]));
  const score = (asked: Set<string>, at: number) =>
    [...asked].reduce((sum, term) => {
      const tf = counts[at]?.get(term) ?? 0;
      const df = holders.get(term) ?? 0;
      const idf = Math.log(1 + (offerings.length - df + 0.5) / (df + 0.5));
      return sum + (tf === 0 ? 0 : (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * (lengths[at] ?? 0)) / average)));
    }, 0);
  return {
    name: "BM25 + French Snowball",
    search: (text, limit) => best(offerings, (at) => score(new Set(terms(text)), at), limit),
  };
}

export function charGramPeer(offerings: readonly Offering[]): Peer {
  const counts = offerings.map((offering) => count(grams(textOf(offering))));
  const holders = count(counts.flatMap((counted) => [...counted.keys()]));
  const idf = (gram: string) => Math.log((1 + offerings.length) / (1 + (holders.get(gram) ?? 0))) + 1;
  const vector = (counted: Map<string, number>) => {
    const weights = new Map(
      [...counted].filter(([gram]) => holders.has(gram)).map(([gram, tf]) => [gram, (1 + Math.log(tf)) * idf(gram)]),
    );
    const norm = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0)) || 1;
    return new Map([...weights].map(([gram, weight]) => [gram, weight / norm]));
  };
  const vectors = counts.map(vector);
  const dot = (asked: Map<string, number>, at: number) =>
    [...asked].reduce((sum, [gram, weight]) => sum + weight * (vectors[at]?.get(gram) ?? 0), 0);
  return {
    name: "character 3-5-grams",
    search: (text, limit) => {
      const asked = vector(count(grams(text)));
      return best(offerings, (at) => dot(asked, at), limit);
    },
  };
}

function grams(text: string): string[] {
  return words(text).flatMap((word) => {
    const padded = ` ${fold(word)} `;
    return [3, 4, 5].flatMap((n) =>
      Array.from({ length: Math.max(0, padded.length - n + 1) }, (_, at) => padded.slice(at, at + n)),
    );
  });
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function best(
  offerings: readonly Offering[],
  score: (at: number) => number,
  limit: number,
): { id: string; score: number }[] {
  return offerings
    .map(({ id }, at) => ({ id, score: score(at) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
