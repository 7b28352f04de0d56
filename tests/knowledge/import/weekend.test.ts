// What the city's file of 2024-06-12 truly offers in Sainte-Rose on the weekend of 15 and 16 June 2024, read by eye.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Offering } from "../../../contracts/offering.ts";
import { readFacilities, readOfferings } from "../../../knowledge/import/index.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/laval");
const isThere = existsSync(folder);
const fileName = "calendrier-activites_2024-06-12.json";
const saturday = "2024-06-15T04:00:00Z";
const monday = "2024-06-17T04:00:00Z";

const offerings = () => {
  const { facilities } = readFacilities(readFileSync(join(folder, "laval_lieux.csv"), "utf8"), "laval_lieux.csv");
  return readOfferings(readFileSync(join(folder, fileName), "utf8"), { format: "laval-calendar", fileName, facilities })
    .offerings;
};
const isThatWeekend = ({ sessions }: Offering) =>
  sessions.some(({ startsAt, endsAt }) => startsAt < monday && endsAt > saturday);
const ids = (list: Offering[]) => list.map(({ id }) => id).toSorted();

describe.skipIf(!isThere)("Sainte-Rose, 15 and 16 June 2024", () => {
  const there = () =>
    offerings().filter((offering) => offering.neighbourhoods.includes("Sainte-Rose") && isThatWeekend(offering));

  it("has four offerings, one of them outdoors and free, for everyone", () => {
    expect(ids(there())).toEqual([
      "laval-bain-libre-piscines-interieures-municipales",
      "laval-biblio-jeunesse-cuisine-papa",
      "laval-biblio-jeunesse-heure-conte-3-5-ans",
      "laval-visite-libre-circuits-patrimoniaux-parcourir-laval",
    ]);
    const outdoors = there().filter(({ setting }) => setting === "outdoor");
    expect(ids(outdoors)).toEqual(["laval-visite-libre-circuits-patrimoniaux-parcourir-laval"]);
    expect(outdoors[0]).toMatchObject({
      price: { amount: 0 },
      audiences: ["everyone"],
      kind: "activity",
      status: "active",
    });
  });

  it("keeps the others indoors, without a price that the city did not write", () => {
    const indoors = there().filter(({ setting }) => setting === "indoor");
    expect(indoors).toHaveLength(3);
    expect(indoors.filter(({ price }) => price !== undefined)).toEqual([]);
  });

  it("has the barbecue of the youth centre on Friday evening, not that weekend", () => {
    const barbecue = offerings().find(({ id }) => id === "laval-bbq-annuel-maison-jeunes-sainte-rose");
    expect(barbecue).toMatchObject({
      neighbourhoods: ["Sainte-Rose"],
      sessions: [{ startsAt: "2024-06-14T21:00:00Z", weekdays: ["fri"] }],
    });
  });
});
