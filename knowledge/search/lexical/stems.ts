import snowball from "snowball-stemmers";
import { fold } from "../../../contracts/fold.ts";
import type { Language } from "../../../contracts/language.ts";

/** Snowball stem of a word as written, accents folded after stemming (the French stemmer needs them). Remembered. */
export type Stem = (surface: string, language: Language) => string;

/** Citizens write anything: the memory has an end. */
const REMEMBERED = 4_000;

export function createStemmer(): Stem {
  const stemmers = { fr: snowball.newStemmer("french"), en: snowball.newStemmer("english") };
  const known = { fr: new Map<string, string>(), en: new Map<string, string>() };
  return (surface, language) => {
    const kept = known[language].get(surface);
    if (kept !== undefined) return kept;
    const stem = fold(stemmers[language].stem(surface.toLowerCase()));
    if (known[language].size >= REMEMBERED) known[language].clear();
    known[language].set(surface, stem);
    return stem;
  };
}
