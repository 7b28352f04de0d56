import type { CollectionDocument } from "../documentOffering.ts";
import { type Peer, peerFields } from "./peer.ts";

/** Orama with its French tokenizer, stemmer and stop words. */
export async function oramaPeers(documents: readonly CollectionDocument[]): Promise<Peer[]> {
  const { create, insertMultiple, search } = await import("@orama/orama");
  const { stemmer, language } = await import("@orama/stemmers/french");
  const { stopwords } = await import("@orama/stopwords/french");
  const database = create({
    schema: { title: "string", description: "string", labels: "string", places: "string" },
    components: { tokenizer: { language, stemming: true, stemmer, stopWords: stopwords } },
  });
  await insertMultiple(database, documents.map(peerFields));
  return [
    {
      name: "Orama, French",
      search: async (term, limit) => {
        const { hits } = await search(database, { term, limit, tolerance: 0 });
        return hits.map(({ id, score }) => ({ id, score }));
      },
    },
  ];
}
