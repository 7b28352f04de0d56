// The city's real exports, when they are there (see the README of the shared data). Counts and facts were checked by eye.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { enriched } from "../../../contracts/enrichment.ts";
import { offeringSchema, type Offering } from "../../../contracts/offering.ts";
import { createEnrich, readTimes } from "../../../knowledge/enrich/index.ts";
import { audienceOfClientele } from "../../../knowledge/import/lavalLabels.ts";
import { detectFormat, readFacilities, readOfferings } from "../../../knowledge/import/index.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/laval");
const files = ["calendrier-activites_2024-06-12.json", "calendrier-activites_2025-02-19.json"] as const;
const isThere = existsSync(folder);
if (!isThere) process.stderr.write("The shared data are absent: the tests over the city's real files are skipped.\n");

const content = (name: string) => readFileSync(join(folder, name), "utf8");
const facilities = isThere
  ? readFacilities(content("laval_lieux.csv"), "laval_lieux.csv")
  : { facilities: [], refused: [] };
const enrich = createEnrich(facilities.facilities);
/** As an import puts them in the catalogue: with what their texts say. */
function read(name: string) {
  const result = readOfferings(content(name), {
    format: detectFormat(content(name), name),
    fileName: name,
    facilities: facilities.facilities,
  });
  return { ...result, offerings: result.offerings.map((offering) => enriched(offering, enrich(offering))) };
}
const share = (offerings: Offering[], holds: (offering: Offering) => boolean) =>
  offerings.filter(holds).length / offerings.length;
const civil = (instant: string) => DateTime.fromISO(instant, { zone: "America/Toronto" });

describe.skipIf(!isThere)("the city's places", () => {
  it("go in, but the one given twice", () => {
    expect([facilities.facilities.length, facilities.refused.map(({ row }) => row)]).toEqual([91, [90]]);
    expect(facilities.facilities.every(({ neighbourhood }) => neighbourhood !== undefined)).toBe(true);
  });
});

describe.skipIf(!isThere)("the city's calendar", () => {
  it.each([
    [files[0], 469, 694],
    [files[1], 166, 293],
  ])("%s: %i offerings, %i sessions, nothing refused, all valid", (name, offerings, sessions) => {
    const result = read(name);
    expect([result.offerings.length, result.offerings.flatMap((offering) => offering.sessions).length]).toEqual([
      offerings,
      sessions,
    ]);
    expect([result.refused, result.unreadable, result.source]).toEqual([[], undefined, "laval-calendar"]);
    for (const offering of result.offerings) expect(offeringSchema.parse(offering)).toEqual(offering);
    expect(new Set(result.offerings.flatMap((offering) => offering.sessions.map(({ id }) => id))).size).toBe(sessions);
  });

  it.each([
    [files[0], { place: 0.84, neighbourhood: 0.94, audience: 0.75, setting: 0.89 }],
    [files[1], { place: 0.86, neighbourhood: 0.9, audience: 0.6, setting: 0.87 }],
  ])("%s: shares with a place, a neighbourhood, an audience, a setting", (name, least) => {
    const { offerings } = read(name);
    expect(share(offerings, ({ places }) => places.length > 0)).toBeGreaterThan(least.place);
    expect(share(offerings, ({ neighbourhoods }) => neighbourhoods.length > 0)).toBeGreaterThan(least.neighbourhood);
    expect(share(offerings, ({ audiences }) => audiences.length > 0)).toBeGreaterThan(least.audience);
    expect(share(offerings, ({ setting }) => setting !== undefined)).toBeGreaterThan(least.setting);
  });

  it.each(files)("%s: importing twice gives deep-equal offerings", (name) => {
    expect(read(name)).toEqual(read(name));
  });

  it.each(files)("%s: knows every clientele, and almost every place", (name) => {
    const rows = z
      .array(z.object({ Clienteles: z.array(z.object({ Label: z.string() })) }))
      .parse(JSON.parse(content(name)));
    const labels = new Set(rows.flatMap(({ Clienteles }) => Clienteles.map(({ Label }) => Label)));
    expect([...labels].filter((label) => !Object.hasOwn(audienceOfClientele, label))).toEqual([]);
    const unknown = new Set(
      read(name).offerings.flatMap(({ places }) =>
        places.filter(({ facilityId }) => !facilityId).map((place) => place.name),
      ),
    );
    expect(unknown.size).toBeLessThanOrEqual(3);
  });

  it.each(files)("%s: every fact that comes from words quotes words of the page", (name) => {
    for (const offering of read(name).offerings) {
      const words = `${offering.title.fr}\n${offering.description?.fr ?? ""}`;
      const quoted = offering.evidence.filter(
        ({ field, rule }) => ["ages", "price"].includes(field) && rule !== "self-guided-walk",
      );
      for (const { words: quote } of quoted) for (const part of quote.split(" · ")) expect(words).toContain(part);
      expect(offering.ageMin !== undefined || offering.ageMax !== undefined).toBe(
        offering.evidence.some(({ field }) => field === "ages"),
      );
      expect(offering.price !== undefined).toBe(offering.evidence.some(({ field }) => field === "price"));
    }
  });

  it.each(files)("%s: civil times agree with the ranges of hours that the text says", (name) => {
    const span = (startsAt: string, endsAt: string) =>
      `${civil(startsAt).toFormat("HH:mm")}-${civil(endsAt).toFormat("HH:mm")}`;
    const saying = read(name).offerings.flatMap(({ description, sessions }) => {
      const hours = readTimes(description?.fr ?? "").flatMap(({ value }) =>
        value.to ? [`${value.from}-${value.to}`] : [],
      );
      const all = `${hours[0]?.slice(0, 5)}-${hours.at(-1)?.slice(6)}`;
      return hours.length === 0
        ? []
        : sessions.map(({ startsAt, endsAt }) => ({ session: span(startsAt, endsAt), said: [...hours, all] }));
    });
    expect(saying.filter(({ session, said }) => !said.includes(session))).toEqual([]);
    expect(saying.length).toBe(name === files[0] ? 3 : 0);
  });

  it.each(files)("%s: a series starts on one of the weekdays that the text says", (name) => {
    const series = read(name).offerings.flatMap(({ sessions, evidence }) =>
      evidence.some(({ field, rule }) => field === "sessions.weekdays" && rule === "weekdays") ? sessions : [],
    );
    const first = (startsAt: string) => civil(startsAt).setLocale("en").toFormat("ccc").toLowerCase();
    expect(series.filter(({ startsAt, weekdays }) => !weekdays.map(String).includes(first(startsAt)))).toEqual([]);
    expect(series.length).toBeGreaterThanOrEqual(name === files[0] ? 100 : 0);
  });

  it.each(files)("%s: opening and closing fall on civil hours of the day, summer and winter", (name) => {
    const instants = read(name).offerings.flatMap(({ sessions }) =>
      sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
    );
    const night = instants.filter((instant) => civil(instant).hour >= 1 && civil(instant).hour < 6);
    const winter = instants.filter((instant) => !civil(instant).isInDST);
    // The city itself opens the skating of 2025 at one in the morning; nothing else is at night.
    expect(night).toEqual(name === files[1] ? ["2025-01-01T06:00:00Z"] : []);
    expect(winter.length).toBeGreaterThan(20);
  });

  it("takes the cancelled and the full of 2025 for what they are", () => {
    const marked = read(files[1]).offerings.filter(({ status }) => status !== "active");
    expect(marked.map(({ title, status }) => [title.fr, status])).toEqual([
      ["Rencontre avec Kevin Raphaël", "cancelled"],
      ["Petits bonheurs - Petit concert à l'aube", "full"],
    ]);
  });
});
