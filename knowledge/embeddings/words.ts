import { fold } from "../../contracts/fold.ts";
import { stopWords } from "./stopWords.ts";

/** One content word of a text: as written, and folded for comparison. */
export interface Word {
  surface: string;
  folded: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[a-z0-9]+$/;

/**
 * The content words of a French or English text, in order. Elided articles (« l'eau », « qu'une ») fall away with the
 * stop words, since the apostrophe separates; so do single letters.
 */
export function contentWords(text: string): Word[] {
  return surfacesOf(text)
    .map(contentWord)
    .filter((word) => word !== undefined);
}

/** Every word of a text as it is written, those that say nothing too. */
export const surfacesOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** A word as written, or undefined when it says nothing of the topic. */
export function contentWord(surface: string): Word | undefined {
  const folded = PLAIN.test(surface) ? surface : fold(surface);
  return isContent(folded) ? { surface, folded } : undefined;
}

function isContent(folded: string): boolean {
  if (folded.length === 1) return folded >= "0" && folded <= "9";
  return !stopWords.has(folded);
}

/**
 * A light key that puts number and gender of one word together in either language: « nageurs », « nageur » → nageur;
 * « gratuites », « gratuit » → gratuit. Verbs keep their ending: « planter » is not « plante ». Cheap enough for every word.
 */
export function lightKey(folded: string): string {
  let key = folded;
  if (key.length > 4 && key.endsWith("es")) key = key.slice(0, -2);
  else if (key.length > 3 && /[sxe]$/.test(key)) key = key.slice(0, -1);
  if (key.length > 3 && key.endsWith("e")) key = key.slice(0, -1);
  return key;
}
