import { fold } from "../../../contracts/fold.ts";
import { expandShorthand } from "./shorthand.ts";

/** Longer than any real question; what lies beyond is not read, so that time stays bounded. */
const maxWords = 220;
const fillers = new Set(["euh", "heu", "hum", "hmm", "hm", "mm", "um", "uh", "er", "bon", "ben", "la"]);

/** The words of a message as the classifier sees them: folded, shorthand opened, hesitations out, numbers as one sign. */
export function normalise(text: string): string[] {
  const words = fold(text.slice(0, 4000))
    .replace(/[^\s@]{1,64}@[^\s@]{1,255}\.\w+/g, " emailaddress ")
    .replace(/\b[a-z]\d[a-z]\b(?:\s?\d[a-z]\d\b)?/g, " postalcode ")
    .replace(/([a-z])'([a-z])/g, (_, a: string, b: string) => (isContraction(a + b) ? `${a}${b}` : `${a} ${b}`))
    .replace(/\d+(?:[.,:]\d+)*/g, " number ")
    .replace(/[?]/g, " questionmark ")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  return dropFillers(words.flatMap((word) => expandShorthand(word).split(" "))).slice(0, maxWords);
}

/** The 't, 's, 'm of English stay with their word, so that « don't » and « dont » are the same word. */
function isContraction(pair: string): boolean {
  return /^(nt|ts|im|is|es|id|il|ive|er|em)$/.test(pair);
}

function dropFillers(words: string[]): string[] {
  const kept = words.filter((word) => !fillers.has(word));
  return kept.length > 0 ? kept : words;
}
