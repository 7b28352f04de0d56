import type { Offering } from "../../../contracts/offering.ts";
import { compileOffering } from "../eligibility/compile.ts";
import { embeddedText } from "../lexical/fields.ts";
import type { Snapshot, SnapshotParts } from "./snapshot.ts";

/** Offerings saved (new or changed) and ids removed. */
export interface CatalogueChange {
  saved: readonly Offering[];
  removed: readonly string[];
}

/**
 * Changes a few offerings of a snapshot where it stands: what changed is put at the end and its former position emptied. What
 * is slow (the embedding) is done first; then everything changes at once, between two searches.
 */
export async function updateSnapshot(snapshot: Snapshot, change: CatalogueChange, parts: SnapshotParts): Promise<void> {
  const embedded = await embed(snapshot, change.saved, parts);
  for (const id of [...change.removed, ...change.saved.map((offering) => offering.id)]) remove(snapshot, id);
  for (const offering of change.saved) append(snapshot, offering, parts);
  await snapshot.vectors.store.addVectors(embedded.vectors, embedded.documents);
}

async function embed({ vectors }: Snapshot, saved: readonly Offering[], { embeddings, log }: SnapshotParts) {
  if (vectors.dimensions === 0 || saved.length === 0) return { vectors: [], documents: [] };
  try {
    const made = await embeddings.embedDocuments(saved.map(embeddedText));
    return { vectors: made, documents: saved.map(({ id }) => ({ pageContent: "", metadata: { id } })) };
  } catch (error) {
    log.warn(`What changed is found by words alone until the next reload. ${String(error)}`);
    return { vectors: [], documents: [] };
  }
}

/** A position without candidates is never eligible. */
function remove({ offerings, positions, screen, vectors }: Snapshot, id: string): void {
  const position = positions.get(id);
  const compiled = position === undefined ? undefined : offerings[position];
  if (position === undefined || !compiled) return;
  positions.delete(id);
  offerings[position] = { offering: compiled.offering, candidates: [] };
  screen.set(position, { offering: compiled.offering, candidates: [] });
  vectors.store.remove(id);
}

function append(snapshot: Snapshot, offering: Offering, parts: SnapshotParts): void {
  const position = snapshot.offerings.length;
  const compiled = compileOffering(offering, parts);
  snapshot.offerings.push(compiled);
  snapshot.positions.set(offering.id, position);
  snapshot.screen.set(position, compiled);
  snapshot.lexical.add(offering);
}
