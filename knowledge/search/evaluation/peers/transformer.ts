import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { CollectionDocument } from "../documentOffering.ts";
import { bestOf, type Peer, peerText } from "./peer.ts";

/** Cosine of the vectors of a sentence model, compared with every page. */
export async function transformerPeer(
  documents: readonly CollectionDocument[],
  embeddings: EmbeddingsInterface,
  name: string,
): Promise<Peer> {
  const vectors = (await embeddings.embedDocuments(documents.map(peerText))).map(unit);
  return {
    name,
    search: async (text, limit) => {
      const asked = unit(await embeddings.embedQuery(text));
      const cosine = (at: number) => asked.reduce((sum, value, i) => sum + value * (vectors[at]?.[i] ?? 0), 0);
      return bestOf(documents, cosine, limit);
    },
  };
}

function unit(vector: readonly number[]): number[] {
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}
