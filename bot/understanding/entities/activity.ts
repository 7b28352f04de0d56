import type { Language } from "../../../contracts/language.ts";
import type { ActivityLexicon } from "./activityLexicon.ts";
import type { Reading } from "./contact.ts";
import { isNegated } from "./negation.ts";
import type { Found, Scan } from "./scan.ts";
import { coverSpan, valuesOf } from "./scan.ts";

const longestForm = 4;

interface Word {
  at: number;
  end: number;
  text: string;
}

/** Activities by the name people give them, longest name first; typing errors allowed in words that are not ordinary ones. */
export function readActivity(
  scan: Scan,
  lexicon: ActivityLexicon,
  { language, isOrdinary }: { language: Language; isOrdinary: (word: string) => boolean },
): Reading {
  const words = wordsOf(scan.folded);
  const found: Found<string>[] = [];
  let covered = scan;
  for (let index = 0; index < words.length;) {
    const hit = activityAt(words, index, lexicon, { language, isOrdinary });
    if (!hit) {
      index += 1;
      continue;
    }
    const at = words[index]?.at ?? 0;
    const end = words[index + hit.length - 1]?.end ?? at;
    if (!isNegated(scan.folded, at, end)) found.push({ at, value: hit.name });
    covered = coverSpan(covered, at, end);
    index += hit.length;
  }
  return { entities: { activity: valuesOf(found) }, scan: covered };
}

function activityAt(
  words: Word[],
  index: number,
  lexicon: ActivityLexicon,
  { language, isOrdinary }: { language: Language; isOrdinary: (word: string) => boolean },
): { name: string; length: number } | undefined {
  for (let length = Math.min(longestForm, words.length - index); length >= 1; length -= 1) {
    const form = words
      .slice(index, index + length)
      .map((word) => word.text)
      .join(" ");
    const name =
      lexicon.exact(form, language) ?? (form.endsWith("s") ? lexicon.exact(form.slice(0, -1), language) : undefined);
    if (name !== undefined) return { name, length };
  }
  const word = words[index]?.text ?? "";
  const name = isOrdinary(word) ? undefined : lexicon.near(word, language);
  return name === undefined ? undefined : { name, length: 1 };
}

function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  for (const match of folded.matchAll(/\d?[a-z]+\d?/g))
    words.push({ at: match.index, end: match.index + match[0].length, text: match[0] });
  return words.slice(0, 300);
}
