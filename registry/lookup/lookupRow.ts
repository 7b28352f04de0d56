import type { NewCitizen } from "../../contracts/citizen.ts";
import type { Vault } from "../sealing/vault.ts";
import { contactParts } from "./contactParts.ts";
import { nameWords, soundOf, streetWords, wordsOf, YEAR } from "./words.ts";

/** What a citizen is found by, as it is written with them. */
export function lookupRow(
  vault: Vault,
  citizen: Pick<NewCitizen, "firstName" | "lastName" | "birthDate" | "contacts"> & {
    address?: Pick<NewCitizen["address"], "civicNumber" | "street" | "postalCode">;
  },
) {
  const { firstName, lastName, birthDate, address, contacts } = citizen;
  const names = [...nameWords(firstName), ...nameWords(lastName)];
  const where = address
    ? [...streetWords(address.street), ...wordsOf(address.civicNumber), ...postalWords(address.postalCode)]
    : [];
  const parts = (type: "email" | "phone") =>
    contacts.filter((contact) => contact.type === type).flatMap((contact) => contactParts(vault, contact));
  return {
    words: [
      ...names,
      ...names.flatMap((name) => soundOf(name) ?? []),
      ...where,
      `${YEAR}${birthDate.slice(0, 4)}`,
    ].filter(Boolean),
    emailParts: parts("email"),
    phoneParts: parts("phone"),
  };
}

/** The code and its area. */
function postalWords(code: string): string[] {
  const written = wordsOf(code).join("");
  return [written, written.slice(0, 3)];
}
