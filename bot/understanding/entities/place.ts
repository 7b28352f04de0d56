import { fold } from "../../../contracts/fold.ts";
import { neighbourhoods } from "../../../contracts/territory.ts";
import type { Reading } from "./contact.ts";
import type { FacilityNames } from "./facilityNames.ts";
import { nearWords } from "./nearWords.ts";
import type { Found, Rule, Scan } from "./scan.ts";
import { ruleSet, takeAll, takeEach, valuesOf } from "./scan.ts";

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const loose = (text: string): string =>
  escape(text)
    .replace(/[- ]+/g, "[- ]?")
    .replace(/^sainte\b/, "(?:sainte|ste)")
    .replace(/^saint\b/, "(?:saint|st)");

/** « svp » is « s'il vous plaît » long before it is Saint-Vincent-de-Paul. */
const spellings = neighbourhoods.flatMap(({ name, nicknames }) =>
  [fold(name), ...nicknames.filter((nickname) => nickname !== "svp")].map((spelling) => ({ name, spelling })),
);
const sorted = spellings.toSorted((a, b) => b.spelling.length - a.spelling.length);
const exactRules = sorted.map(({ name, spelling }): Rule<string> => [
  new RegExp(`(?<![\\w-])(?:${loose(spelling)})(?![\\w-])`, "g"),
  () => name,
]);
/** More spellings than one set holds; the first set takes before the next. */
const exactNames = Array.from({ length: Math.ceil(exactRules.length / 32) }, (_, index) =>
  ruleSet(exactRules.slice(index * 32, (index + 1) * 32)),
);
const misspellings = nearWords(
  spellings
    .map(({ name, spelling }) => ({ name, wanted: spelling.replaceAll(" ", "-") }))
    .filter(({ wanted }) => wanted.length >= 6),
  ({ wanted }) => wanted,
);

/** A park, library, pool… that no list knows still has a name: the kind with the words that follow. */
const named =
  /(?<![\w-])(parc|park|bibliotheque|biblio|arena|piscine|centre communautaire|centre sportif|chalet|berge|ecole|bois|terrain) (?:(?:de la|de l'|des|du|de|d'|la|le|les|l') ?)?(?!municipal|publi|libre|exterieur|interieur|est |a |en |ouvr|ferm|creus|hors|pour|avec|de |du |des |qui|le |la |les |pres|proche|est-ce|is |for |in |on |jean-drapeau)([a-z][\w'-]+(?: (?:[a-z][\w'-]*-[\w'-]+))?)/g;

/** Neighbourhoods and facilities, official names, with their nicknames and small typing errors. */
export function readPlace(scan: Scan, facilities: FacilityNames): Reading {
  const known = facilities.read(scan);
  const areas = readAreas(known.scan);
  const misspelt = readMisspelt(areas.scan);
  const other = takeAll(misspelt.scan, named, (match, raw) =>
    /[A-ZÀ-Ý]/.test(raw.slice((match[1] ?? "").length)) || match[1] === "parc" || match[1] === "park"
      ? titled(raw)
      : undefined,
  );
  const found = [...known.found, ...areas.found, ...misspelt.found, ...other.found].sort((a, b) => a.at - b.at);
  return { entities: { place: valuesOf(found) }, scan: other.scan };
}

function readAreas(scan: Scan): { found: Found<string>[]; scan: Scan } {
  let current = scan;
  const found = exactNames.flatMap((names) => {
    const taken = takeEach(current, names);
    current = taken.scan;
    return taken.found;
  });
  return { found, scan: current };
}

function titled(raw: string): string {
  const park = raw.replace(/^biblio /i, "Bibliothèque ").replace(/^park /i, "Parc ");
  return park.replace(/(?<![\p{L}'])\p{Ll}/gu, (letter, at: number) =>
    at === 0 || !/^(?:de|du|des|la|le|les|d'|l')\b/i.test(park.slice(at)) ? letter.toUpperCase() : letter,
  );
}

function readMisspelt(scan: Scan): { found: Found<string>[]; scan: Scan } {
  return takeAll(scan, /(?<![\w'-])[a-z][a-z-]{5,}(?: [a-z][a-z-]{3,})?(?![\w-])/g, (match) => closest(match[0]));
}

const closest = (words: string): string | undefined => misspellings(words.replaceAll(" ", "-"))[0]?.name;
