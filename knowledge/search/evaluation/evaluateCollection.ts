import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { ReadAsked } from "../../../contracts/search.ts";
import { createKnowledge, type KnowledgeBase } from "../createKnowledge.ts";
import type { Collection } from "./collection.ts";
import { evaluateSearch, type Evaluation } from "./evaluate.ts";
import type { Peer } from "./peers/peer.ts";

export interface EvaluationParts {
  embeddings: EmbeddingsInterface;
  /** The reader of limits: given the names of places that the collection says. */
  readAskedWith: (parts: { places: { name: string }[]; locate: KnowledgeBase["locate"] }) => ReadAsked;
  /** Milliseconds of a monotonic clock. */
  clock: () => number;
}

/** Documents ranked for each query, at least as deep as the measures look. */
const DEPTH = 50;
/** Before every occurrence: a collection is judged whole, past and to come. */
const ANY_TIME = new Date(0);

/** The search as a citizen uses it, on a judged collection: the raw query in, pages out, none below the calibrated score. */
export async function evaluateCollection(collection: Collection, parts: EvaluationParts): Promise<Evaluation> {
  const { offerings } = collection;
  const knowledge = await createKnowledge({ embeddings: parts.embeddings, facilities: [], log: silent });
  await knowledge.reload(offerings, "collection");
  const names = new Set(offerings.flatMap(({ places }) => places.map(({ name }) => name)));
  const read = parts.readAskedWith({
    places: [...names].map((name) => ({ name })),
    locate: (name) => knowledge.locate(name),
  });
  return evaluateSearch({
    ...collection,
    tag: "citoyen360",
    clock: parts.clock,
    retrieve: async ({ text, lang, kinds }) => {
      const { topic, ...asked } = read(text);
      const options = { language: lang, limit: DEPTH, now: ANY_TIME, gently: true, pageByPage: true } as const;
      const { hits } = await knowledge.search({ text: topic, ...asked, ...options, ...(kinds ? { kinds } : {}) });
      return hits.map(({ offering, score }) => ({ id: offering.id, score }));
    },
  });
}

const silent = { info: () => undefined, warn: () => undefined };

/** The same queries put to another engine, as they are. */
export const evaluatePeer = (peer: Peer, collection: Collection, clock: () => number): Promise<Evaluation> =>
  evaluateSearch({ ...collection, tag: peer.name, clock, retrieve: ({ text }) => peer.search(text, DEPTH) });
