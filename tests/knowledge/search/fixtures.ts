import { offeringSchema, type Facility, type Offering } from "../../../contracts/offering.ts";
import type { Criteria, SearchQuery } from "../../../contracts/search.ts";
import {
  createEmbeddings,
  createKnowledge,
  type KnowledgeBase,
  type KnowledgeParts,
} from "../../../knowledge/index.ts";

/** Wednesday, 13 November 2024, 10:00 in Laval. */
const NOW = new Date("2024-11-13T10:00:00-05:00");

export const facilities: Facility[] = [
  { id: "f-roy", name: "Bibliothèque Gabrielle-Roy", neighbourhood: "Fabreville", lat: 45.5777, lon: -73.8106 },
  { id: "f-multi", name: "Bibliothèque multiculturelle", neighbourhood: "Chomedey", lat: 45.5563, lon: -73.7453 },
  {
    id: "f-cartier",
    name: "Centre communautaire Jean-Paul-Campeau",
    neighbourhood: "Vimont",
    lat: 45.6041,
    lon: -73.7302,
  },
  { id: "f-val", name: "Piscine Val-des-Arbres", neighbourhood: "Duvernay", lat: 45.6001, lon: -73.6904 },
];

type Given = Omit<Partial<Record<keyof Offering, unknown>>, "title"> & { id: string; title?: string };

/** An activity with the fields given; the rest is empty. */
export function offering({ title = "Atelier", ...given }: Given): Offering {
  return offeringSchema.parse({
    kind: "activity",
    source: "test",
    title: { fr: title },
    summary: { fr: title },
    ...given,
  });
}

/** One occurrence at a local time of November 2024 (winter time), an hour long. */
export function session(day: number, hour: string, given: Record<string, unknown> = {}) {
  const startsAt = new Date(`2024-11-${String(day).padStart(2, "0")}T${hour}:00-05:00`);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  return { id: `s-${day}-${hour}`, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), ...given };
}

export const silent = { info: () => undefined, warn: () => undefined };

export async function knowing(offerings: Offering[], parts: Partial<KnowledgeParts> = {}): Promise<KnowledgeBase> {
  const embeddings = await createEmbeddings({ provider: "builtin" });
  const knowledge = await createKnowledge({ embeddings, facilities, log: silent, ...parts });
  await knowledge.reload(offerings, "test");
  return knowledge;
}

export function asking(text: string, criteria: Criteria = {}, more: Partial<SearchQuery> = {}): SearchQuery {
  return { text, language: "fr", criteria, limit: 10, now: NOW, ...more };
}

/** Ids of what a search by criteria alone finds. */
export async function passing(
  offerings: Offering[],
  criteria: Criteria,
  more: Partial<SearchQuery> = {},
): Promise<string[]> {
  const { hits } = await (
    await knowing(offerings)
  ).search(asking("", criteria, { limit: 100, pageByPage: true, ...more }));
  return hits.map((hit) => hit.offering.id).sort();
}
