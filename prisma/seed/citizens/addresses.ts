import { z } from "zod";
import type { NewCitizen } from "../../../contracts/citizen.ts";
import { postalAreas } from "../../../contracts/territory.ts";
import { readData } from "../demonstrationData.ts";
import type { Random } from "./random.ts";

const areaSchema = z.object({ area: z.string(), weight: z.number().positive(), streets: z.array(z.string()).min(1) });
export type StreetArea = z.infer<typeof areaSchema>;
export type Address = NewCitizen["address"];

/** Letters that Canada Post uses in the last three characters. */
const LETTERS = "ABCEGHJKLMNPRSTVWXYZ";

/** Real street names of each postal area; civic numbers and ends of postal codes are made up. */
export function readStreetAreas(): StreetArea[] {
  return readData("streets", z.array(areaSchema));
}

export function addressOf(random: Random, areas: readonly StreetArea[]): Address {
  const { area, streets } = random.weighted(areas, ({ weight }) => weight);
  const street = random.pick(streets);
  const civic = random.int(50, 4900);
  const unit = random.chance(0.3) ? { unit: String(random.int(1, 24)) } : {};
  return addressAt({ civicNumber: String(civic), street, ...unit }, area);
}

/** Completes an address with the postal code and neighbourhood of its area; one stretch of a street has one postal code. */
export function addressAt(door: Pick<Address, "civicNumber" | "street" | "unit">, area: string): Address {
  const stretch = `${door.street} ${Math.floor(Number(door.civicNumber) / 200)}`;
  const neighbourhood = postalAreas.find(({ code }) => code === area)?.neighbourhood;
  return { ...door, postalCode: `${area} ${localUnit(stretch)}`, ...(neighbourhood && { neighbourhood }) };
}

function localUnit(stretch: string): string {
  let digest = 7;
  for (const character of stretch) digest = (digest * 31 + character.charCodeAt(0)) % 65_521;
  const letter = LETTERS.charAt(digest % LETTERS.length);
  return `${(digest % 9) + 1}${letter}${Math.floor(digest / 20) % 10}`;
}
