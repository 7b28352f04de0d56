import { describe, expect, it } from "vitest";
import { demonstrationCitizens, demonstrationConsents, demonstrationPersonas } from "../../prisma/seed/index.ts";

const citizens = demonstrationCitizens();
const given = demonstrationConsents(citizens);
const people = (purpose: string) => new Set(given.flatMap((one) => (one.purpose === purpose ? [one.citizenId] : [])));

describe("consents of the demonstration", () => {
  it("are the same every time", () => {
    expect(demonstrationConsents(citizens)).toEqual(given);
    expect(demonstrationConsents(citizens, 361)).not.toEqual(given);
  });

  it("are enough to see a campaign by, and no more than a city would have", () => {
    expect(people("promotion").size).toBeGreaterThan(100);
    expect(people("proactive").size).toBeGreaterThan(50);
    expect(people("promotion").size).toBeLessThan(citizens.length / 4);
    expect(people("analytics").size).toBe(0);
  });

  it("are never those of the personas, of a child, or of somebody who cannot be reached", () => {
    const personas = Object.values(demonstrationPersonas()).flatMap(({ household }) => household.map(({ id }) => id));
    const ids = new Set(given.map(({ citizenId }) => citizenId));
    expect(personas.filter((id) => ids.has(id))).toEqual([]);
    const consenting = citizens.filter(({ id }) => ids.has(id));
    expect(consenting.filter(({ birthDate, contacts }) => birthDate >= "2006-01-01" || contacts.length === 0)).toEqual(
      [],
    );
  });

  it("are given once each", () => {
    expect(new Set(given.map(({ citizenId, purpose }) => `${citizenId} ${purpose}`)).size).toBe(given.length);
  });
});
