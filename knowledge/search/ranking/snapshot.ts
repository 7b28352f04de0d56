import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { Offering } from "../../../contracts/offering.ts";
import { lexiconOf } from "../../embeddings/createEmbeddings.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import { compileOffering } from "../eligibility/compile.ts";
import type { ToLocal } from "../eligibility/localTime.ts";
import { SessionTable } from "../eligibility/sessionTable.ts";
import { embeddedText } from "../lexical/fields.ts";
import { LexicalIndexBuilder } from "../lexical/indexBuilder.ts";
import type { LexicalIndex } from "../lexical/lexicalIndex.ts";
import type { Gazetteer } from "../locate/gazetteer.ts";
import { buildVectors, type VectorParts } from "../vectors/buildVectors.ts";
import type { BuiltStore, StoreKind } from "../vectors/storeKind.ts";
import { SuggestionsBuilder } from "../suggest/suggestionsBuilder.ts";
import type { Suggestions } from "../suggest/suggestions.ts";
import { calibrate, type Calibration } from "./calibrate.ts";
import { Notes } from "./notes.ts";
import { createPacer } from "./pacer.ts";
import { createScreen, type Screen } from "./screen.ts";
import { Shelf } from "./shelf.ts";

/** Everything a search reads, of one state of the catalogue. Made whole, then put in the place of the one before. */
export interface Snapshot {
  offerings: Shelf;
  /** By position. */
  ids: string[];
  /** Position of each offering, by id. */
  positions: Map<string, number>;
  table: SessionTable;
  screen: Screen;
  notes: Notes;
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

export async function buildSnapshot(
  source: AsyncIterable<Offering> | Iterable<Offering>,
  fingerprint: string,
  parts: SnapshotParts,
): Promise<Snapshot> {
  const [offerings, table, screen] = [new Shelf(), new SessionTable(), createScreen()];
  const lexical = new LexicalIndexBuilder(parts.finder, lexiconOf(parts.embeddings));
  const suggestions = new SuggestionsBuilder();
  const entries: { id: string; text: string }[] = [];
  const pause = createPacer();
  for await (const offering of source) {
    const compiled = compileOffering(offering, parts);
    table.set(entries.length, compiled);
    screen.set(entries.length, compiled);
    lexical.add(offering);
    suggestions.add(offering, entries.length);
    entries.push({ id: offering.id, text: embeddedText(offering) });
    offerings.push(offering);
    await pause();
  }
  const ids = entries.map(({ id }) => id);
  const { indexDirectory: directory, ...others } = parts;
  const vectorParts = { ...others, fingerprint, pause, ...(directory === undefined ? {} : { directory }) };
  const vectors = await likenessOf(vectorParts, entries);
  const index = await lexical.finish(pause);
  return {
    offerings,
    ids,
    positions: new Map(ids.map((id, position) => [id, position])),
    table,
    screen,
    notes: new Notes(),
    lexical: index,
    suggestions: await suggestions.finish(parts.finder, index.holdersOf, pause),
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
