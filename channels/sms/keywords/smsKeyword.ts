import { fold } from "../../../contracts/fold.ts";
import type { Keyword } from "../../../contracts/keyword.ts";
import { keywordWords } from "./words.ts";
import { wishToStop } from "./wishes.ts";

/** Two words that are one keyword. */
const joined: Readonly<Record<string, string>> = { "stop all": "stopall", "opt out": "optout", "opt in": "optin" };
const polite =
  /^(?:(?:svp|stp|please|pls|plz) )|(?: (?:svp|stp|please|pls|plz|merci|thanks|thank you|now|maintenant|s'il (?:vous|te) plait))+$/g;

/**
 * The keyword that a whole message is, whatever its case, accents and punctuation; undefined for anything else, even when it
 * contains one. « Ne m’écrivez plus » and « stop texting me » are « stop » as well.
 *
 * @example
 * smsKeyword("Arrêt."); // { name: "stop", language: "fr" }
 * smsKeyword("Où est l’arrêt d’autobus?"); // undefined
 */
export function smsKeyword(text: string): Keyword | undefined {
  const words = wordsOf(text);
  const alone = words.replace(polite, "");
  return keywordWords.get(oneToken(alone)) ?? (text.includes("?") ? undefined : wished(words));
}

/** Folded; only letters, figures, apostrophes and hyphens between letters are left. Full-width letters are letters. */
function wordsOf(text: string): string {
  return fold(text.normalize("NFKC").slice(0, 400))
    .replace(/[^\p{L}\p{N}' -]/gu, " ")
    .replace(/(?<![\p{L}\p{N}])['-]|['-](?![\p{L}\p{N}])/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/ s v p\b/, " svp")
    .trim();
}

/** One word, said once or several times; letters set apart (« S T O P ») are one word. */
function oneToken(words: string): string {
  const spelt = /^(?:\p{L} )+\p{L}$/u.test(words) ? words.replaceAll(" ", "") : words;
  const tokens = [...new Set((joined[spelt.replace("-", " ")] ?? spelt).split(" "))];
  return tokens.length === 1 ? (tokens[0] ?? "") : "";
}

function wished(words: string): Keyword | undefined {
  const language = wishToStop(words);
  return language && { name: "stop", language };
}
