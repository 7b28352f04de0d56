import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { NewCitizen } from "../../contracts/citizen.ts";
import { fold } from "../../contracts/fold.ts";
import { postalAreas } from "../../contracts/territory.ts";
import { demonstrationCitizens, demonstrationPersonas } from "../../prisma/seed/index.ts";
import { breaking } from "./readers.ts";

const citizens = demonstrationCitizens();
const shared = join(import.meta.dirname, "../../../shared/data");

function ageAt(day: string, { birthDate }: NewCitizen): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthDate.slice(5) > day.slice(5) ? years - 1 : years;
}
const age = (citizen: NewCitizen) => ageAt("2024-01-01", citizen);

const households = [...new Set(citizens.map(({ householdId }) => householdId))].map((id) =>
  citizens.filter(({ householdId }) => householdId === id),
);

describe("citizens of the demonstration", () => {
  it("are two thousand, the same every time", () => {
    expect(citizens).toHaveLength(2000);
    expect(demonstrationCitizens()).toEqual(citizens);
    expect(demonstrationCitizens(2000, 361)).not.toEqual(citizens);
  });

  it("are as many as asked", () => {
    for (const count of [0, 3, 8, 9, 137]) expect(demonstrationCitizens(count)).toHaveLength(count);
    expect(demonstrationCitizens(137).slice(0, 100)).toEqual(citizens.slice(0, 100));
  });

  it("have ids, source ids and e-mails of their own", () => {
    const emails = citizens.flatMap(({ contacts }) => contacts.filter(({ type }) => type === "email"));
    for (const values of [citizens.map(({ id }) => id), citizens.map(({ sourceId }) => sourceId)]) {
      expect(new Set(values).size).toBe(2000);
    }
    expect(new Set(emails.map(({ value }) => value)).size).toBe(emails.length);
    expect(emails.length).toBeGreaterThan(1000);
  });

  it("have contact points that reach nobody", () => {
    const reserved = { email: /^[a-z.\d-]+@example\.(com|org|net)$/, phone: /^(450|514)-555-01\d\d$/ };
    const contacts = citizens.flatMap((citizen) => citizen.contacts);
    expect(contacts.filter(({ type, value }) => !reserved[type].test(value))).toEqual([]);
  });

  it("leave the contact points of the personas to the personas", () => {
    const own = Object.values(demonstrationPersonas()).flatMap(({ household }) => household);
    const taken = new Set(own.flatMap(({ contacts }) => contacts.map(({ value }) => value)));
    const others = citizens.slice(own.length).flatMap(({ contacts }) => contacts.map(({ value }) => value));
    expect(others.filter((value) => taken.has(value))).toEqual([]);
  });

  it("can be reached when they are adults, and are left alone when they are children", () => {
    expect(breaking(citizens, (citizen) => age(citizen) < 18 || citizen.contacts.length > 0)).toEqual([]);
    expect(breaking(citizens, (citizen) => age(citizen) >= 13 || citizen.contacts.length === 0)).toEqual([]);
  });

  it("live in Laval, where the postal code and the neighbourhood agree", () => {
    const codes = /^H7[A-Y] \d[ABCEGHJ-NPRSTV-Z]\d$/;
    const areaOf = ({ address }: NewCitizen) => postalAreas.find(({ code }) => code === address.postalCode.slice(0, 3));
    expect(breaking(citizens, ({ address }) => codes.test(address.postalCode))).toEqual([]);
    expect(breaking(citizens, (one) => one.address.neighbourhood === areaOf(one)?.neighbourhood)).toEqual([]);
    expect(new Set(citizens.map(({ address }) => address.postalCode.slice(0, 3))).size).toBe(postalAreas.length);
  });

  it("have real days of birth, none after the reference day, and ages of every generation", () => {
    const real = (day: string) => new Date(day).toISOString().slice(0, 10) === day;
    expect(breaking(citizens, ({ birthDate }) => real(birthDate))).toEqual([]);
    expect(breaking(citizens, ({ birthDate }) => birthDate <= "2024-01-01" && birthDate > "1915-01-01")).toEqual([]);
    const share = (from: number, to: number) =>
      citizens.filter((citizen) => age(citizen) >= from && age(citizen) < to).length / citizens.length;
    expect(share(0, 18)).toBeGreaterThan(0.15);
    expect(share(18, 65)).toBeGreaterThan(0.4);
    expect(share(65, 110)).toBeGreaterThan(0.1);
  });

  it("are as diverse as Laval", () => {
    const surnames = new Set(citizens.map(({ lastName }) => lastName));
    const expected = ["Tremblay", "Gagnon", "Haddad", "Nguyen", "Papadopoulos", "Di Stefano", "Khoury", "Diallo"];
    for (const name of expected) expect(surnames).toContain(name);
    const english = citizens.filter(({ language }) => language === "en").length / citizens.length;
    expect(english).toBeGreaterThan(0.05);
    expect(english).toBeLessThan(0.3);
  });

  it.skipIf(!existsSync(shared))("live on streets that exist (skipped without shared/data)", () => {
    const words = (text: string) =>
      ` ${fold(text)
        .replace(/[^a-z0-9]+/g, " ")
        .trim()} `;
    const files = ["names-addresses/laval_stl_stops.csv", "laval/laval_lieux.csv"];
    const known = files.map((file) => words(readFileSync(join(shared, file), "utf8"))).join(" ");
    const isKnown = (street: string) => {
      const name = street.replace(/^(boulevard|rue|avenue|montée|chemin|croissant) (des |de la |du |de )?/, "");
      return known.includes(words(name.replace(/ (Est|Ouest)$/, "")));
    };
    const streets = [...new Set(citizens.map(({ address }) => address.street))];
    expect(streets.length).toBeGreaterThan(50);
    expect(streets.filter((street) => !isKnown(street))).toEqual([]);
  });
});

describe("households", () => {
  it("share an address, a language and one reference person", () => {
    const together = ([first, ...others]: NewCitizen[]) =>
      first?.relation === "self" &&
      others.every(({ relation, language }) => relation !== "self" && language === first.language) &&
      others.every(({ address }) => JSON.stringify(address) === JSON.stringify(first.address));
    expect(households.filter((members) => !together(members))).toEqual([]);
  });

  it("have parents old enough for their children", () => {
    const gaps = households.flatMap((members) => {
      const parents = members.filter(({ relation }) => relation === "self" || relation === "spouse").map(age);
      const children = members.filter(({ relation }) => relation === "child").map(age);
      return children.map((child) => Math.min(...parents) - child);
    });
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(19);
    expect(Math.min(...citizens.filter(({ relation }) => relation !== "child").map(age))).toBeGreaterThanOrEqual(19);
  });

  it("never have two people of the same full name", () => {
    const repeated = (members: NewCitizen[]) =>
      new Set(members.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).size < members.length;
    expect(households.filter(repeated)).toEqual([]);
  });

  it("are of every kind", () => {
    const children = (members: NewCitizen[]) => members.filter(({ relation }) => relation === "child").length;
    const count = (rule: (members: NewCitizen[]) => boolean) => households.filter(rule).length;
    expect(count((members) => members.length === 1 && members.every((member) => age(member) >= 65))).toBeGreaterThan(
      30,
    );
    expect(count((members) => members.length === 2 && children(members) === 0)).toBeGreaterThan(50);
    expect(count((members) => children(members) > 0 && members.length - children(members) === 1)).toBeGreaterThan(30);
    expect(count((members) => children(members) > 0 && members.length - children(members) === 2)).toBeGreaterThan(80);
    expect(count((members) => members.some(({ relation }) => relation === "other"))).toBeGreaterThan(10);
  });
});

describe("personas", () => {
  const { marie, robert, nadia, luc } = demonstrationPersonas();

  it("are the first of the citizens, with their households", () => {
    const own = [marie, robert, nadia, luc].flatMap(({ household }) => household);
    expect(citizens.slice(0, own.length)).toEqual(own);
    for (const { citizen, household } of [marie, robert, nadia, luc]) expect(household[0]).toEqual(citizen);
  });

  it("marie is 38 and raises Léa, 6, and a son of 9 near H7N", () => {
    expect(marie.citizen).toMatchObject({ firstName: "Marie", lastName: "Tremblay", language: "fr" });
    expect(marie.citizen.contacts).toContainEqual({ type: "email", value: "marie.tremblay@example.com" });
    expect(marie.citizen.address.postalCode).toMatch(/^H7N /);
    expect(marie.household.map((member) => [member.firstName, age(member)])).toEqual([
      ["Marie", 38],
      ["Léa", 6],
      ["Thomas", 9],
    ]);
  });

  it("keep their ages through the months of the demonstration", () => {
    expect(marie.household.map((member) => ageAt("2024-06-13", member))).toEqual([38, 6, 9]);
    expect(marie.household.map((member) => ageAt("2024-11-01", member))).toEqual([38, 6, 9]);
  });

  it("keep their ages on another reference day", () => {
    const { household } = demonstrationPersonas("2026-11-23").marie;
    expect(household.map((member) => ageAt("2026-11-23", member))).toEqual([38, 6, 9]);
    const moved = demonstrationCitizens(2000, 360, "2026-11-23");
    expect(moved.map((citizen) => ageAt("2026-11-23", citizen))).toEqual(citizens.map(age));
    expect(moved.map(({ firstName, address }) => [firstName, address])).toEqual(
      citizens.map(({ firstName, address }) => [firstName, address]),
    );
  });

  it("robert is 72 and alone in Vimont", () => {
    expect([age(robert.citizen), robert.household.length]).toEqual([72, 1]);
    expect(robert.citizen.address.neighbourhood).toBe("Vimont");
  });

  it("nadia writes in English from Chomedey and has a baby of ten months", () => {
    expect(nadia.citizen.language).toBe("en");
    expect(nadia.citizen.address.neighbourhood).toBe("Chomedey");
    const baby = nadia.household.find(({ relation }) => relation === "child");
    expect(baby?.birthDate).toMatch(/^2023-02/);
  });

  it("luc has no child and lives in Fabreville", () => {
    expect(luc.household).toHaveLength(1);
    expect(luc.citizen.address.neighbourhood).toBe("Fabreville");
  });
});
