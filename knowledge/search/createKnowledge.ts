import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { Language } from "../../contracts/language.ts";
import type { Facility, Offering } from "../../contracts/offering.ts";
import type { Knowledge, SearchResult, Suggestion } from "../../contracts/search.ts";
import { vocabularyFinder } from "../embeddings/vocabularyFinder.ts";
import { embeddingsNameOf } from "../embeddings/createEmbeddings.ts";
import { prepareCriteria } from "./eligibility/askedCriteria.ts";
import { createLocalTime } from "./eligibility/localTime.ts";
import { createGazetteer } from "./locate/gazetteer.ts";
import { thingFinder } from "./named/things.ts";
import { searchIn } from "./ranking/searchIn.ts";
import { buildSnapshot, type Snapshot } from "./ranking/snapshot.ts";
import { type CatalogueChange, updateSnapshot } from "./ranking/updateSnapshot.ts";
import { chooseStoreKind, type StoreKind } from "./vectors/storeKind.ts";

export interface KnowledgeParts {
  embeddings: EmbeddingsInterface;
  /** Where the vectors are kept between two starts; absent, they are made each time. */
  indexDirectory?: string;
  facilities: readonly Facility[];
  log: { info(message: string): void; warn(message: string): void };
  /** How vectors are kept: hnswlib-node where it loads, else exact search. */
  storeKind?: StoreKind;
}

/** What a reload did: `saved` when the vectors were read from the folder. */
interface Reloaded {
  loaded: "saved" | "built";
  offerings: number;
  ms: number;
}

/** The catalogue in memory. Empty until the first `reload`; searches then go on, on the one before, while it is rebuilt. */
export interface KnowledgeBase extends Knowledge {
  /** Reads a catalogue whole; its fingerprint names the saved vectors. Reloads asked at once are done one after the other. */
  reload(offerings: AsyncIterable<Offering> | Iterable<Offering>, fingerprint: string): Promise<Reloaded>;
  /** Changes a few offerings of what is searched, at once; after the reloads asked before. A reload brings back what it reads. */
  update(change: CatalogueChange): Promise<void>;
  /** What may be meant by what is being typed: topics, places and titles of what is not over. Typing errors are forgiven. */
  suggest(typed: string, options: { language: Language; limit: number; now: Date }): Suggestion[];
  /** Whether a catalogue has been read. */
  ready(): boolean;
}

/**
 * Search in the catalogue: words and ideas, joined to vectors, then eligibility, then reasons.
 *
 * @example
 * const knowledge = await createKnowledge({ embeddings, facilities, log });
 * await knowledge.reload(registry.catalogue.all(), await registry.catalogue.fingerprint());
 * await knowledge.search({ text: "natation", language: "fr", criteria: { age: 6, weekdays: ["sat"] }, limit: 3, now });
 */
export async function createKnowledge(parts: KnowledgeParts): Promise<KnowledgeBase> {
  const tools = {
    ...parts,
    embeddingsName: embeddingsNameOf(parts.embeddings),
    kind: parts.storeKind ?? (await chooseStoreKind()),
    finder: vocabularyFinder(),
    gazetteer: createGazetteer(parts.facilities),
    toLocal: createLocalTime(),
  };
  // Made now rather than in the first search.
  thingFinder();
  let current: Snapshot | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    ready: () => current !== undefined,
    suggest: (typed, { now, ...options }) => {
      if (!current) return [];
      const isOpen = current.screen.for(undefined, prepareCriteria({}, { ...tools, now }));
      return current.suggestions.suggest(typed, { ...options, isOpen });
    },
    locate: tools.gazetteer.locate,
    offering: (id) => {
      const position = current?.positions.get(id);
      return position === undefined ? undefined : current?.offerings.at(position);
    },
    search: (query) => (current ? searchIn(current, query, tools) : Promise.resolve(NOTHING)),
    update: (change) =>
      inTurn(async () => {
        if (current) await updateSnapshot(current, change, tools);
      }),
    reload: (offerings, fingerprint) =>
      inTurn(async () => {
        const start = performance.now();
        current = await buildSnapshot(offerings, fingerprint, tools);
        const done = { loaded: current.loaded, offerings: current.offerings.length, ms: performance.now() - start };
        parts.log.info(
          `Search index ${done.loaded}: ${done.offerings} offerings in ${Math.round(done.ms)} ms (${tools.kind.name}).`,
        );
        return done;
      }),
  };
}

const NOTHING: SearchResult = { hits: [], total: 0, excludedBy: [] };
