// Recall of the approximate index against exact search, on the same vectors.
import { Document } from "@langchain/core/documents";
import type { Offering } from "../../contracts/offering.ts";
import { createEmbeddings } from "../../knowledge/index.ts";
import { embeddedText } from "../../knowledge/search/lexical/fields.ts";
import { chooseStoreKind, exactKind, type StoreKind } from "../../knowledge/search/vectors/storeKind.ts";

const K = 20;

/** Share of the 20 exact neighbours of each query that the chosen store finds. Equal distances count as found. */
export async function vectorRecall(
  offerings: readonly Offering[],
  texts: readonly string[],
): Promise<{ store: string; recall: number }> {
  const embeddings = await createEmbeddings({ provider: "builtin" });
  const vectors = await embeddings.embedDocuments(offerings.map(embeddedText));
  const documents = offerings.map(({ id }) => new Document({ pageContent: "", metadata: { id } }));
  const fill = async (kind: StoreKind) => {
    const store = kind.create(embeddings, vectors[0]?.length ?? 1, vectors.length);
    await store.addVectors(vectors, documents);
    return store;
  };
  const kind = await chooseStoreKind();
  const [exact, chosen] = [await fill(exactKind), await fill(kind)];
  let found = 0;
  for (const text of texts) {
    const query = await embeddings.embedQuery(text);
    const wanted = await exact.similaritySearchVectorWithScore(query, K);
    const least = (wanted.at(-1)?.[1] ?? 0) - 1e-5;
    const got = await chosen.similaritySearchVectorWithScore(query, K);
    found += got.filter(([, score]) => score >= least).length / wanted.length;
  }
  return { store: kind.name, recall: found / texts.length };
}
