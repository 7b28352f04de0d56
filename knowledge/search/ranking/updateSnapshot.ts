import type { Offering } from "../../../contracts/offering.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import { compileOffering } from "../eligibility/compile.ts";
import { embeddedText } from "../lexical/fields.ts";
import { namesIn, topicNames } from "../suggest/suggestionsBuilder.ts";
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
  for (const id of [...change.removed, ...change.saved.map((offering) => offering.id)]) remove(snapshot, id, parts);
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
function remove(snapshot: Snapshot, id: string, { finder }: SnapshotParts): void {
  const { offerings, positions, table, screen, lexical, suggestions, vectors } = snapshot;
  const position = positions.get(id);
  if (position === undefined) return;
  const offering = offerings.at(position);
  for (const named of suggestedBy(offering, lexical.conceptsAt(position), finder)) suggestions.remove(named, position);
  positions.delete(id);
  table.set(position, { offering, candidates: [] });
  screen.set(position, { offering, candidates: [] });
  vectors.store.remove(id);
}

function append(snapshot: Snapshot, offering: Offering, parts: SnapshotParts): void {
  const { offerings, ids, positions, table, screen, lexical, suggestions } = snapshot;
  const position = offerings.length;
  const compiled = compileOffering(offering, parts);
  offerings.push(offering);
  ids.push(offering.id);
  positions.set(offering.id, position);
  table.set(position, compiled);
  screen.set(position, compiled);
  lexical.add(offering);
  for (const named of suggestedBy(offering, lexical.conceptsAt(position), parts.finder))
    suggestions.add(named, position);
}

const suggestedBy = (offering: Offering, concepts: ReadonlySet<number>, finder: ConceptFinder) => [
  ...namesIn(offering),
  ...[...concepts].flatMap((concept) => topicNames(concept, finder)),
];
