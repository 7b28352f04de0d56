import { fold } from "../../contracts/fold.ts";
import { isFirstName, isSurname } from "./commonNames.ts";

const word = String.raw`\p{L}[\p{L}\p{M}'’-]*`;
const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`;
const notInWord = String.raw`(?<![\p{L}\p{N}])`;

// The sentence that announces a name, then up to four words that may be it.
const announced = new RegExp(
  String.raw`(${notInWord}(?:je m['’ ]?appell?e|mon nom (?:est|c['’]est)|mon (?:mari|fils|enfant) s['’]appelle|ma (?:femme|fille) s['’]appelle|(?:elle|il) s['’]appelle|my name is|my name['’]s|(?:his|her) name is|i am called) +)(${word}(?: +${word}){0,3})`,
  "giu",
);
const titled = new RegExp(
  String.raw`(${notInWord}(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]me\.?|[Mm]lle\.?|[Mm]rs?\.?|[Mm]s\.?|M\.|[Dd]r[.e]?) +)(${word}(?: +${capitalised}){0,2})`,
  "gu",
);
const pair = new RegExp(String.raw`${notInWord}(${word}) +(${word})(?![\p{L}])`, "gu");
const placeBefore =
  /(?:parc|centre|bibliothèque|école|aréna|rue|boulevard|avenue|chemin|pont|place|pavillon|salle|maison|théâtre|complexe|piscine|collège|park|library|arena|school)(?: (?:de|du|de la))? $/iu;

// What may follow « je m'appelle Marie » and is no name; also « Madame la mairesse ».
const ordinaryWords = new Set(
  "et je j'ai j'habite mais pour de du des la le les ma mon mes un une qui que avec est and i i'm i've my but for from the a with is pas en au aux à dans sur on il elle nous vous merci bonjour svp comment tu chaque tous".split(
    " ",
  ),
);

/** Names announced (« je m'appelle », « Mme », « my name is ») and known first names followed by a surname. */
export function maskNames(text: string): string {
  return maskPairs(text.replace(announced, maskName).replace(titled, maskName));
}

function maskName(found: string, announcement: string, words: string): string {
  const rest = words.split(/ +/);
  const length = nameLength(rest);
  return length === 0 ? found : [`${announcement}[nom]`, ...rest.slice(length)].join(" ");
}

/** Capitalised words belong to the name; in lower case a first name and a surname do, until an ordinary word. */
function nameLength(words: string[]): number {
  const longest = words.some(startsWithCapital) ? words.length : 2;
  const end = words.findIndex(
    (each, i) => i >= longest || isOrdinary(each) || (startsWithCapital(words[0] ?? "") && !startsWithCapital(each)),
  );
  return end === -1 ? words.length : end;
}

const isOrdinary = (each: string) => ordinaryWords.has(each.toLowerCase().replace("’", "'"));
const startsWithCapital = (each: string) => /^\p{Lu}/u.test(each);

/** The scan moves on by one word after a pair that is no name, since its second word may begin one. */
function maskPairs(text: string): string {
  let masked = "";
  let from = 0;
  pair.lastIndex = 0;
  for (let match = pair.exec(text); match; match = pair.exec(text)) {
    const [found, first = "", second = ""] = match;
    if (isPerson(first, second) && !placeBefore.test(text.slice(0, match.index))) {
      masked += `${text.slice(from, match.index)}[nom]`;
      from = match.index + found.length;
    } else {
      pair.lastIndex = match.index + first.length;
    }
  }
  return masked + text.slice(from);
}

function isPerson(first: string, second: string): boolean {
  const [begin = ""] = fold(first).split("-");
  if (!isFirstName(begin)) return false;
  return isSurname(fold(second)) || (startsWithCapital(first) && startsWithCapital(second) && !isOrdinary(second));
}
