import { createReadAsked } from "../../bot/index.ts";
import { createEmbeddings } from "../../knowledge/index.ts";
import { vocabularyFinder } from "../../knowledge/embeddings/vocabularyFinder.ts";
import { createLocalTime } from "../../knowledge/search/eligibility/localTime.ts";
import type { Collection } from "../../knowledge/search/evaluation/index.ts";
import { createGazetteer } from "../../knowledge/search/locate/gazetteer.ts";
import { confidenceFeatures, type ConfidenceFeatures } from "../../knowledge/search/ranking/confidenceFeatures.ts";
import { findIn } from "../../knowledge/search/ranking/searchIn.ts";
import { buildSnapshot } from "../../knowledge/search/ranking/snapshot.ts";
import { exactKind } from "../../knowledge/search/vectors/storeKind.ts";

export interface JudgedFeatures {
  id: string;
  text: string;
  answered: boolean;
  features?: ConfidenceFeatures;
}

const silent = { info: () => undefined, warn: () => undefined };

/**
 * What the model looks at, for each query of a collection that names a topic, searched as a citizen's line is. What is searched
 * by its limits alone is left out: it is answered when anything passes.
 */
export async function judgedFeatures(collection: Collection): Promise<JudgedFeatures[]> {
  const embeddings = await createEmbeddings({ provider: "builtin" });
  const gazetteer = createGazetteer([]);
  const parts = { finder: vocabularyFinder(), gazetteer, toLocal: createLocalTime(), kind: exactKind, log: silent };
  const tools = { ...parts, embeddings, embeddingsName: "builtin" };
  const snapshot = await buildSnapshot(collection.offerings, "judged", tools);
  const names = new Set(collection.offerings.flatMap(({ places }) => places.map(({ name }) => name)));
  const read = createReadAsked({ places: [...names].map((name) => ({ name })), locate: gazetteer.locate });
  const judged: JudgedFeatures[] = [];
  for (const { id, text, lang: language, kinds } of collection.queries) {
    const { topic, ...asked } = read(text);
    const options = { language, limit: 50, now: new Date(0), gently: true, pageByPage: true } as const;
    const found = await findIn(snapshot, { text: topic, ...asked, ...options, ...(kinds ? { kinds } : {}) }, tools);
    if (!found.subjects.named) continue;
    const features = confidenceFeatures({ ...found, language, index: snapshot.lexical });
    judged.push({ id, text, answered: collection.qrels.has(id), ...(features ? { features } : {}) });
  }
  return judged;
}
