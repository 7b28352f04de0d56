import { fold } from "../../contracts/fold.ts";
import type { Entities } from "../../contracts/understanding.ts";
import { type Intent, unclear } from "./rankIntents.ts";

// What a message without a sentence means is decided here, and not by likeness to sentences: « yoga class » is as near to
// « how much is the yoga class » as to « find me a yoga class ».

/** Longer lists of values are told by somebody who means more than they name. */
const longest = 8;

/**
 * The meaning of a message that holds values and no sentence: the name of an activity, alone or with for whom and when, is a search for
 * it, a building of the city a question about it; an address, a telephone, a street or an area alone answers something, and asks
 * nothing. Undefined for any other message.
 */
export function meaningOfBareValues(
  text: string,
  { entities, rest }: { entities: Entities; rest: string },
): Intent | undefined {
  const kinds = Object.keys(entities);
  if (kinds.length === 0) return onlyDigits.test(text) ? unclear : undefined;
  const words = fold(text).match(/[\p{L}\d'@.-]+/gu) ?? [];
  if (words.length > longest || rest.split(" ").some((word) => word !== "" && !linking.has(word))) return undefined;
  if (entities.activity !== undefined) return words.some((word) => venues.has(word)) ? undefined : search;
  if (!kinds.every((kind) => contacts.has(kind) || places.has(kind))) return undefined;
  return kinds.length === 1 && entities.place?.some((place) => building.test(fold(place))) ? hours : unclear;
}

const search: Intent = { name: "find_activity", score: 0.9 };
/** Who names one of the city's buildings and nothing else wants to know of it. */
const hours: Intent = { name: "opening_hours", score: 0.6 };
const building =
  /^(?:bibliotheque|piscine|arena|centre|complexe|aquadome|cosmodome|maison|mairie|hotel de ville|bureau|comptoir|ecocentre|patinoire|theatre|musee|berge|library|pool|rink)\b/;

/** « 450-555 », « 6 »: the beginning of a number, or an answer. */
const onlyDigits = /^[\d\s().,/-]*\d[\d\s().,/-]*$/;
const contacts: ReadonlySet<string> = new Set(["email", "phone", "street"]);
const places: ReadonlySet<string> = new Set(["place", "postalCode"]);

/** A place and what is done there have the same name: its hours may be meant. */
const venues = new Set(
  "piscine piscines pool pools patinoire patinoires rink rinks arena arenas gym gymnase".split(" "),
);

/** Words that join or generalise, and say nothing of what is wanted. */
const linking = new Set(
  [
    "a au aux avec chez d' d dans de des du en et l' l la le les ou par pour pres proche sur un une vers the a an and at for from in near of on or with",
    "activite activites atelier ateliers cours lecon lecons seance seances activity activities class classes course courses lesson lessons session sessions workshop workshops",
    "mon ma mes my debutant debutante debutants beginner beginners svp please pls laval qc quebec",
  ].flatMap((line) => line.split(" ")),
);
