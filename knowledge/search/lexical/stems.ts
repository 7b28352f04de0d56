import snowball from "snowball-stemmers";
import { fold } from "../../../contracts/fold.ts";
import type { Language } from "../../../contracts/language.ts";

/** Snowball stem of a word as written, accents folded after stemming (the French stemmer needs them). Remembered. */
export type Stem = (surface: string, language: Language) => string;

export function createStemmer(): Stem {
  const stemmers = { fr: snowball.newStemmer("french"), en: snowball.newStemmer("english") };
  const known = { fr: new Map<string, string>(), en: new Map<string, string>() };
  return (surface, language) => {
    const kept = known[language].get(surface);
    if (kept !== undefined) return kept;
    const stem = fold(stemmers[language].stem(surface.toLowerCase()));
    known[language].set(surface, stem);
    return stem;
  };
}
