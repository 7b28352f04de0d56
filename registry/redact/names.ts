import { fold } from "../../contracts/fold.ts";
import { isFirstName, isSurname } from "./commonNames.ts";

const word = String.raw`\p{L}[\p{L}\p{M}'’-]*`;
const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`;
const notInWord = String.raw`(?<![\p{L}\p{N}])`;

// The sentence that announces a name, then up to four words that may be it.
const frenchRelative = "(?:mon (?:mari|conjoint|fils|enfant|père)|ma (?:femme|conjointe|fille|mère))";
const englishRelative = "my (?:husband|wife|partner|son|daughter|child|father|mother)";
const announcements = [
  "je m['’ ]?appell?e|je me nomme|mon nom (?:est|c['’]est)",
  `(?:${frenchRelative}|elle|il) (?:s['’]appelle|se nomme)`,
  "(?:my|his|her) name is|my name['’]s|i am called",
  `${englishRelative}(?:['’]s name is| is (?:called|named))`,
];
const announced = new RegExp(
  String.raw`(${notInWord}(?:${announcements.join("|")}) +)(${word}(?: +${word}){0,3})`,
  "giu",
);
// What may announce anything at all: a name only when two capitals follow.
const introduced = new RegExp(
  String.raw`(${notInWord}(?:[Jj]e suis|[Mm]oi,? c['’]est|I['’]m|I am|[Tt]his is) +)(${capitalised}(?: +${capitalised}){1,3})`,
  "gu",
);
const titled = new RegExp(
  String.raw`(${notInWord}(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]me\.?|[Mm]lle\.?|[Mm]rs?\.?|[Mm]s\.?|M\.|[Dd]r[.e]?) +)(${word}(?: +${capitalised}){0,2})`,
  "gu",
);
const anyWord = new RegExp(notInWord + word, "gu");
const nextWord = new RegExp(` +(${word})`, "uy");
// A place named after somebody is no person.
const placeBefore =
  /(?:parc|centre|bibliothèque|biblio|école|aréna|rue|boulevard|avenue|chemin|pont|place|pavillon|salle|maison|théâtre|complexe|piscine|collège|stade|gymnase|terrain|park|library|arena|school)(?: (?:communautaire|culturel|sportif|aquatique|primaire|secondaire|municipale?))?(?: (?:de|du|de la))? $/iu;
const placeAfter =
  /^ (?:park|library|arena|school|pool|cent(?:re|er)|bridge|street|avenue|boulevard|college|room)(?!\p{L})/iu;

// What may follow « je m'appelle Marie » and is no name; also « Madame la mairesse ».
const ordinaryWords = new Set(
  "et je j'ai j'habite mais pour de du des la le les ma mon mes un une qui que avec est and i i'm i've my but for from the a with is pas en au aux à dans sur on il elle nous vous merci bonjour svp comment tu chaque tous not back".split(
    " ",
  ),
);

/** Names announced (« je m'appelle », « Mme », « my name is », « je suis » before two capitals) and known first names followed by a surname. */
export function maskNames(text: string): string {
  return maskPairs(text.replace(announced, maskName).replace(titled, maskName).replace(introduced, maskName));
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

/** A first name and the word after it; the scan moves on by one word after a pair that is no name. */
function maskPairs(text: string): string {
  let masked = "";
  let from = 0;
  for (const { 0: first, index } of text.matchAll(anyWord)) {
    if (index < from || !beginsWithFirstName(first)) continue;
    nextWord.lastIndex = index + first.length;
    const second = nextWord.exec(text)?.[1];
    const end = nextWord.lastIndex;
    if (second === undefined || !isPerson(first, second)) continue;
    if (placeBefore.test(text.slice(0, index)) || placeAfter.test(text.slice(end))) continue;
    masked += `${text.slice(from, index)}[nom]`;
    from = end;
  }
  return masked + text.slice(from);
}

function beginsWithFirstName(word: string): boolean {
  const [begin = ""] = fold(word).split("-");
  return isFirstName(begin);
}

function isPerson(first: string, second: string): boolean {
  return isSurname(fold(second)) || (startsWithCapital(first) && startsWithCapital(second) && !isOrdinary(second));
}
