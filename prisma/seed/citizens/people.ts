import type { NewCitizen } from "../../../contracts/citizen.ts";
import { addDays } from "../civilTime.ts";

/** The day on which the ages of the demonstration hold. */
export const REFERENCE_DAY = "2024-01-01";

/** The day of birth of somebody who is `age` on the reference day and had a birthday `daysSince` days before it. */
export function bornAt(reference: string, age: number, daysSince: number): string {
  const birthday = addDays(reference, -daysSince);
  // 29 February has no counterpart in most years.
  const monthAndDay = birthday.slice(4) === "-02-29" ? "-02-28" : birthday.slice(4);
  return `${Number(birthday.slice(0, 4)) - age}${monthAndDay}`;
}

export const citizenId = (rank: number): string => `demo-citizen-${String(rank).padStart(4, "0")}`;
export const householdId = (rank: number): string => `demo-household-${String(rank).padStart(4, "0")}`;

/** Puts the identifiers of the demonstration source on a person. */
export function numbered(rank: number, person: Omit<NewCitizen, "id" | "source" | "sourceId">): NewCitizen {
  return { id: citizenId(rank), source: "demo", sourceId: `D${String(rank).padStart(5, "0")}`, ...person };
}
