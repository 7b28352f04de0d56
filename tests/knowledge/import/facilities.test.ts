import { describe, expect, it } from "vitest";
import { readFacilities } from "../../../knowledge/import/index.ts";

const header = "nom,adresse,ville,province,code_postal,lat,lon,telephone\n";
const read = (...lines: string[]) => readFacilities(header + lines.join("\n"), "lieux.csv");

describe("facilities", () => {
  it("reads a place with a stable id and the nearest neighbourhood", () => {
    const { facilities, refused } = read(
      'Bibliothèque du Moulin,1000 rue du Moulin,Laval,Québec,H7A 0K3,45.665,-73.5918,"450 555-0100, poste 1"',
    );
    expect(refused).toEqual([]);
    expect(facilities).toEqual([
      {
        id: "lieu-bibliotheque-du-moulin",
        name: "Bibliothèque du Moulin",
        address: "1000 rue du Moulin",
        city: "Laval",
        postalCode: "H7A 0K3",
        neighbourhood: "Saint-François",
        phone: "450 555-0100, poste 1",
        lat: 45.665,
        lon: -73.5918,
      },
    ]);
  });

  it("leaves out what is empty", () => {
    expect(read("Parc Long,,,Québec,,45.558,-73.701,").facilities).toEqual([
      { id: "lieu-parc-long", name: "Parc Long", neighbourhood: "Laval-des-Rapides", lat: 45.558, lon: -73.701 },
    ]);
  });

  it("refuses a place without name or position, far away, or given twice", () => {
    const { facilities, refused } = read(
      ",,Laval,Québec,,45.6,-73.7,",
      "Parc A,,Laval,Québec,,,-73.7,",
      "Parc B,,Laval,Québec,,45.6,2.35,",
      "Place C,,Laval,Québec,,45.6,-73.7,",
      "Place c,,Laval,Québec,,45.6,-73.7,",
    );
    expect(facilities.map(({ name }) => name)).toEqual(["Place C"]);
    expect(refused.map(({ row }) => row)).toEqual([1, 2, 3, 5]);
    expect(refused.map(({ reason }) => reason).join(" ")).toMatch(/pas de nom.*latitude.*longitude.*déjà plus haut/);
  });

  it("says where a file that is not one stops", () => {
    expect(readFacilities("a,b\n1,2", "x.csv")).toEqual({
      facilities: [],
      refused: [],
      unreadable: expect.stringMatching(/^x\.csv, ligne 1, colonne 1 : .*nom, lat, lon\.$/),
    });
  });
});
