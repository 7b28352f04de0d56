import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { createGazetteer } from "../../../knowledge/search/locate/gazetteer.ts";
import { facilities } from "./fixtures.ts";

const { locate } = createGazetteer(facilities);

describe("a place as citizens write it", () => {
  it.each([
    ["H7N", "postal_area", "H7N"],
    ["h7n 2k1", "postal_area", "H7N"],
    ["près de h7n2k1", "postal_area", "H7N"],
    ["Sainte-Rose", "neighbourhood", "Sainte-Rose"],
    ["ste rose", "neighbourhood", "Sainte-Rose"],
    ["sterose", "neighbourhood", "Sainte-Rose"],
    ["dans Chomedy", "neighbourhood", "Chomedey"],
    ["ldr", "neighbourhood", "Laval-des-Rapides"],
    ["St-Vincent de Paul", "neighbourhood", "Saint-Vincent-de-Paul"],
    ["fabrevile", "neighbourhood", "Fabreville"],
    ["la bibliothèque Gabrielle-Roy", "facility", "Bibliothèque Gabrielle-Roy"],
    ["biblio gabriele roy", "facility", "Bibliothèque Gabrielle-Roy"],
    ["piscine val des arbres", "facility", "Piscine Val-des-Arbres"],
    ["jean paul campeau", "facility", "Centre communautaire Jean-Paul-Campeau"],
  ])("%s", (name, kind, label) => {
    expect(locate(name)).toMatchObject({ kind, label });
  });

  it.each(["", "   ", "bibliothèque", "Montréal", "H2X 1Y4", "chez ma tante", "123", "?", "x".repeat(5_000)])(
    "names none: « %.20s »",
    (name) => {
      expect(locate(name)).toBeUndefined();
    },
  );
});

const file = join(import.meta.dirname, "../../../../shared/data/laval/laval_lieux.csv");
describe.skipIf(!existsSync(file))("the 92 facilities of the city (skipped without ../shared/data)", () => {
  it("are each found by their own name, folded, and with one letter missing", () => {
    const rows: { nom: string; lat: string; lon: string }[] = parse(readFileSync(file), { columns: true });
    const all = rows.map(({ nom, lat, lon }, at) => ({
      id: String(at),
      name: nom,
      lat: Number(lat),
      lon: Number(lon),
    }));
    const city = createGazetteer(all);
    const missed = all.filter(({ name, lat }) => city.locate(name.toLowerCase())?.lat !== lat).map(({ name }) => name);
    expect(missed).toEqual([]);
    const typed = (name: string) => name.replace(/(\p{L}{3})\p{L}(\p{L}{4})/u, "$1$2");
    const lost = all.filter(({ name, lat }) => city.locate(typed(name))?.lat !== lat).map(({ name }) => typed(name));
    expect(lost.length / all.length).toBeLessThan(0.05);
  });
});
