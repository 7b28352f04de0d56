// Rows in the shape of the city's export, written for the tests.
import { enriched } from "../../../contracts/enrichment.ts";
import { createEnrich } from "../../../knowledge/enrich/index.ts";
import { readOfferings, type OfferingsRead } from "../../../knowledge/import/index.ts";
import type { Facility, Offering } from "../../../contracts/offering.ts";

export const label = (name: string, TagType?: string) => ({
  Id: "00000000-0000-4000-8000-000000000000",
  Label: name,
  TargetUrl: null,
  CustomProperties: TagType ? { TagType } : null,
});

export const row = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  Title: "Danse au parc du Ruisseau",
  Excerpt: "<p>Venez danser.</p>",
  PageUrl: "/Pages/Fr/Calendrier/dehors-danse-parc-ruisseau.aspx",
  ImageUrl: "/x.jpg",
  ActivityInscriptionLabel: null,
  ActivityInscriptionUrl: null,
  EventDate: "2024-07-06T14:00:00",
  EndDate: "2024-07-06T15:00:00",
  Clienteles: [],
  Categories: [],
  Subcategories: [],
  Locations: [],
  Tags: [],
  Sites: [],
  "ActivityInscriptionUrl.Description": null,
  "ActivityInscriptionUrl.Url": null,
  ...fields,
});

export const facilities: Facility[] = [
  {
    id: "lieu-parc-du-ruisseau",
    name: "Parc du Ruisseau",
    address: "1 rue du Ruisseau",
    postalCode: "H7L 1A1",
    neighbourhood: "Sainte-Rose",
    lat: 45.613,
    lon: -73.781,
  },
  {
    id: "lieu-bibliotheque-sainte-anne",
    name: "Bibliothèque Sainte-Anne",
    neighbourhood: "Vimont",
    lat: 45.608,
    lon: -73.727,
  },
];

export function read(rows: unknown[], fileName = "calendrier-activites_2024-06-12.json"): OfferingsRead {
  return readOfferings(JSON.stringify(rows), { format: "laval-calendar", fileName, facilities });
}

const enrich = createEnrich(facilities);

/** The only offering of rows that must all go in, with what its text says, as an import puts it in the catalogue. */
export function readOne(...rows: unknown[]): Offering {
  const { offerings, refused } = read(rows);
  const [offering] = offerings;
  if (!offering || offerings.length > 1 || refused.length > 0)
    throw new Error(JSON.stringify({ refused, count: offerings.length }));
  return enriched(offering, enrich(offering));
}
