import type { NewCitizen } from "../../../contracts/citizen.ts";
import { addDays } from "../civilTime.ts";
import { addressAt } from "./addresses.ts";
import { bornAt, householdId, numbered, REFERENCE_DAY } from "./people.ts";

/** A named person of the demonstration, and everybody of their household, themselves first. */
export interface Persona {
  citizen: NewCitizen;
  household: NewCitizen[];
}

type Someone = Pick<NewCitizen, "firstName" | "lastName" | "relation"> & { born: string; contacts?: string[] };

/**
 * The four people of the demonstration and of the tests; they are the first of `demonstrationCitizens`. Birthdays fall a month
 * before the reference day, so that the ages hold for the eleven months that follow it.
 *
 * @example demonstrationPersonas().marie.citizen.contacts[0] // { type: "email", value: "marie.tremblay@example.com" }
 */
export function demonstrationPersonas(reference: string = REFERENCE_DAY) {
  const aged = (age: number) => bornAt(reference, age, 30);
  return {
    /** 38, mother of Léa (6) and Thomas (9), near H7N. */
    marie: household(
      1,
      1,
      "fr",
      addressAt({ civicNumber: "412", street: "boulevard Cartier Ouest", unit: "3" }, "H7N"),
      [
        { ...named("Marie", "Tremblay"), born: aged(38), contacts: ["marie.tremblay@example.com", "450-555-0111"] },
        { ...named("Léa", "Tremblay", "child"), born: aged(6) },
        { ...named("Thomas", "Tremblay", "child"), born: aged(9) },
      ],
    ),
    /** 72, alone, in Vimont. */
    robert: household(2, 4, "fr", addressAt({ civicNumber: "1840", street: "rue de Lausanne" }, "H7M"), [
      { ...named("Robert", "Lavoie"), born: aged(72), contacts: ["robert.lavoie@example.org", "450-555-0172"] },
    ]),
    /** 31, writes in English, in Chomedey, with a baby of ten months. */
    nadia: household(3, 5, "en", addressAt({ civicNumber: "3320", street: "boulevard Notre-Dame", unit: "8" }, "H7W"), [
      { ...named("Nadia", "Haddad"), born: aged(31), contacts: ["nadia.haddad@example.net", "514-555-0131"] },
      { ...named("Karim", "Haddad", "spouse"), born: aged(34), contacts: ["karim.haddad@example.net", "514-555-0131"] },
      { ...named("Adam", "Haddad", "child"), born: addDays(reference, -310) },
    ]),
    /** 51, no children, owner in Fabreville. */
    luc: household(4, 8, "fr", addressAt({ civicNumber: "1256", street: "rue Edgar" }, "H7P"), [
      { ...named("Luc", "Bélanger"), born: aged(51), contacts: ["luc.belanger@example.com", "450-555-0151"] },
    ]),
  };
}

const named = (firstName: string, lastName: string, relation: NewCitizen["relation"] = "self") => ({
  firstName,
  lastName,
  relation,
});

function household(
  rank: number,
  firstCitizen: number,
  language: NewCitizen["language"],
  address: NewCitizen["address"],
  people: [Someone, ...Someone[]],
): Persona {
  const place = { language, householdId: householdId(rank), address };
  const toCitizen = ({ born, contacts = [], ...names }: Someone, index: number): NewCitizen =>
    numbered(firstCitizen + index, { ...names, ...place, birthDate: born, contacts: contacts.map(toContact) });
  return { citizen: toCitizen(people[0], 0), household: people.map(toCitizen) };
}

const toContact = (value: string): NewCitizen["contacts"][number] => ({
  type: value.includes("@") ? "email" : "phone",
  value,
});
