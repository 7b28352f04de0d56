// The catalogue of the registry in memory, as much as the staff addresses ask of it; the real one is tested in tests/registry.
import type { CatalogueEntry } from "../../../contracts/enrichment.ts";
import type { Catalogue, EnrichmentDecision } from "../../../registry/registry.ts";

export function catalogueWith(entries: CatalogueEntry[], decisions: EnrichmentDecision[] = []): Catalogue {
  const refuse = () => Promise.reject(new Error("not asked of by the staff addresses"));
  return {
    async *all() {
      yield* entries.map(({ offering }) => offering);
    },
    count: async () => entries.length,
    fingerprint: async () => String(entries.length + decisions.length),
    async *entries() {
      yield* entries;
    },
    entry: async (id) => entries.find(({ offering }) => offering.id === id),
    async decide(decision) {
      const known = entries.find(({ offering }) => offering.id === decision.offeringId);
      if (!known?.enrichments.some(({ id }) => id === decision.enrichmentId)) return false;
      decisions.push(decision);
      return true;
    },
    enrichmentEvents: async (offeringId) =>
      decisions
        .filter((decision) => decision.offeringId === offeringId)
        .map((decision) => ({ ...decision, at: "2024-11-01T14:00:00.000Z" })),
    saveDuplicates: refuse,
    save: refuse,
    facilities: async () => [],
    saveFacilities: refuse,
    subscribe: () => () => {},
  };
}
