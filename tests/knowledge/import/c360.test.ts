import { describe, expect, it } from "vitest";
import { detectFormat, readOfferings } from "../../../knowledge/import/index.ts";
import { facilities } from "./rows.ts";

const read = (content: string, fileName: string) => readOfferings(content, { format: "c360", fileName, facilities });
const service = {
  id: "nid-de-poule",
  kind: "service",
  source: "essai",
  title: { fr: "Nid-de-poule" },
  summary: { fr: "Signaler." },
};

describe("c360 JSON", () => {
  it("reads an array, fills the defaults and gives the source of the file", () => {
    const { source, offerings, refused } = read(JSON.stringify([service]), "a.json");
    expect([source, refused]).toEqual(["essai", []]);
    expect(offerings[0]).toMatchObject({ id: "nid-de-poule", sessions: [], status: "active", demonstration: false });
  });

  it("reads JSON lines and refuses a broken line by itself", () => {
    const lines = `${JSON.stringify(service)}\n\n{"id": "x", }\n${JSON.stringify({ ...service, id: "b" })}\n`;
    const { offerings, refused } = read(lines, "a.jsonl");
    expect(offerings.map(({ id }) => id)).toEqual(["nid-de-poule", "b"]);
    expect(refused).toEqual([{ row: 3, reason: expect.stringContaining("Ligne 3, colonne 13"), raw: '{"id": "x", }' }]);
  });

  it.each([
    [{ kind: "concert" }, /« kind »/],
    [{ title: {} }, /« title.fr »/],
    [{ audiences: ["enfants"] }, /public « enfants »/],
    [{ accessibility: ["rampe"] }, /accessibilité « rampe »/],
    [{ ageMin: 12, ageMax: 6 }, /âge minimal/],
    [{ source: "autre" }, /un fichier, une source/],
    [{ id: "nid-de-poule" }, /déjà plus haut/],
    [{ sessions: [{ id: "s", startsAt: "2024-07-06T15:00:00Z", endsAt: "2024-07-06T14:00:00Z" }] }, /finit avant/],
    [{ sessions: [{ id: "s", startsAt: "6 juillet", endsAt: "2024-07-06T14:00:00Z" }] }, /« sessions.0.startsAt »/],
  ])("refuses %j with its reason", (fields, reason) => {
    const { offerings, refused } = read(JSON.stringify([service, { ...service, id: "b", ...fields }]), "a.json");
    expect(offerings).toHaveLength(1);
    expect(refused).toEqual([{ row: 2, reason: expect.stringMatching(reason), raw: expect.objectContaining(fields) }]);
  });

  it("uses `c360` when no source is given", () => {
    const { source: _, ...bare } = service;
    expect(read(JSON.stringify([bare]), "a.json")).toMatchObject({ source: "c360", offerings: [{ source: "c360" }] });
  });
});

const header =
  "id,kind,source,title_fr,title_en,categories,audiences,age_min,age_max,price,price_resident,place,registration_required,session_id,starts_at,ends_at,last_day,seats_total,seats_left,level_fr";
const csv = (...lines: string[]) => read([header, ...lines].join("\n"), "camps.csv");

describe("c360 CSV", () => {
  it("makes one offering of the rows of one id, with civil times in UTC and the facility's position", () => {
    const { source, offerings, refused } = csv(
      'nat-1,activity,camps,Natation,Swimming,Sports|Eau,child|family,6,8,"67,50",45,Parc du ruisseau,oui,s1,2024-07-06 10:00,2024-07-06 11:00,2024-08-24,12,3,Débutant',
      "nat-1,activity,camps,Natation,,,,,,,,Parc du ruisseau,,s2,2024-11-09 10:00,2024-11-09T11:00:00-05:00,,,,",
    );
    expect([source, refused, offerings.length]).toEqual(["camps", [], 1]);
    expect(offerings[0]).toMatchObject({
      title: { fr: "Natation", en: "Swimming" },
      summary: { fr: "Natation" },
      categories: ["Sports", "Eau"],
      audiences: ["child", "family"],
      ageMin: 6,
      price: { amount: 67.5, resident: 45 },
      registration: { required: true },
      places: [{ name: "Parc du Ruisseau", facilityId: "lieu-parc-du-ruisseau" }],
    });
    expect(offerings[0]?.sessions).toMatchObject([
      {
        id: "s1",
        startsAt: "2024-07-06T14:00:00Z",
        weekdays: ["sat"],
        lastDay: "2024-08-24",
        seats: { total: 12, left: 3 },
        level: { fr: "Débutant" },
      },
      { id: "s2", startsAt: "2024-11-09T15:00:00Z", endsAt: "2024-11-09T16:00:00Z" },
    ]);
  });

  it("reads semicolons, a byte order mark and empty lines as spreadsheets write them", () => {
    const { offerings } = read("\ufeffid;kind;title_fr;price\r\n\r\na;service;Bac bleu;8,50\r\n", "a.csv");
    expect(offerings[0]).toMatchObject({ title: { fr: "Bac bleu" }, price: { amount: 8.5 } });
  });

  it("refuses the row, not the file", () => {
    const { offerings, refused } = csv(
      "a,activity,,Yoga,,,,,,,,,,s1,demain,2024-07-06 11:00,,,,",
      "b,activity,,Danse,,,,douze,,,,,,,,,,,,",
      ",activity,,Sans id,,,,,,,,,,,,,,,,",
      "c,activity",
      "d,activity,,Tricot,,,,,,,,,,,,,,,,",
    );
    expect(offerings.map(({ id }) => id)).toEqual(["d"]);
    expect(refused.map(({ row, reason }) => `${row} ${reason}`).toSorted()).toEqual([
      "1 Le début de la séance n'est pas une date et une heure (colonne starts_at).",
      expect.stringContaining("2 Le champ « ageMin »"),
      "3 La ligne n'a pas d'identifiant (colonne id).",
      "4 La ligne a 2 cellules, l'en-tête en a 20.",
    ]);
  });
});

describe("files that are not a catalogue", () => {
  it.each([
    ["photo.json", "\u0089PNG\r\n", /photo\.json, ligne 1, colonne 1 : ce n'est ni du JSON ni un CSV/],
    ["vide.csv", "", /vide\.csv, ligne 1, colonne 1/],
    ["a.json", '[\n  {"id": "a"},\n  {"id": }\n]', /a\.json, ligne 3, colonne 10 : caractère inattendu « } »/],
    ["a.json", '[{"id": "a"', /a\.json, ligne 1, colonne 12 : le fichier s'arrête/],
    ["a.csv", 'id,kind,title_fr\na,"service', /a\.csv, ligne \d+, colonne \d+ : les guillemets/],
  ])("%s gives one sentence", (fileName, content, sentence) => {
    expect(read(content, fileName)).toEqual({
      source: "c360",
      offerings: [],
      refused: [],
      unreadable: expect.stringMatching(sentence),
    });
  });

  it("of the calendar too", () => {
    const result = readOfferings("<html>", { format: "laval-calendar", fileName: "c.json", facilities });
    expect(result).toMatchObject({ offerings: [], unreadable: expect.stringMatching(/c\.json, ligne 1, colonne 1/) });
  });
});

describe("the format of a file", () => {
  it.each([
    ['[{"Title":"a","PageUrl":"/b"}]', "x.json", "laval-calendar"],
    ['[{"id":"a","kind":"service"}]', "calendrier-activites.json", "c360"],
    ["id,kind,title_fr", "x.csv", "c360"],
    ["[]", "calendrier-activites_2024-06-12.json", "laval-calendar"],
    ["[]", "x.json", "c360"],
  ])("%s in %s is %s", (content, fileName, format) => {
    expect(detectFormat(content, fileName)).toBe(format);
  });
});
