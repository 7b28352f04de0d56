import { fold } from "../../contracts/fold.ts";
import type { Language } from "../../contracts/language.ts";
import type { TrainingPhrase } from "./phrases.ts";

export interface LanguageDetector {
  /** The language of clear evidence, or undefined: « ok », « stop », « 2 », a name, an address decide nothing. */
  detect(text: string): Language | undefined;
}

/** Words that both languages of the city use, whatever the training phrases hold. */
const neutral = new Set(
  "ok okay oki stop arret start help info menu options yo bye ciao allo cool super go hum euh mm zzz lol haha hahaha a y i an on or pm am km no non pour age son chat six service parking date question place information note point attention zumba yoga tennis judo soccer hockey karate ballet piano email mail sms fax web laval chomedey bell main the-bell mon est mars sale court pain four coin but or".split(
    " ",
  ),
);
/** Short words that do decide by themselves. */
const decisive: Readonly<Record<Language, readonly string[]>> = {
  fr: "bonjour bonsoir salut merci oui pourquoi anglais francais aide recommencer annuler svp stp quoi ouais ouin cours avec quand combien gratuit samedi dimanche lundi mardi mercredi jeudi vendredi demain activites enfants enfant pantoute natation".split(
    " ",
  ),
  en: "hello hi hey thanks thank yes english please swimming what why how when where tomorrow saturday sunday monday tuesday wednesday thursday friday kids kid free the my you human someone nope yeah yep thx pls plz".split(
    " ",
  ),
};

const clear = 2.6;

/** Learns from the training phrases which words belong to which language. */
export function languageDetector(phrases: readonly TrainingPhrase[]): LanguageDetector {
  const evidence = evidenceOfWords(countWords(phrases));
  return {
    detect(text) {
      const stripped = withoutAddresses(text.slice(0, 2000));
      const sum = wordsOf(stripped).reduce((total, word) => total + (evidence.get(word) ?? 0), signsOf(stripped));
      if (sum >= clear) return "fr";
      return sum <= -clear ? "en" : undefined;
    },
  };
}

const withoutAddresses = (text: string): string =>
  /@|http/.test(text) ? text.replace(/[^\s@]{1,64}@\S+|https?:\S+/g, " ") : text;

/** Over zero for French, under for English; words that say nothing are left out. */
function evidenceOfWords(counts: Map<string, Record<Language, number>>): Map<string, number> {
  const evidence = new Map<string, number>();
  for (const [word, { fr, en }] of counts) {
    // Proper names in the templates stand in both languages and cancel out.
    if (word.length <= 25 && fr !== en)
      evidence.set(word, Math.max(-2, Math.min(2, Math.log((fr + 0.3) / (en + 0.3)))));
  }
  for (const word of decisive.en) evidence.set(word, -3);
  for (const word of decisive.fr) evidence.set(word, 3);
  for (const word of neutral) evidence.delete(word);
  return evidence;
}

/** Elisions and contractions are grammar, not words: « j'ai », « l'été »; « don't », « I'm ». */
function signsOf(text: string): number {
  const elisions = text.match(/(?<!\p{L})(?:[jlmtsdnc]|qu)['’]\p{L}/giu)?.length ?? 0;
  const contractions = text.match(/\p{L}(?:n['’]t|['’](?:m|re|ve|ll|s))(?!\p{L})/giu)?.length ?? 0;
  return 1.5 * (Math.min(elisions, 4) - Math.min(contractions, 4));
}

function countWords(phrases: readonly TrainingPhrase[]): Map<string, Record<Language, number>> {
  const counts = new Map<string, Record<Language, number>>();
  for (const phrase of phrases) {
    for (const word of wordsOf(phrase.text)) {
      const count = counts.get(word) ?? { fr: 0, en: 0 };
      count[phrase.language] += 1;
      counts.set(word, count);
    }
  }
  return counts;
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
