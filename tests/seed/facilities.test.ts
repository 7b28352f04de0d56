import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fold } from "../../contracts/fold.ts";
import { facilitySchema, type Facility } from "../../contracts/offering.ts";
import { neighbourhoods, postalAreas } from "../../contracts/territory.ts";
import { placeFinder } from "../../prisma/seed/facilities.ts";
import { demonstrationCatalogue, demonstrationFacilities } from "../../prisma/seed/index.ts";
import { breaking } from "./readers.ts";

const facilities = demonstrationFacilities();
const openData = join(import.meta.dirname, "../../../shared/data/laval/laval_lieux.csv");

describe("facilities", () => {
  it("follow the contract, each under an id of its own", () => {
    expect(breaking(facilities, (facility) => facilitySchema.safeParse(facility).success)).toEqual([]);
    expect(facilities.length).toBeGreaterThanOrEqual(40);
    expect(new Set(facilities.map(({ id }) => id)).size).toBe(facilities.length);
  });

  it("are in Laval", () => {
    const areas = postalAreas.map(({ code }) => code);
    const names = neighbourhoods.map(({ name }) => name);
    const inside = ({ lat, lon, city }: Facility) =>
      city === "Laval" && lat > 45.5 && lat < 45.71 && lon > -73.9 && lon < -73.53;
    expect(breaking(facilities, inside)).toEqual([]);
    expect(breaking(facilities, ({ neighbourhood }) => names.includes(neighbourhood ?? ""))).toEqual([]);
    expect(breaking(facilities, ({ postalCode }) => !postalCode || areas.includes(postalCode.slice(0, 3)))).toEqual([]);
  });

  it.each(
    `Multiculturelle Émile-Nelligan Gabrielle-Roy Germaine-Guèvremont Laure-Conan Marius-Barbeau Philippe-Panneton
     Sylvain-Garneau Yves-Thériault`.split(/\s+/),
  )("include the library %s", (name) => {
    expect(facilities.map((facility) => facility.name)).toContain(`Bibliothèque ${name}`);
  });

  it("are used: nearly every one has something on", () => {
    const catalogue = demonstrationCatalogue(new Date("2024-06-13T13:00:00Z"));
    const used = new Set(catalogue.flatMap(({ places }) => places.map(({ facilityId }) => facilityId)));
    expect(used.size).toBeGreaterThanOrEqual(40);
  });

  it.skipIf(!existsSync(openData))("are those the city publishes (skipped without shared/data/laval)", () => {
    const row = z.object({ nom: z.string(), adresse: z.string(), lat: z.coerce.number(), lon: z.coerce.number() });
    const rows = z.array(row).parse(parse(readFileSync(openData), { columns: true, bom: true }));
    const byName = new Map(rows.map((place) => [fold(place.nom), place]));
    const published = ({ name, address, lat, lon }: Facility) => {
      const place = byName.get(fold(name));
      if (!place || fold(place.adresse) !== fold(address ?? "")) return false;
      return Math.hypot(lat - place.lat, lon - place.lon) < 0.0001;
    };
    expect(breaking(facilities, published)).toEqual([]);
  });
});

describe("placeFinder", () => {
  it("gives a place with what is known of the facility", () => {
    expect(placeFinder(facilities)("piscine-vanier")).toEqual({
      name: "Piscine Vanier",
      facilityId: "piscine-vanier",
      address: "3995 boulevard Lévesque Est",
      postalCode: "H7E 2R3",
      neighbourhood: "Duvernay",
      lat: 45.59905,
      lon: -73.65341,
    });
  });

  it("leaves out what is not", () => {
    expect(placeFinder([{ id: "x", name: "X", lat: 45.6, lon: -73.7 }])("x")).toEqual({
      name: "X",
      facilityId: "x",
      lat: 45.6,
      lon: -73.7,
    });
  });

  it("names the facility that does not exist", () => {
    expect(() => placeFinder(facilities)("piscine-lunaire")).toThrow("piscine-lunaire");
  });
});
