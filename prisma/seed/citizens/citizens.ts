import type { NewCitizen } from "../../../contracts/citizen.ts";
import { addressOf, readStreetAreas } from "./addresses.ts";
import { contactsOf, householdPhone } from "./contacts.ts";
import { alone, composeHousehold, type Member } from "./households.ts";
import { readOrigins } from "./names.ts";
import { bornAt, householdId, numbered, REFERENCE_DAY } from "./people.ts";
import { demonstrationPersonas } from "./personas.ts";
import { createRandom } from "./random.ts";

/**
 * Synthetic citizens of Laval in households, the personas first. The same arguments give the same people; `reference` is the
 * day on which the ages hold (give today's day to keep Léa six years old), and moves nothing but the birth dates.
 *
 * @example demonstrationCitizens(2000, 360)[0].firstName // "Marie"
 */
export function demonstrationCitizens(count = 2000, seed = 360, reference: string = REFERENCE_DAY): NewCitizen[] {
  const citizens = Object.values(demonstrationPersonas(reference)).flatMap(({ household }) => household);
  const settle = settler(seed, reference, citizens);
  for (let household = 5; citizens.length < count; household += 1) {
    citizens.push(...settle(household, citizens.length + 1, count - citizens.length));
  }
  return citizens.slice(0, count);
}

/** Makes the households one after the other from the same seeded choices. */
function settler(seed: number, reference: string, known: readonly NewCitizen[]) {
  const random = createRandom(seed);
  const sources = { origins: readOrigins(), areas: readStreetAreas() };
  const used = new Set(known.flatMap(({ contacts }) => contacts.map(({ value }) => value)));
  return (household: number, firstRank: number, room: number): NewCitizen[] => {
    const composed = composeHousehold(random, sources.origins);
    const members = composed.length > room ? alone(random, sources.origins, random.int(25, 80)) : composed;
    const shared: Pick<NewCitizen, "householdId" | "language" | "address"> = {
      householdId: householdId(household),
      language: random.chance(englishShare(members, sources.origins)) ? "en" : "fr",
      address: addressOf(random, sources.areas),
    };
    const phone = householdPhone(random, used);
    return members.map(({ age, ...names }, index) =>
      numbered(firstRank + index, {
        ...names,
        ...shared,
        birthDate: bornAt(reference, age, random.int(0, 364)),
        contacts: contactsOf(random, { age, ...names }, phone, used),
      }),
    );
  };
}

function englishShare([first]: Member[], origins: ReturnType<typeof readOrigins>): number {
  return origins.find(({ surnames }) => surnames.some(([name]) => name === first?.lastName))?.english ?? 0;
}
