import type { NewCitizen } from "../../../contracts/citizen.ts";
import { firstNameOf, surnameOf, type Origin, type Sex } from "./names.ts";
import type { Random } from "./random.ts";

/** A person before they have an address and contact points. */
export interface Member {
  firstName: string;
  lastName: string;
  age: number;
  relation: NewCitizen["relation"];
}

type Compose = (random: Random, origins: readonly Origin[]) => Member[];

/** Kinds of household and their share, after the census of families in Laval, rounded. */
const kinds: { share: number; compose: Compose }[] = [
  { share: 30, compose: (random, origins) => family(random, origins, 2) },
  { share: 12, compose: (random, origins) => family(random, origins, 1) },
  { share: 20, compose: (random, origins) => couple(random, origins, random.int(24, 66)) },
  { share: 10, compose: (random, origins) => couple(random, origins, random.int(66, 88)) },
  { share: 12, compose: (random, origins) => alone(random, origins, random.int(67, 93)) },
  { share: 11, compose: (random, origins) => alone(random, origins, random.int(20, 66)) },
  { share: 5, compose: multigenerational },
];

/** People who live together; the first is the reference person. */
export function composeHousehold(random: Random, origins: readonly Origin[]): Member[] {
  return random.weighted(kinds, ({ share }) => share).compose(random, origins);
}

/** Somebody who lives alone: also what fills a last place. */
export function alone(random: Random, origins: readonly Origin[], age: number): Member[] {
  return [adult(random, originOf(random, origins), anySex(random), age, "self", [])];
}

function couple(random: Random, origins: readonly Origin[], age: number): Member[] {
  const origin = originOf(random, origins);
  const other = random.chance(0.8) ? origin : originOf(random, origins);
  const sex = anySex(random);
  const opposite = sex === "female" ? "male" : "female";
  const first = adult(random, origin, sex, age, "self", []);
  const spouseAge = Math.max(20, age + random.int(-5, 5));
  const spouseSex = random.chance(0.04) ? sex : opposite;
  return [first, adult(random, other, spouseSex, spouseAge, "spouse", [first.firstName])];
}

function family(random: Random, origins: readonly Origin[], parents: 1 | 2): Member[] {
  const age = random.int(26, 52);
  const adults = parents === 2 ? couple(random, origins, age) : alone(random, origins, age);
  const youngest = Math.min(...adults.map((parent) => parent.age));
  return withChildren(random, origins, adults, youngest);
}

function withChildren(random: Random, origins: readonly Origin[], adults: Member[], parentAge: number): Member[] {
  const members = [...adults];
  const lastName = random.pick(adults).lastName;
  const origin = origins.find(({ surnames }) => surnames.some(([name]) => name === lastName)) ?? random.pick(origins);
  const oldest = Math.min(21, parentAge - 20);
  for (let child = random.weighted([1, 2, 3, 4], (count) => [35, 45, 16, 4][count - 1] ?? 0); child > 0; child -= 1) {
    const age = random.int(0, oldest);
    const taken = members.map(({ firstName }) => firstName);
    members.push({
      firstName: firstNameOf(random, origin, anySex(random), age, taken),
      lastName,
      age,
      relation: "child",
    });
  }
  return members;
}

function multigenerational(random: Random, origins: readonly Origin[]): Member[] {
  const home = family(random, origins, 2);
  const self = home[0];
  if (!self) return home;
  const origin =
    origins.find(({ surnames }) => surnames.some(([name]) => name === self.lastName)) ?? random.pick(origins);
  const taken = home.map(({ firstName }) => firstName);
  const grandparent = adult(random, origin, anySex(random), self.age + random.int(22, 34), "other", taken);
  return [...home, { ...grandparent, lastName: self.lastName }];
}

function adult(
  random: Random,
  origin: Origin,
  sex: Sex,
  age: number,
  relation: Member["relation"],
  taken: readonly string[],
): Member {
  const firstName = firstNameOf(random, origin, sex, age, taken);
  return { firstName, lastName: surnameOf(random, origin), age, relation };
}

const originOf = (random: Random, origins: readonly Origin[]): Origin =>
  random.weighted(origins, ({ weight }) => weight);
const anySex = (random: Random): Sex => (random.chance(0.51) ? "female" : "male");
