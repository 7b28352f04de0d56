import { fold } from "../../../contracts/fold.ts";

/** How people shorten the names of places. Applied to both sides, so that « biblio Gabrielle-Roy » meets its full name. */
const SHORT: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  biblio: "bibliotheque",
  bib: "bibliotheque",
  library: "bibliotheque",
  ctr: "centre",
  center: "centre",
  comm: "communautaire",
  communitaire: "communautaire",
  community: "communautaire",
  park: "parc",
  pool: "piscine",
  arena: "arena",
  boul: "boulevard",
  bd: "boulevard",
};
const EMPTY = new Set(
  "a au aux d de des du en l la le les dans pres proche proximite cote autour environs secteur quartier near at in of the by around to from area chez vers".split(
    " ",
  ),
);

/** The telling words of a place's name, folded and written in full. */
export function nameWords(name: string): string[] {
  return (fold(name).match(/[a-z0-9]+/g) ?? []).filter((word) => !EMPTY.has(word)).map((word) => SHORT[word] ?? word);
}

/** A postal area of Laval in a text: « h7n », « H7N 2K1 », « h7n2k1 ». */
export function postalAreaIn(text: string): string | undefined {
  return /(?:^|[^a-z0-9])(h7[a-z])(?:\s?\d[a-z]\d)?(?![a-z0-9])/.exec(fold(text))?.[1]?.toUpperCase();
}
