import { plainSpaces, type Finding } from "./finding.ts";

const selfGuided =
  /(?<!\p{L})(?:visites? libres?[- ](?:circuits?|parcours)|(?:circuits?|parcours|rallyes?)[^.;|\n]{0,30} (?:libres?|autoguidés?|auto-guidés?|autonomes?)|autoguidée?s?)(?!\p{L})/iu;

/**
 * A walk in public streets that people make by themselves, with nobody to pay and nothing to book: outdoors, free and open to
 * everyone by what it is. Only these words give it; « visite libre » of a museum does not.
 */
export function readSelfGuided(text: string): Finding<true> | undefined {
  const words = selfGuided.exec(plainSpaces(text))?.[0];
  return words ? { value: true, words, rule: "self-guided-walk" } : undefined;
}
