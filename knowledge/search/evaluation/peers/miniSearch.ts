import type { CollectionDocument } from "../documentOffering.ts";
import { createStemmer } from "../../lexical/stems.ts";
import { type Peer, peerFields, peerStopWords, peerWords } from "./peer.ts";

const fields = ["title", "description", "labels", "places"];

/** MiniSearch as it comes, with prefixes and a fifth of the letters wrong, and with French stop words and stems. */
export async function miniSearchPeers(documents: readonly CollectionDocument[]): Promise<Peer[]> {
  const { default: MiniSearch } = await import("minisearch");
  const indexed = documents.map(peerFields);
  const plain = new MiniSearch({ fields });
  plain.addAll(indexed);
  const stem = createStemmer();
  const processTerm = (term: string) => (peerStopWords.has(term.toLowerCase()) ? null : stem(term, "fr"));
  const searchOptions = { tokenize: peerWords, processTerm, boost: { title: 2 } };
  const french = new MiniSearch({ fields, tokenize: peerWords, processTerm, searchOptions });
  french.addAll(indexed);
  const peer = (name: string, index: typeof plain, options: Parameters<typeof plain.search>[1]): Peer => ({
    name,
    search: (text, limit) =>
      Promise.resolve(
        index
          .search(text, options)
          .slice(0, limit)
          .map(({ id, score }) => ({ id: String(id), score })),
      ),
  });
  return [
    peer("MiniSearch, default", plain, {}),
    peer("MiniSearch, prefix + fuzzy", plain, { prefix: true, fuzzy: 0.2, boost: { title: 2 } }),
    peer("MiniSearch, French", french, {}),
  ];
}
