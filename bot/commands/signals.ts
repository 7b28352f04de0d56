import { fold } from "../../contracts/fold.ts";
import type { Understanding } from "../../contracts/understanding.ts";
import type { Signals } from "../../flows/index.ts";

/** Words enough to describe something rather than name it. */
const DESCRIBES_FROM = 6;

/** What a message offers to slots: the entities of understanding, and what is read beside them. */
export function signalsOf(text: string, { entities }: Pick<Understanding, "entities">): Signals {
  const { place = [], postalCode = [], email = [], phone = [] } = entities;
  const folded = fold(text);
  const nearby = NEARBY.test(folded);
  const bareAge = /^\s*(\d{1,3})\s*$/.exec(text)?.[1];
  return {
    ...entities,
    bareNumber: bareAge === undefined ? [] : [Number(bareAge)],
    near: [...postalCode, ...(nearby ? place : [])],
    place: nearby ? [] : place,
    setting: settingOf(folded),
    code: codeOf(text),
    contact: [...email, ...phone],
    message: text === "" ? [] : [text],
    description: text.split(/\s+/).length >= DESCRIBES_FROM ? [text] : [],
  };
}

const NEARBY =
  /\b(?:pres|proche|proches|autour|alentours|a cote|dans le coin|ds le coin|pas loin|environs|near|nearby|close to|around|next to)\b/;

function settingOf(folded: string): string[] {
  if (/\b(?:dehors|exterieure?s?|plein air|outdoors?|outside|open air)\b/.test(folded)) return ["outdoor"];
  // "À l'intérieur de 5 km" is a distance.
  return /\b(?:interieure?s?(?! d)|en dedans|indoors?|inside)\b/.test(folded) ? ["indoor"] : [];
}

/** Six digits, with or without spaces or a dash in the middle. */
function codeOf(text: string): string[] {
  const found = /(?:^|[^\d-])(\d{3})[\s-]?(\d{3})(?![\d-])/.exec(text);
  return found ? [`${found[1]}${found[2]}`] : [];
}
