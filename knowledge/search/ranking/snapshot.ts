import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { Offering } from "../../../contracts/offering.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import { compileOffering, type CompiledOffering } from "../eligibility/compile.ts";
import type { ToLocal } from "../eligibility/localTime.ts";
import { embeddedText } from "../lexical/fields.ts";
import { LexicalIndexBuilder } from "../lexical/indexBuilder.ts";
import type { LexicalIndex } from "../lexical/lexicalIndex.ts";
import type { Gazetteer } from "../locate/gazetteer.ts";
import { buildVectors, type VectorParts } from "../vectors/buildVectors.ts";
import type { BuiltStore, StoreKind } from "../vectors/storeKind.ts";
import { SuggestionsBuilder, type Suggestions } from "../suggest/suggestions.ts";
import { calibrate, type Calibration } from "./calibrate.ts";
import { createScreen, type Screen } from "./screen.ts";

/** Everything a search reads, of one state of the catalogue. Made whole, then put in the place of the one before. */
export interface Snapshot {
  offerings: CompiledOffering[];
  /** Position of each offering in `offerings`, by id. */
  positions: Map<string, number>;
  screen: Screen;
  lexical: LexicalIndex;
  suggestions: Suggestions;
  vectors: BuiltStore;
  calibration: Calibration;
  loaded: "saved" | "built";
}

export interface SnapshotParts {
  embeddings: EmbeddingsInterface;
  embeddingsName: string;
  kind: StoreKind;
  indexDirectory?: string;
  finder: ConceptFinder;
  gazetteer: Gazetteer;
  toLocal: ToLocal;
  log: { warn(message: string): void };
}

/** Work between two pauses, in milliseconds: a search going on waits no longer than this. */
const SLICE = 8;

export async function buildSnapshot(
  source: AsyncIterable<Offering> | Iterable<Offering>,
  fingerprint: string,
  parts: SnapshotParts,
): Promise<Snapshot> {
  const offerings: CompiledOffering[] = [];
  const lexical = new LexicalIndexBuilder(parts.finder);
  const suggestions = new SuggestionsBuilder();
  const entries: { id: string; text: string }[] = [];
  const positions = new Map<string, number>();
  const rest = createPacer();
  for await (const offering of source) {
    positions.set(offering.id, offerings.length);
    offerings.push(compileOffering(offering, parts));
    lexical.add(offering);
    suggestions.add(offering, offerings.length - 1);
    entries.push({ id: offering.id, text: embeddedText(offering) });
    await rest();
  }
  const { indexDirectory: directory, ...others } = parts;
  const vectorParts = { ...others, fingerprint, pause, ...(directory === undefined ? {} : { directory }) };
  const vectors = await likenessOf(vectorParts, entries);
  const index = await lexical.finish(rest);
  return {
    offerings,
    positions,
    screen: createScreen(offerings),
    lexical: index,
    suggestions: suggestions.finish(parts.finder, (concept) => index.concept(concept)?.documents ?? []),
    ...vectors,
  };
}

/** Embeddings that do not answer cost the likeness, not the search: the catalogue is then found by words and ideas alone. */
async function likenessOf(parts: VectorParts, entries: readonly { id: string; text: string }[]) {
  try {
    const { loaded, ...vectors } = await buildVectors(parts, entries);
    return { vectors, loaded, calibration: await calibrate(parts.embeddings, vectors, entries) };
  } catch (error) {
    parts.log.warn(`The search index is made without embeddings until the next reload. ${String(error)}`);
    const vectors = { store: parts.kind.create(parts.embeddings, 1, 1), dimensions: 0 };
    return { vectors, loaded: "built" as const, calibration: await calibrate(parts.embeddings, vectors, []) };
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function createPacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await pause();
    since = performance.now();
  };
}
