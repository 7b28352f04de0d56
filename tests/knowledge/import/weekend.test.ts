// What the city's file of 2024-06-12 truly offers on the weekend of 15 and 16 June 2024, read by eye over its 31 rows that touch
// these two days: four of them are in Sainte-Rose, three are outdoors, and one is both, free and for everyone.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { enriched } from "../../../contracts/enrichment.ts";
import type { Offering } from "../../../contracts/offering.ts";
import { createEnrich } from "../../../knowledge/enrich/index.ts";
import { readFacilities, readOfferings } from "../../../knowledge/import/index.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/laval");
const isThere = existsSync(folder);
const fileName = "calendrier-activites_2024-06-12.json";
const saturday = "2024-06-15T04:00:00Z";
const monday = "2024-06-17T04:00:00Z";
const content = (name: string) => readFileSync(join(folder, name), "utf8");

const walk = "laval-visite-libre-circuits-patrimoniaux-parcourir-laval";
const inSainteRose = [
  "laval-bain-libre-piscines-interieures-municipales",
  "laval-biblio-jeunesse-cuisine-papa",
  "laval-biblio-jeunesse-heure-conte-3-5-ans",
  walk,
];

/** The offerings of the file with what their texts say. */
function catalogue(): Offering[] {
  const { facilities } = readFacilities(content("laval_lieux.csv"), "laval_lieux.csv");
  const enrich = createEnrich(facilities);
  const read = readOfferings(content(fileName), { format: "laval-calendar", fileName, facilities });
  return read.offerings.map((offering) => enriched(offering, enrich(offering)));
}

const ids = (list: Offering[]) => list.map(({ id }) => id).toSorted();
const isThatWeekend = ({ sessions }: Offering) =>
  sessions.some(({ startsAt, endsAt }) => startsAt < monday && endsAt > saturday);

describe.skipIf(!isThere)("the weekend of 15 and 16 June 2024", () => {
  const offerings = isThere ? catalogue() : [];
  const weekend = offerings.filter(isThatWeekend);
  const there = weekend.filter(({ neighbourhoods }) => neighbourhoods.includes("Sainte-Rose"));

  it("has four offerings in Sainte-Rose, and no other row of that weekend so much as names the place", () => {
    expect(ids(there)).toEqual(inSainteRose);
    const rows = z
      .array(z.looseObject({ PageUrl: z.string(), EventDate: z.string(), EndDate: z.string() }))
      .parse(JSON.parse(content(fileName)));
    const naming = rows.filter(
      (row) =>
        `${row.EventDate}Z` < monday &&
        `${row.EndDate}Z` > saturday &&
        /sainte-rose|baigneurs|champfleury|équerre|sylvain-garneau|raymond-millar|rivière-des-mille/i.test(
          JSON.stringify(row),
        ),
    );
    const named = naming.map(({ PageUrl }) => `laval-${/([^/]+)\.aspx$/.exec(PageUrl)?.[1] ?? ""}`);
    expect(named.toSorted()).toEqual(inSainteRose);
  });

  it("has one that is outdoors, free and for everyone: the heritage walks, by the words of their own page", () => {
    const matching = there.filter(({ setting, price }) => setting === "outdoor" && price?.amount === 0);
    expect(ids(matching)).toEqual([walk]);
    expect(matching[0]).toMatchObject({
      audiences: ["everyone"],
      kind: "activity",
      status: "active",
      registration: { required: false },
    });
    expect(matching[0]?.evidence.map(({ field, words, rule, by }) => [field, words, rule, by])).toEqual([
      ["registration", "visite libre circuits", "self-guided-walk", undefined],
      ["price", "visite libre circuits", "self-guided-walk", "text"],
      ["setting", "circuits patrimoniaux", "setting-words", "text"],
      ["audiences", "visite libre circuits", "self-guided-walk", "text"],
    ]);
  });

  it("keeps the three others indoors, without a price that the city did not write", () => {
    const indoors = there.filter(({ setting }) => setting === "indoor");
    expect(ids(indoors)).toEqual(inSainteRose.filter((id) => id !== walk));
    expect(indoors.filter(({ price }) => price !== undefined)).toEqual([]);
  });

  it("has two more outdoors elsewhere in the city, in parks; a park alone does not make them free", () => {
    const elsewhere = weekend.filter(({ id, setting }) => id !== walk && setting === "outdoor");
    expect(elsewhere.map(({ title, neighbourhoods, price }) => [title.fr, neighbourhoods, price])).toEqual([
      ["Îlots d’exposition photographique : Jean-François LeBlanc", ["Saint-Vincent-de-Paul"], undefined],
      ["Zoom Art dans les parcs", ["Laval-des-Rapides"], undefined],
    ]);
  });

  it("does not have the barbecue of the youth centre, which is on Friday evening", () => {
    const barbecue = offerings.find(({ id }) => id === "laval-bbq-annuel-maison-jeunes-sainte-rose");
    expect(barbecue).toMatchObject({
      neighbourhoods: ["Sainte-Rose"],
      sessions: [{ startsAt: "2024-06-14T21:00:00Z", endsAt: "2024-06-15T00:30:00Z", weekdays: ["fri"] }],
    });
    expect(weekend).not.toContain(barbecue);
  });
});
