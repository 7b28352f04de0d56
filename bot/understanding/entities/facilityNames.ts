import { fold } from "../../../contracts/fold.ts";
import { nearWords, type NearWords } from "./nearWords.ts";
import { officialNames } from "./officialNames.ts";
import type { Found, Rule, Scan } from "./scan.ts";
import { ruleSet, takeAll, takeEach } from "./scan.ts";

/** Finds the facilities it was built for, in a message. */
export interface FacilityNames {
  read(scan: Scan): { found: Found<string>[]; scan: Scan };
}

/** Places that everybody in Laval names, whatever the list of facilities holds. */
const landmarks: readonly (readonly [string, string])[] = [
  ["Bibliothèque Émile-Nelligan", "nelligan"],
  ["Bibliothèque Gabrielle-Roy", "gabrielle roy"],
  ["Bibliothèque Germaine-Guèvremont", "guevremont|germaine guevremont"],
  ["Bibliothèque Laure-Conan", "laure conan"],
  ["Bibliothèque Marius-Barbeau", "marius barbeau|barbeau"],
  [
    "Bibliothèque multiculturelle",
    "bibliotheque multiculturelle|biblio multiculturelle|multicultural library|multiculturelle",
  ],
  ["Bibliothèque Philippe-Panneton", "philippe panneton|panneton"],
  ["Bibliothèque Sylvain-Garneau", "sylvain garneau|garneau"],
  ["Bibliothèque Yves-Thériault", "yves theriault|theriault"],
  ["Centre de la nature", "centre de la nature|centre nature|nature cent(?:er|re)"],
  ["Maison des arts de Laval", "maison des arts"],
  ["Place Bell", "place bell"],
  ["Cosmodôme", "cosmodome"],
  ["Écocentre", "ecocentres?|eco-centres?"],
  ["Cour municipale", "cour municipale|municipal court"],
  ["Bureau des permis", "bureau des permis|permit office"],
  ["Hôtel de ville", "hotel de ville|city hall"],
  ["Salle André-Mathieu", "andre mathieu"],
];

const generics =
  "bibliotheques? biblio aquatique parcs? parc piscines? piscine arenas? centre center communautaire sportif culturel loisirs? chalet complexe pavillon ecole maison salle berge bois terrain public pataugeoire exterieure interieure et de du des la le les l d a aux au laval municipal municipale secondaire primaire".split(
    " ",
  );
const kindOf = (text: string): string =>
  /biblio|library|lib\b/.exec(text)?.[0].slice(0, 3) ??
  /parc|park|piscine|pool|aren|centre|center|chalet|berge|ecole|maison|salle/.exec(text)?.[0] ??
  "";
const sameKind: Record<string, string> = {
  library: "bib",
  lib: "bib",
  park: "parc",
  pool: "piscine",
  center: "centre",
};

interface Facility {
  name: string;
  words: string;
  core: string;
}

/** Prepares the reading of official names: whole, or by what distinguishes them (« biblio Laure-Conan »). */
export function facilityNames(places: readonly { name: string }[]): FacilityNames {
  const facilities = places
    .map(({ name }) => describe(name))
    .filter((one) => one.core !== "" || one.words.split(" ").length > 2);
  const official = officialNames(facilities);
  const cores = nearWords(
    facilities.filter((one) => one.core.length >= 5),
    ({ core }) => core,
  );
  return {
    read(scan) {
      const exact = official(scan);
      const known = takeEach(exact.scan, popular);
      const partial = readCores(known.scan, cores);
      return { found: [...exact.found, ...known.found, ...partial.found], scan: partial.scan };
    },
  };
}

const popular = ruleSet<string>(
  landmarks.map(([name, pattern]): Rule<string> => [
    new RegExp(
      `(?:(?:la |the )?(?:bibliotheque|biblio|library|lib) )?(?<![\\w-])(?:${pattern.replaceAll(" ", "[- ]")})(?![\\w-])(?: library)?`,
      "g",
    ),
    () => name,
    pattern,
  ]),
);

function describe(name: string): Facility {
  const words = fold(name)
    .replace(/[^a-z\d]+/g, " ")
    .trim();
  return {
    name,
    words,
    core: words
      .split(" ")
      .filter((word) => !generics.includes(word))
      .join(" "),
  };
}

const kinds =
  "bibliotheque|biblio|library|lib|parc|park|piscine|pool|arena|centre|center|chalet|berge|ecole|maison|salle|complexe";
const mention = new RegExp(
  `(?<![\\w-])(?:(${kinds})(?: communautaire| sportif| culturel| de loisirs| aquatique| community)? (?:(?:de la|de l'|des|du|de|d'|la|le|les|l') ?)?)?([a-z][a-z'-]{3,}(?:[- ][a-z][a-z'-]{2,}){0,2})(?: (${kinds}))?(?![\\w-])`,
  "g",
);

/** The distinctive words after a kind of place (any typing error allowed), or two distinctive words by themselves. */
function readCores(scan: Scan, cores: Cores): { found: Found<string>[]; scan: Scan } {
  return takeAll(scan, mention, (match) => {
    const kind = match[1] ?? match[3];
    const words = (match[2] ?? "").replace(/['-]/g, " ").split(" ");
    return candidates(words, kind !== undefined)
      .map((text) => find(text, kind, cores))
      .find((name) => name !== undefined);
  });
}

type Cores = NearWords<Facility>;

function candidates(words: string[], withKind: boolean): string[] {
  const lengths = [3, 2, 1].filter((length) => length <= words.length && (withKind || length > 1));
  return lengths.map((length) => words.slice(0, length).join(" "));
}

function find(text: string, kind: string | undefined, cores: Cores): string | undefined {
  const near = cores(text);
  if (kind === undefined) return near[0]?.name;
  const wanted = sameKind[kind] ?? kindOf(kind);
  const ofKind = near.filter((one) => one.words.includes(wanted));
  return (ofKind[0] ?? near[0])?.name;
}
