// docs/catalogue-format.md is what others write their files by: its examples are imported, its tables are complete, its sentences said.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { offeringSchema, placeSchema, sessionSchema, subsidySchema } from "../../../contracts/offering.ts";
import { offeringColumns, sessionColumns } from "../../../knowledge/import/c360Columns.ts";
import { detectFormat, readFacilities, readOfferings } from "../../../knowledge/import/index.ts";
import { row } from "./rows.ts";

const text = readFileSync(join(import.meta.dirname, "../../../docs/catalogue-format.md"), "utf8");
const section = (title: string) => text.split(/^##+ /m).find((part) => part.startsWith(title)) ?? "";
const example = (title: string, language: string) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(section(title))?.[1] ?? "";
const read = (content: string, fileName: string) =>
  readOfferings(content, { format: detectFormat(content, fileName), fileName, facilities: [] });

describe("the examples of the document", () => {
  it("of JSON goes in: an activity with its sessions, an aid and a service", () => {
    const { source, offerings, refused, unreadable } = read(example("JSON", "json"), "exemple.json");
    expect([source, refused, unreadable]).toEqual(["club-aquatique", [], undefined]);
    expect(offerings.map(({ id, kind }) => [id, kind])).toEqual([
      ["natation-preparatoire-3", "activity"],
      ["aide-velo", "subsidy"],
      ["lampadaire-eteint", "service"],
    ]);
    expect(offerings[0]?.sessions).toMatchObject([{ weekdays: ["sat"], seats: { left: 4 }, lastDay: "2024-11-23" }]);
    expect(offerings[1]?.subsidy).toMatchObject({ rate: 0.5, maximum: 100 });
    expect(offerings[2]?.service).toMatchObject({ targetDays: 10 });
  });

  it("of CSV goes in: two sessions of one offering, and one without a session", () => {
    const { source, offerings, refused, unreadable } = read(example("CSV", "csv"), "exemple.csv");
    expect([source, refused, unreadable]).toEqual(["atelier", [], undefined]);
    expect(offerings).toMatchObject([
      {
        id: "poterie-ados",
        audiences: ["teen", "family"],
        price: { amount: 67.5, resident: 45 },
        sessions: [
          { id: "mardi", startsAt: "2024-09-17T22:30:00Z", weekdays: ["tue"], seats: { total: 10, left: 3 } },
          { id: "samedi", startsAt: "2024-09-21T14:00:00Z", place: { neighbourhood: "Sainte-Rose" } },
        ],
      },
      { id: "fete-voisins", summary: { fr: "Fête des voisins" }, price: { amount: 0 }, sessions: [], places: [] },
    ]);
  });

  it("of facilities goes in", () => {
    const { facilities, refused, unreadable } = readFacilities(example("Facilities", "csv"), "lieux.csv");
    expect([refused, unreadable]).toEqual([[], undefined]);
    expect(facilities).toMatchObject([{ id: "lieu-parc-de-l-exemple", neighbourhood: "Sainte-Rose", phone: "311" }]);
  });
});

describe("the tables of the document", () => {
  const named = (part: string) =>
    part
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([a-zA-Z_]+)`/g)].map((match) => match[1] ?? ""));

  it("name every column that is read, and no other", () => {
    const columns = [...Object.keys(offeringColumns), ...Object.keys(sessionColumns)];
    const placing = ["place", "address", "postal_code", "neighbourhood"];
    expect(named(section("CSV")).toSorted()).toEqual([...columns, ...placing].toSorted());
  });

  it("name every field of the contract", () => {
    const fields = new Set(named(section("JSON")));
    const known = [...Object.keys(offeringSchema.shape), ...Object.keys(sessionSchema.shape)];
    expect(known.filter((field) => !fields.has(field))).toEqual([]);
    expect([...fields].filter((field) => !known.includes(field))).toEqual([]);
    const inner = [...Object.keys(placeSchema.shape), ...Object.keys(subsidySchema.shape)];
    expect(inner.filter((field) => !section("JSON").includes(`"${field}"`))).toEqual([]);
  });

  it("name every value of the closed lists", () => {
    const lists = [offeringSchema.shape.kind.options, sessionSchema.shape.weekdays.unwrap().element.options];
    expect(lists.flat().filter((value) => !section("Rules").includes(`\`${value}\``))).toEqual([]);
  });
});

describe("the sentences of the document", () => {
  const offering = { id: "a", kind: "activity", source: "essai", title: { fr: "A" }, summary: { fr: "A" } };
  const session = { id: "s", startsAt: "2024-07-06T14:00:00Z", endsAt: "2024-07-06T15:00:00Z" };
  const second = (fields: object) =>
    read(JSON.stringify([offering, { ...offering, id: "b", ...fields }]), "camps.json");
  const csv = (line: string) => read(`id,kind,title_fr,starts_at,ends_at\n${line}`, "camps.csv");
  const calendar = (fields: Record<string, unknown>) =>
    read(JSON.stringify([row(), row(fields)]), "calendrier-activites.json");
  const places = (...lines: string[]) => readFacilities(["nom,lat,lon", ...lines].join("\n"), "lieux.csv");
  const moulin = "Parc du Moulin,45.6,-73.7";

  const said = [
    read("photo", "camps.csv"),
    read('[\n  {"id": "a"},\n  {"id": }\n]', "camps.json"),
    read('[{"id": "a"', "camps.json"),
    csv(",activity,A,,"),
    csv("a,activity"),
    read("[3]", "camps.json"),
    read(`${JSON.stringify(offering)}\n{"id": }`, "camps.jsonl"),
    second({ title: {} }),
    second({ ageMin: "douze" }),
    csv("a,activity,A,demain,2024-07-06 11:00"),
    csv("a,activity,A,2024-07-06 10:00,tard"),
    second({ ageMin: 12, ageMax: 6 }),
    second({ sessions: [{ ...session, endsAt: "2024-07-06T13:00:00Z" }] }),
    second({ sessions: [session, session] }),
    second({ id: "a" }),
    second({ source: "autre" }),
    second({ audiences: ["enfants"] }),
    calendar({ Title: " " }),
    calendar({ PageUrl: " " }),
    calendar({ EventDate: "hier" }),
    calendar({ EndDate: "2024-07-01T15:00:00" }),
    read(JSON.stringify([row(), 3]), "calendrier-activites.json"),
    places(",45.6,-73.7"),
    places("Parc,2,-73.7"),
    places(moulin, moulin),
  ].flatMap(({ unreadable, refused }) => (unreadable ? [unreadable] : refused.map(({ reason }) => reason)));

  it("are those that are said, word for word", () => {
    const documented = [...section("What is refused").matchAll(/^- `(.+?)`/gm)].map((match) => match[1] ?? "");
    const shortened = said.map((sentence) => sentence.replace(/dans la liste \(.*\)/, "dans la liste (…)"));
    expect(shortened.toSorted()).toEqual(documented.toSorted());
  });

  it("are all French, whatever the field", () => {
    const faults = [{ kind: "concert" }, { id: "" }, { price: { amount: -1 } }, { sessions: 3 }, { asOf: "hier" }];
    const reasons = faults.flatMap((fields) => second(fields).refused.map(({ reason }) => reason));
    expect(reasons).toHaveLength(faults.length);
    expect(reasons.filter((reason) => /invalid |expected|too small/i.test(reason))).toEqual([]);
  });
});
