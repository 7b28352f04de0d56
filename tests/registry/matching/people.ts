import { createRecords, guessMapping, resolve } from "../../../registry/matching/index.ts";

export type Person = Record<"first" | "last" | "dob" | "civic_number" | "street" | "postcode" | "phone", string>;

const firsts =
  "Julie,Mélanie,Éric,Jonathan,Sophie,Marc,Nathalie,Stéphane,Amélie,Olivier,Fatima,Wei,Ahmed,Carmen,Luc,Denise".split(
    ",",
  );
const lasts =
  "Tremblay,Gagnon,Roy,Côté,Bouchard,Gauthier,Morin,Lavoie,Fortin,Gagné,Nguyen,Haddad,Xiong,Rossi,Khoury,Silva".split(
    ",",
  );
const streets =
  "boulevard des Laurentides,rue Cartier,avenue Bellevue,rue Principale,boulevard Saint-Martin,rue Lauzon".split(",");

/** Drawn from a seed, so that a failure is the same failure tomorrow. */
export function drawing(seed: number) {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const pick = <T>(from: readonly T[]): T => from[next(from.length)]!;
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    next,
    person: (): Person => ({
      first: `${pick(firsts)}${next(3) === 0 ? `-${pick(firsts)}` : ""}`,
      last: pick(lasts),
      dob: `${1940 + next(75)}-${two(1 + next(12))}-${two(1 + next(28))}`,
      civic_number: String(1 + next(4_000)),
      street: pick(streets),
      postcode: `H7${pick("ABCDEGHKLMN".split(""))} ${next(9)}${pick("ABCE".split(""))}${next(9)}`,
      phone: `450${1_000_000 + next(8_999_999)}`,
    }),
  };
}

/** Which of these records are of one person, by their places in the list. */
export function peopleIn(rows: readonly Person[]): number[] {
  const mapping = guessMapping(["id", ...Object.keys(rows[0] ?? {})]);
  if (!mapping) throw new Error("the columns have usual names");
  const records = createRecords(mapping);
  rows.forEach((row, id) => records.add({ ...row, id: String(id) }));
  return [...resolve(records.done()).clusterOf];
}
