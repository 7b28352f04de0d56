import type { Offering } from "../../contracts/offering.ts";

/** What every offering of the demonstration has in common; the rest says nothing until filled in. */
export function demonstrationOffering(): Omit<Offering, "id" | "kind" | "title" | "summary"> {
  return {
    source: "demo",
    organism: "Ville de Laval (démonstration)",
    status: "active",
    demonstration: true,
    categories: [],
    topics: [],
    audiences: [],
    keywords: [],
    accessibility: [],
    neighbourhoods: [],
    places: [],
    sessions: [],
    evidence: [],
  };
}
