import { fold } from "../../../contracts/fold.ts";
import type { Keyword } from "../../../contracts/keyword.ts";
import { keywordWords } from "./words.ts";
import { wishToStop } from "./wishes.ts";

/** Two words that are one keyword. */
const joined: Readonly<Record<string, string>> = {
  "stop all": "stopall",
  "opt out": "optout",
  "opt in": "optin",
  "un subscribe": "unsubscribe",
};
const polite =
  /^(?:(?:svp|stp|please|pls|plz|ok) )|(?: (?:svp|stp|please|pls|plz|merci|thanks|thank you|now|maintenant|s'il (?:vous|te) plait))+$/g;

/**
 * The keyword that a whole message is, whatever its case, accents and punctuation; undefined for anything else, even when it
 * contains one. « Ne m’écrivez plus » and « stop texting me » are « stop » as well.
 *
 * @example
 * smsKeyword("Arrêt."); // { name: "stop", language: "fr" }
 * smsKeyword("Où est l’arrêt d’autobus?"); // undefined
 */
export function smsKeyword(text: string): Keyword | undefined {
  const words = wordsOf(text.replace(deviceLine, ""));
  const alone = words.replace(polite, "");
  return oneKeyword(alone) ?? (text.includes("?") ? undefined : wished(words));
}

/** What a telephone signs below the words. */
const deviceLine = /\n\s*(?:envoyé de(?:puis)? m|envoyé à partir de m|sent from my |get outlook for )[^\n]{0,60}\s*$/i;

/** Folded; only letters, figures, apostrophes and hyphens between letters are left. Full-width letters are letters. */
function wordsOf(text: string): string {
  return fold(text.normalize("NFKC").slice(0, 400))
    .replace(/[^\p{L}\p{N}' -]/gu, " ")
    .replace(/(?<![\p{L}\p{N}])['-]|['-](?![\p{L}\p{N}])/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/ s v p\b/, " svp")
    .trim();
}

/** One keyword, said once or several times, in one language or in both; letters set apart (« S T O P ») are one word. */
function oneKeyword(words: string): Keyword | undefined {
  const spelt = /^(?:\p{L} )+\p{L}$/u.test(words) ? words.replaceAll(" ", "") : words;
  const tokens = (joined[spelt.replace("-", " ")] ?? spelt).split(" ");
  const read = tokens.map(
    (token) => keywordWords.get(token) ?? keywordWords.get(token.replace(/(\p{L})\1{2,}/gu, "$1")),
  );
  const [first] = read;
  if (!first || read.some((keyword) => keyword?.name !== first.name)) return undefined;
  const languages = new Set(read.flatMap((keyword) => keyword?.language ?? []));
  const [language] = languages;
  return languages.size === 1 && language ? { name: first.name, language } : { name: first.name };
}

function wished(words: string): Keyword | undefined {
  const language = wishToStop(words);
  return language && { name: "stop", language };
}
