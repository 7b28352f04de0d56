import { fold } from "../../../../contracts/fold.ts";
import type { CollectionDocument } from "../documentOffering.ts";
import { bestOf, count, type Peer, peerText, peerWords } from "./peer.ts";

/** Cosine of TF-IDF vectors of the 3 to 5 letters inside words, accents folded, (1 + log tf) × idf. */
export function charGramPeer(documents: readonly CollectionDocument[]): Peer {
  const counts = documents.map((document) => count(grams(peerText(document))));
  const holders = count(counts.flatMap((counted) => [...counted.keys()]));
  const idf = (gram: string) => Math.log((1 + documents.length) / (1 + (holders.get(gram) ?? 0))) + 1;
  const vector = (counted: Map<string, number>) => {
    const known = [...counted].filter(([gram]) => holders.has(gram));
    const weights = known.map(([gram, tf]): [string, number] => [gram, (1 + Math.log(tf)) * idf(gram)]);
    const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    return new Map(weights.map(([gram, weight]) => [gram, weight / norm]));
  };
  const vectors = counts.map(vector);
  const dot = (asked: Map<string, number>, at: number) =>
    [...asked].reduce((sum, [gram, weight]) => sum + weight * (vectors[at]?.get(gram) ?? 0), 0);
  return {
    name: "character 3-5-grams",
    search: (text, limit) => {
      const asked = vector(count(grams(text)));
      return Promise.resolve(bestOf(documents, (at) => dot(asked, at), limit));
    },
  };
}

function grams(text: string): string[] {
  return peerWords(text).flatMap((word) => {
    const padded = ` ${fold(word)} `;
    return [3, 4, 5].flatMap((n) =>
      Array.from({ length: Math.max(0, padded.length - n + 1) }, (_, at) => padded.slice(at, at + n)),
    );
  });
}
