import { describe, expect, it } from "vitest";
import type { Localized } from "../../contracts/language.ts";
import { offeringSchema, type Offering } from "../../contracts/offering.ts";
import { demonstrationCatalogue } from "../../prisma/seed/index.ts";
import { breaking, clocks, hasSessions, sessionsIn } from "./readers.ts";

const now = new Date("2024-06-13T13:00:00Z");
const catalogue = demonstrationCatalogue(now);
const ofKind = (...kinds: Offering["kind"][]) => catalogue.filter(({ kind }) => kinds.includes(kind));

/** Every text of an offering that a citizen may read, with where it stands. */
function textsOf({ id, title, summary, subsidy, service, sessions }: Offering): (Localized & { where: string })[] {
  const aid = subsidy ? [subsidy.amount, subsidy.nextStep, ...subsidy.conditions.map(({ text }) => text)] : [];
  const request = service ? [service.nextStep] : [];
  const levels = sessions.flatMap(({ level }) => level ?? []);
  return [title, summary, ...aid, ...request, ...levels].map((text) => ({ ...text, where: id }));
}
const texts = catalogue.flatMap(textsOf);

describe("the demonstration catalogue", () => {
  it("holds what the first version promises", () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(180);
    expect(ofKind("activity", "event").length).toBeGreaterThanOrEqual(110);
    expect(ofKind("subsidy").length).toBeGreaterThanOrEqual(25);
    expect(ofKind("service").filter(({ service }) => service).length).toBeGreaterThanOrEqual(45);
  });

  it.each(clocks)("follows the contract at %s", (clock) => {
    const offerings = demonstrationCatalogue(clock);
    expect(breaking(offerings, (offering) => offeringSchema.safeParse(offering).success)).toEqual([]);
  });

  it("gives the same catalogue for the same instant", () => {
    expect(demonstrationCatalogue(now)).toEqual(catalogue);
  });

  it("never uses an id twice", () => {
    const ids = [...catalogue, ...sessionsIn(catalogue)].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("never has two activities of the same title", () => {
    const titles = catalogue.map(({ title }) => title.fr);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("says that it is a demonstration, except for the five aids the city published", () => {
    const real = catalogue.filter(({ demonstration }) => !demonstration).map(({ subsidy }) => subsidy?.programme);
    expect(real).toEqual(["arbres", "produits-hygiene-durables", "baril-eau-pluie", "composteur", "couches-lavables"]);
    expect(catalogue.every(({ source }) => source === "demo")).toBe(true);
  });

  it("is quick to build", () => {
    const timings = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      demonstrationCatalogue(now);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...timings)).toBeLessThan(100);
  });
});

describe("its texts", () => {
  it("exist in French and in English", () => {
    expect(texts.filter(({ fr, en }) => !fr.trim() || !en?.trim())).toEqual([]);
  });

  it("are translated, not copied", () => {
    const sentences = texts.filter(({ fr }) => fr.length > 40);
    expect(sentences.length).toBeGreaterThan(300);
    expect(sentences.filter(({ fr, en }) => fr === en)).toEqual([]);
  });

  it("follow French typography", () => {
    const faults = {
      "straight double quote": /"/,
      "straight apostrophe": /\p{L}'/u,
      "space before ; ! or ?": /\s[;!?]/,
      "no space before :": /\p{L}:/u,
      "no space before $ or %": /\d[$%]/,
      "space before a comma or period": /\s[,.]/,
      "double space": / {2}/,
      "decimal point": /\d\.\d/,
    };
    const found = Object.entries(faults).flatMap(([fault, pattern]) =>
      texts.filter(({ fr }) => pattern.test(fr)).map(({ where, fr }) => `${where}, ${fault}: ${fr}`),
    );
    expect(found).toEqual([]);
  });

  it("follow English typography", () => {
    expect(texts.filter(({ en }) => /\p{L}'|\s[:;!?%]|\d \$/u.test(en ?? ""))).toEqual([]);
  });

  it("stay short: a title on one line, a summary of a few sentences", () => {
    expect(breaking(catalogue, ({ title }) => title.fr.length <= 80)).toEqual([]);
    expect(breaking(catalogue, ({ summary }) => summary.fr.length <= 320)).toEqual([]);
    expect(breaking(catalogue, ({ summary }) => /[.!?]$/.test(summary.fr))).toEqual([]);
  });
});

describe("activities and events", () => {
  const activities = catalogue.filter(hasSessions);

  it.each(activities)("$id says what one needs to choose", (activity) => {
    expect(activity.topics.length).toBeGreaterThan(0);
    expect(activity.audiences.length).toBeGreaterThan(0);
    expect(activity.places.length).toBeGreaterThan(0);
    expect(activity.sessions.length).toBeGreaterThan(0);
    expect(activity.setting).toBeDefined();
    expect(activity.registration).toBeDefined();
    expect(activity.price).toBeDefined();
  });

  it("use the closed lists of audiences and of accessibility", () => {
    const audiences = "baby toddler child teen adult senior family everyone professional school newcomer".split(" ");
    const accessibility = "wheelchair reduced-mobility vision hearing sign-language autism dyslexia disability".split(
      " ",
    );
    expect(breaking(catalogue, (one) => one.audiences.every((name) => audiences.includes(name)))).toEqual([]);
    expect(breaking(catalogue, (one) => one.accessibility.every((name) => accessibility.includes(name)))).toEqual([]);
    expect(new Set(catalogue.flatMap((offering) => offering.accessibility)).size).toBe(accessibility.length);
  });

  it("have plausible ages that agree with the title", () => {
    const plausible = ({ ageMin = 0, ageMax = 120 }: Offering) => ageMin >= 0 && ageMin < ageMax && ageMax <= 120;
    expect(breaking(activities, plausible)).toEqual([]);
    const said = activities.flatMap((activity) => {
      const [, from, to] = /\((\d+)(?: (?:à|et) (\d+))? ans(?: et plus)?\)/.exec(activity.title.fr) ?? [];
      return from ? [{ ...activity, from: Number(from), to: to ? Number(to) : undefined }] : [];
    });
    expect(said.length).toBeGreaterThan(80);
    expect(breaking(said, ({ ageMin, ageMax, from, to }) => ageMin === from && ageMax === to)).toEqual([]);
  });

  it("have plausible prices, lower for residents", () => {
    expect(breaking(activities, ({ price }) => (price?.amount ?? Infinity) <= 400)).toEqual([]);
    expect(breaking(activities, ({ price }) => (price?.resident ?? -1) < (price?.amount ?? 0))).toEqual([]);
    expect(activities.filter(({ price }) => price?.amount === 0).length).toBeGreaterThanOrEqual(40);
    expect(activities.filter(({ price }) => price?.resident).length).toBeGreaterThanOrEqual(60);
  });

  it("have seats of every state: free, nearly full, full", () => {
    const left = sessionsIn(activities).flatMap(({ seats }) => seats ?? []);
    expect(left.every((seats) => seats.left <= seats.total)).toBe(true);
    const full = left.filter((seats) => seats.left === 0).length / left.length;
    const nearly = left.filter((seats) => seats.left > 0 && seats.left <= 2).length / left.length;
    expect(full).toBeGreaterThan(0.05);
    expect(full).toBeLessThan(0.2);
    expect(nearly).toBeGreaterThan(0.1);
    expect(nearly).toBeLessThan(0.45);
  });

  it.each(
    `natation aquaforme patinage hockey soccer gymnastique danse judo yoga pickleball tennis badminton peinture poterie théâtre
     musique chorale chant guitare cuisine couture photographie français informatique heure_du_conte éveil_musical gym robotique
     programmation camp_de_jour relâche nature jardinage oiseaux jeux_de_société club_de_lecture jeux_vidéo tricot marche
     activités_adaptées plein_air festival spectacle exposition piano karaté ballet escalade t-ball aquarelle zumba pilates`
      .split(/\s+/)
      .map((topic) => topic.replaceAll("_", " ")),
  )("cover %s", (topic) => {
    expect(activities.filter(({ topics }) => topics.includes(topic)).length).toBeGreaterThan(0);
  });

  it("offer swimming on every day of the week and at every age", () => {
    const swimming = activities.filter(({ topics }) => topics.includes("natation"));
    const days = new Set(sessionsIn(swimming).flatMap(({ weekdays }) => weekdays));
    expect([...days].toSorted()).toEqual(["fri", "mon", "sat", "sun", "thu", "tue", "wed"]);
    const without = [1, 3, 4, 6, 8, 10, 13, 15, 20, 45, 70].filter(
      (age) => !swimming.some(({ ageMin = 999, ageMax = 120 }) => ageMin <= age && age <= ageMax),
    );
    expect(without).toEqual([]);
  });
});
