import { soundOf } from "./words.ts";

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

/** A word of five letters or more with one letter missing, too many, another, or two exchanged; and whatever sounds like it. */
export function misspelt(word: string): string[] {
  const sound = soundOf(word);
  return [word, ...(sound ? [sound] : []), ...(word.length >= 5 ? oneLetterAway(word) : [])];
}

function oneLetterAway(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const rest = after.slice(1);
    for (const letter of LETTERS) {
      found.add(before + letter + after);
      if (after) found.add(before + letter + rest);
    }
    if (after) found.add(before + rest);
    if (rest) found.add(before + rest.charAt(0) + after.charAt(0) + rest.slice(1));
  }
  return [...found];
}
