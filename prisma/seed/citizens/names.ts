import { z } from "zod";
import { readData } from "../demonstrationData.ts";
import type { Random } from "./random.ts";

const firstNamesSchema = z.object({
  elder: z.array(z.string()),
  middle: z.array(z.string()),
  adult: z.array(z.string()),
  young: z.array(z.string()),
});
const originSchema = z.object({
  origin: z.string(),
  weight: z.number().positive(),
  /** Share of the households that write to the city in English. */
  english: z.number().min(0).max(1),
  surnames: z.array(z.tuple([z.string(), z.number().positive()])),
  female: firstNamesSchema,
  male: firstNamesSchema,
});
export type Origin = z.infer<typeof originSchema>;
export type Sex = "female" | "male";

/** First names and surnames heard in Laval, with how often; none is a list of real persons. */
export function readOrigins(): Origin[] {
  return readData("names", z.array(originSchema));
}

export function surnameOf(random: Random, { surnames }: Origin): string {
  return random.weighted(surnames, ([, weight]) => weight)[0];
}

/** A first name of the person's generation, other than those already taken in the household. */
export function firstNameOf(random: Random, origin: Origin, sex: Sex, age: number, taken: readonly string[]): string {
  const names = origin[sex][generationAt(age)];
  const free = names.filter((name) => !taken.includes(name));
  return random.pick(free.length > 0 ? free : names);
}

function generationAt(age: number): keyof Origin["female"] {
  if (age >= 68) return "elder";
  if (age >= 45) return "middle";
  return age >= 22 ? "adult" : "young";
}
