import type { Records } from "../read/columns.ts";
import { eachPair, makeRule, type Rule } from "./blocks.ts";
import { type Part, partsOf } from "./parts.ts";

/** Parts whose sharing makes two records worth comparing. Several, so that a slip in one field hides nobody. */
const worthwhile: string[][] = [
  ["identifier"],
  ["email"],
  ["phone"],
  ["bothNames"],
  ["mailName"],
  ["birthDate", "lastThree"],
  ["birthDate", "firstThree"],
  ["birthDate"],
  ["birthDate", "postalCode"],
  ["birthDate", "city"],
  ["firstName", "birthYear"],
  ["lastName", "birthYear"],
  ["birthday", "lastSound"],
  ["birthday", "firstThree"],
  ["lastSound", "firstThree"],
  ["postalCode", "lastThree"],
  ["postalCode", "firstThree"],
  ["postalCode", "streetNumber"],
  ["postalCode", "birthYear"],
  ["street", "streetNumber"],
  ["street", "lastThree"],
  ["street", "firstThree"],
  ["streetFive", "streetNumber"],
  ["street"],
  ["city", "lastName"],
  ["city", "firstName"],
  ["identifierFive", "birthYear"],
  ["text", "lastName"],
];
/** Pairs a rule may give, for each record: a rule that gives more costs more than it finds. */
const MOST_PAIRS_A_RECORD = 25;

/** The rules that these records allow, those with the fewest pairs first. */
export function rulesFor(records: Records): Rule[] {
  const parts = partsOf(records);
  const rules = worthwhile.flatMap((names) => {
    const wanted = names.map((name) => parts.get(name)).filter((part): part is Part => part !== undefined);
    return wanted.length === names.length ? [makeRule(wanted, records.size)] : [];
  });
  return rules
    .filter(({ pairs }) => pairs > 0 && pairs <= Math.max(100_000, MOST_PAIRS_A_RECORD * records.size))
    .toSorted((a, b) => a.pairs - b.pairs);
}

/** Each pair that some rule gives, once: by the first of them. */
export function candidates(rules: readonly Rule[], visit: (a: number, b: number) => void): void {
  rules.forEach((rule, place) => {
    const before = rules.slice(0, place).map(({ of }) => of);
    eachPair(rule, (a, b) => {
      for (const of of before) if (of[a] !== 0 && of[a] === of[b]) return;
      visit(a, b);
    });
  });
}
