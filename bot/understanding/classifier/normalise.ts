import { fold } from "../../../contracts/fold.ts";
import { expandShorthand } from "./shorthand.ts";

/** Longer than any real question; what lies beyond is not read, so that time stays bounded. */
const maxWords = 220;
const fillers = new Set(["euh", "heu", "hum", "hmm", "hm", "mm", "um", "uh", "er", "bon", "ben", "la"]);

/** The words of a message as the classifier sees them: folded, shorthand opened, hesitations out, numbers as one sign. */
export function normalise(text: string): string[] {
  const words = withNumbersAsWords(withAddressesAsWords(fold(text.slice(0, 4000))))
    .replace(/([a-z])'([a-z])/g, (_, a: string, b: string) => (isContraction(a + b) ? `${a}${b}` : `${a} ${b}`))
    .replaceAll("?", " questionmark ");
  const found: string[] = [];
  for (const [word] of words.matchAll(isAscii.test(words) ? /[a-z]+/g : /\p{L}+/gu))
    found.push(...expandShorthand(word));
  return dropFillers(found).slice(0, maxWords);
}

const isAscii = /^[\0-\x7f]*$/;

function withAddressesAsWords(text: string): string {
  return text.includes("@") ? text.replace(/[^\s@]{1,64}@[^\s@]{1,255}\.\w+/g, " emailaddress ") : text;
}

function withNumbersAsWords(text: string): string {
  if (!/\d/.test(text)) return text;
  return text.replace(/\b[a-z]\d[a-z]\b(?:\s?\d[a-z]\d\b)?/g, " postalcode ").replace(/\d+(?:[.,:]\d+)*/g, " number ");
}

/** The 't, 's, 'm of English stay with their word, so that « don't » and « dont » are the same word. */
const contractions = new Set(["nt", "ts", "im", "is", "es", "id", "il", "ive", "er", "em"]);
function isContraction(pair: string): boolean {
  return contractions.has(pair);
}

function dropFillers(words: string[]): string[] {
  const kept = words.filter((word) => !fillers.has(word));
  return kept.length > 0 ? kept : words;
}
