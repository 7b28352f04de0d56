import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { Collection } from "./collection.ts";
import type { Evaluation } from "./evaluate.ts";
import { evaluateCollection, evaluatePeer, type EvaluationParts } from "./evaluateCollection.ts";
import { openPeers } from "./peers/openPeers.ts";
import { transformerPeer } from "./peers/transformer.ts";
import { type Difference, pairedBootstrap } from "./significance.ts";

export interface Compared {
  ours: Evaluation;
  /** Each with how much better ours is on the same queries. */
  peers: { name: string; evaluation: Evaluation; better: Difference }[];
  /** A sentence for each engine that was asked for and is not there. */
  absent: string[];
}

export interface CompareParts extends EvaluationParts {
  peers: boolean;
  /** A sentence model to compare with. */
  model?: { name: string; embeddings: EmbeddingsInterface };
  progress: (text: string) => void;
}

/** Our search on a judged collection, beside other engines on the same pages. */
export async function compare(collection: Collection, parts: CompareParts): Promise<Compared> {
  const ours = await evaluateCollection(collection, parts);
  const { peers, absent } = parts.peers ? await openPeers(collection.documents) : { peers: [], absent: [] };
  if (parts.model) {
    parts.progress(`${parts.model.name}: embedding ${collection.offerings.length} documents…`);
    peers.push(await transformerPeer(collection.documents, parts.model.embeddings, parts.model.name));
  }
  const evaluated: Compared["peers"] = [];
  for (const peer of peers) {
    const evaluation = await evaluatePeer(peer, collection, parts.clock);
    evaluated.push({ name: peer.name, evaluation, better: pairedBootstrap(ours.perQuery, evaluation.perQuery) });
  }
  return { ours, peers: evaluated, absent };
}
