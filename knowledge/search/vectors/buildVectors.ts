import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { BuiltStore, StoreKind } from "./storeKind.ts";
import { findSaved, saveVectors, type Wanted } from "./savedVectors.ts";
import type { VectorStore } from "./vectorStore.ts";

export interface VectorParts {
  embeddings: EmbeddingsInterface;
  /** Names the provider and its model: an index made with another is not read. */
  embeddingsName: string;
  kind: StoreKind;
  directory?: string;
  fingerprint: string;
  log: { warn(message: string): void };
  /** Lets the searches going on have their turn. */
  pause: () => Promise<void>;
}

/** Texts embedded together: a provider on the network answers many as soon as one. */
const BATCH = 64;
/** Vectors added between two pauses: in a large graph each takes half a millisecond. */
const STEP = 8;

/** The vectors of a catalogue: read from the folder when it was saved from the same one, else made and saved there. */
export async function buildVectors(
  parts: VectorParts,
  entries: readonly { id: string; text: string }[],
): Promise<BuiltStore & { loaded: "saved" | "built" }> {
  const wanted = { fingerprint: parts.fingerprint, embeddings: parts.embeddingsName, store: parts.kind.name };
  const saved = parts.directory === undefined ? undefined : await readSaved(parts, parts.directory, wanted);
  if (saved) return { ...saved, loaded: "saved" };
  const built = await embedAll(parts, entries);
  if (parts.directory !== undefined && built.dimensions > 0) await keep(parts, parts.directory, wanted, built);
  return { ...built, loaded: "built" };
}

async function readSaved(parts: VectorParts, directory: string, wanted: Wanted): Promise<BuiltStore | undefined> {
  const saved = await findSaved(directory, wanted);
  if (!saved) return undefined;
  try {
    const { dimensions } = saved.manifest;
    return { store: await parts.kind.open(parts.embeddings, saved.directory, dimensions), dimensions };
  } catch (error) {
    parts.log.warn(`The saved search index could not be read and is built again (${String(error)}).`);
    return undefined;
  }
}

async function embedAll(parts: VectorParts, entries: readonly { id: string; text: string }[]): Promise<BuiltStore> {
  let store: VectorStore | undefined;
  let dimensions = 0;
  for (let at = 0; at < entries.length; at += BATCH) {
    const batch = entries.slice(at, at + BATCH);
    const vectors = await parts.embeddings.embedDocuments(batch.map(({ text }) => text));
    dimensions ||= vectors[0]?.length ?? 0;
    store ??= parts.kind.create(parts.embeddings, dimensions, entries.length);
    const documents = batch.map(({ id }) => ({ pageContent: "", metadata: { id } }));
    for (let from = 0; from < batch.length; from += STEP) {
      await store.addVectors(vectors.slice(from, from + STEP), documents.slice(from, from + STEP));
      await parts.pause();
    }
  }
  return { store: store ?? parts.kind.create(parts.embeddings, 1, 1), dimensions };
}

/** A folder that cannot be written costs the next start some seconds, not this one its search. */
async function keep(parts: VectorParts, directory: string, wanted: Wanted, built: BuiltStore): Promise<void> {
  try {
    await saveVectors(directory, wanted, built.store, built.dimensions);
  } catch (error) {
    parts.log.warn(`The search index could not be saved in ${directory}: ${String(error)}`);
  }
}
