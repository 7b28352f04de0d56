import { fold } from "../../contracts/fold.ts";
import type { Understanding } from "../../contracts/understanding.ts";
import type { Signals } from "../../flows/index.ts";

/** Words enough to describe something rather than name it. */
const DESCRIBES_FROM = 6;

/** What a message offers to slots: the entities of understanding, and what is read beside them. `files` are ids. */
export function signalsOf(
  text: string,
  { entities }: Pick<Understanding, "entities">,
  files: readonly string[] = [],
): Signals {
  const { place = [], postalCode = [], email = [], phone = [] } = entities;
  const folded = fold(text);
  const nearby = NEARBY.test(folded);
  return {
    ...entities,
    bareNumber: bareNumberIn(folded),
    near: [...postalCode, ...(nearby ? place : [])],
    place: nearby ? [] : place,
    setting: settingOf(folded),
    code: codeOf(text),
    contact: [...email, ...phone],
    street: entities.street ?? addressIn(text),
    requestNumber: entities.requestNumber ?? mistypedNumber(folded),
    attachment: files,
    name: nameIn(text, [...email, ...phone]),
    message: text === "" ? [] : [text],
    description: text.split(/\s+/).length >= DESCRIBES_FROM ? [text] : [],
  };
}

/** "7", "7 ans", and what is left of a correction: "non pas 6 ans, 8", "finalement 8", "not 6, 8". */
function bareNumberIn(folded: string): number[] {
  const left = folded
    .replace(
      /\b(?:pas|not|instead of|au lieu de|plutot que)\s+(?:les?\s+)?\d{1,3}(?:\s*(?:ans?|years?(?: old)?|\$))?/g,
      " ",
    )
    .replace(
      /\b(?:non|no|oui|yes|oups|oops|sorry|desolee?|pardon|excusez?|finalement|plutot|en fait|actually|rather|mais|but|c'est|it's|il a|elle a|he is|she is|he's|she's|make it|i meant?|je voulais dire|disons|say)\b/g,
      " ",
    )
    .replace(/[^\p{L}\d$]+/gu, " ")
    .trim();
  const number = /^(\d{1,3})(?: (?:ans?|years?(?: old)?|yrs?))?$/.exec(left)?.[1];
  return number === undefined ? [] : [Number(number)];
}

const NEARBY =
  /\b(?:pres|proche|proches|autour|alentours|a cote|dans le coin|ds le coin|pas loin|environs|near|nearby|close to|around|next to)\b/;

function settingOf(folded: string): string[] {
  if (/\b(?:dehors|exterieure?s?|plein air|outdoors?|outside|open air)\b/.test(folded)) return ["outdoor"];
  // "À l'intérieur de 5 km" is a distance.
  return /\b(?:interieure?s?(?! d)|en dedans|indoors?|inside)\b/.test(folded) ? ["indoor"] : [];
}

/** A civic number and a street, where the sentence around them hid them: "non c’est au 125 boulevard des Laurentides". */
function addressIn(text: string): string[] {
  const found = ADDRESS.exec(text)?.[0];
  return found === undefined ? [] : [found.replace(/\s+(?:svp|s'il|s’il|please|stp|pas|et|and|not)\b.*$/iu, "").trim()];
}

const ADDRESS =
  /(?<![\p{L}\d])\d{1,5}[a-z]?,?\s+(?:(?:rue|boul(?:evard)?\.?|av(?:enue)?\.?|ch(?:emin)?\.?|place|mont[ée]e|rang|croissant|terrasse|promenade)\s+[\p{L}\d’'-]+(?:\s+[\p{L}\d’'-]+){0,4}|[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,2}\s+(?:street|st|road|rd|avenue|ave|boulevard|blvd|drive))(?![\p{L}\d])/iu;

/** A number of ours with letters for figures ("LAV-2O24-OOO12l"), which no entity is. */
function mistypedNumber(folded: string): string[] {
  const found = /(?<!\w)lav[\s-]?[2z][0oq][\doqil]{2}[\s-]?[\doqil]{1,9}(?!\w)/.exec(folded)?.[0];
  return found === undefined ? [] : [found];
}

/** "Je m’appelle Julie Roy", "Julie Roy, 450-555-0199": the name alone. Not what asks, refuses or tells something else. */
function nameIn(text: string, contacts: readonly string[]): string[] {
  if (/\?/.test(text)) return [];
  const left = contacts
    .reduce((rest, contact) => rest.replace(contact, " "), text)
    .replace(/\+?[\d().\s-]{7,}|\S+@\S+/g, " ")
    .replace(
      /^\s*(?:(?:oui|ok|yes|bonjour|salut|hi|hello)[,\s]+)?(?:(?:moi )?c['’]est|je m['’]appelle|je suis|mon nom(?: est|[,:]? c['’]est)?|my name(?: is|['’]s)|i am|i['’]m|it['’]s|this is)\s+/i,
      "",
    )
    .replace(/[\s,;.]+(?:et|and|au|at|tel\.?|tél\.?|cell?)?[\s,;.:]*$/iu, "")
    .trim();
  const words = left.split(/\s+/);
  return words.length <= 4 && /^\p{L}[\p{L}\s.'’-]+$/u.test(left) && !NO_NAME.test(fold(left)) ? [left] : [];
}

const NO_NAME =
  /\b(?:oui|non|yes|no|ok|anonyme\w*|anonymous\w*|aucun\w*|rien|nothing|none|personne|nobody|sans|without|pas|not|pourquoi|why|quoi|what|merci|thanks?|aide|help|ca|that|sais|know|veux|want|prefere|rather|passe|skip|suivant|next|nom|name)\b/;

/** Six digits, with or without spaces or a dash in the middle. */
function codeOf(text: string): string[] {
  const found = /(?:^|[^\d-])(\d{3})[\s-]?(\d{3})(?![\d-])/.exec(text);
  return found ? [`${found[1]}${found[2]}`] : [];
}
