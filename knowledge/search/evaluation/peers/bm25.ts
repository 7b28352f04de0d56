import type { CollectionDocument } from "../documentOffering.ts";
import { createStemmer } from "../../lexical/stems.ts";
import { bestOf, count, type Peer, peerStopWords, peerText, peerWords } from "./peer.ts";

/** BM25 (k1 1.2, b 0.75) on the whole text, French stop words and Snowball, accents folded after stemming. */
export function bm25Peer(documents: readonly CollectionDocument[]): Peer {
  const stem = createStemmer();
  const terms = (text: string) =>
    peerWords(text)
      .filter((word) => !peerStopWords.has(word))
      .map((word) => stem(word, "fr"));
  const counts = documents.map((document) => count(terms(peerText(document))));
  const lengths = counts.map((counted) => [...counted.values()].reduce((a, b) => a + b, 0));
  const average = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  const holders = count(counts.flatMap((counted) => [...counted.keys()]));
  const score = (asked: Set<string>, at: number) =>
    [...asked].reduce((sum, term) => {
      const tf = counts[at]?.get(term) ?? 0;
      const df = holders.get(term) ?? 0;
      const idf = Math.log(1 + (documents.length - df + 0.5) / (df + 0.5));
      return sum + (tf === 0 ? 0 : (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * (lengths[at] ?? 0)) / average)));
    }, 0);
  return {
    name: "BM25 + French Snowball",
    search: (text, limit) => {
      const asked = new Set(terms(text));
      return Promise.resolve(bestOf(documents, (at) => score(asked, at), limit));
    },
  };
}
