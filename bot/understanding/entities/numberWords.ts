import { indexPatterns, openingsOfText } from "../patternIndex.ts";

/** Writes numbers said in words as digits (« soixante-cinq ans » → « 65 ans »), in French and English, up to 999 and years. */
export function digitsForNumberWords(text: string): string {
  const spelt = text.replace(spokenDigits, (said) =>
    said.replace(oneDigit, (word) => digitOf(word)).replace(/[ ,-]+/g, " "),
  );
  return writeOthers(spelt);
}

function writeOthers(text: string): string {
  const said = saidIn.candidates(openingsOfText(text));
  const counted = (said & 1) === 0 ? text : writeNumbers(text);
  if ((said & 2) === 0) return counted;
  return counted
    .replace(
      /(?<=\d[ ,-]{1,2}(?:[a-z] )?)(?:un|one|oh|neuf)(?=[ ,-]{1,2}(?:\d|un\b|one\b|neuf\b)|\s*$)/gi,
      (word) => lonely[word.toLowerCase()] ?? word,
    )
    .replace(/(?<![\p{L}\d'-])(?:un|une|one)(?= (?:ans?|mois|year|yr|month)(?![\p{L}]))/giu, "1");
}

function writeNumbers(text: string): string {
  return text
    .replace(thousands, (whole, hundreds: string | undefined) => String(2000 + valueOf(hundreds ?? "zero", whole)))
    .replace(hundreds, (whole, count: string | undefined, rest: string | undefined) => {
      const factor = count === undefined || /^(?:a|an)$/i.test(count) ? 1 : valueOf(count, "1");
      return String(factor * 100 + (rest === undefined ? 0 : valueOf(rest, "0")));
    })
    .replace(plain, (word) => String(valueOf(word, word)))
    .replace(nine, "9")
    .replace(inThousands, (_, count: string | undefined, after: string | undefined, rest: string | undefined) =>
      String(
        (count === undefined ? 1 : Number(lonely[count.toLowerCase()] ?? count)) * 1000 + Number(after ?? rest ?? 0),
      ),
    )
    .replace(pairedCivic, (_, first: string, second: string) => (lonely[first.toLowerCase()] ?? first) + second);
}

/** « mille deux cents », "four thousand two hundred and six": a number of hundreds after it, or of thousands before it. */
const inThousands =
  /(?<![\p{L}\d'-])(?:(?:(\d{1,2}|one|a) )(?:mille|thousand)(?:(?: and)? (\d{1,3}))?|mille (\d{1,3}))(?![\p{L}\d'-])/giu;

/** « vingt-deux quarante, boulevard… », "two forty-five Cartier Street": the number of a house is said by pairs. */
const pairedCivic =
  /(?<![\d-] ?)(?<![\p{L}'-])(\d{1,2}|one) (\d{2})(?=,? (?:(?:rue|boulevard|avenue|montée|montee|chemin|place|rang|terrasse)|(?:[\p{L}'-]+ ){0,2}(?:street|road|drive|avenue|boulevard|crescent))(?!\p{L}))/giu;

const lonely: Record<string, string> = { un: "1", one: "1", a: "1", oh: "0", neuf: "9" };

const frenchUnits =
  "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const englishUnits =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const frenchTens = ["vingt", "trente", "quarante", "cinquante", "soixante"];
const englishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const values = new Map<string, number>();
frenchUnits.forEach((word, value) => values.set(word, value));
englishUnits.forEach((word, value) => values.set(word, value));
frenchTens.forEach((ten, index) => addFrenchTen(ten, (index + 2) * 10, ten === "soixante" ? 19 : 9));
addFrenchTen("quatre-vingt", 80, 19);
values.set("quatre-vingts", 80);
englishTens.forEach((ten, index) => {
  values.set(ten, (index + 2) * 10);
  englishUnits.slice(1, 10).forEach((unit, value) => values.set(`${ten}-${unit}`, (index + 2) * 10 + value + 1));
});

function addFrenchTen(ten: string, base: number, upTo: number): void {
  values.set(ten, base);
  for (let unit = 1; unit <= upTo; unit += 1) {
    const word = frenchUnits[unit] ?? "";
    values.set(`${ten}-${word}`, base + unit);
    if (unit === 1 || unit === 11) values.set(`${ten}-et-${word}`, base + unit);
  }
}

/** « un », « une », « one » and « neuf » (new) are words first: they count only beside another number or a unit. */
const standing = [...values.keys()].filter((word) => !["un", "one", "neuf"].includes(word));
const alternatives = (words: string[]): string =>
  words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll("-", "[ -]").replace(/^zero$/, "z[eé]ro"))
    .join("|");
const edge = { left: "(?<![\\p{L}\\d'-])", right: "(?![\\p{L}'-])" };
const number = alternatives(standing);
const anyNumber = alternatives([...values.keys()]);
const plain = new RegExp(`${edge.left}(?:${number})${edge.right}`, "giu");
const hundreds = new RegExp(
  `${edge.left}(?:(${anyNumber}|a|an) )?(?:cents?(?= (?:${anyNumber}|ans|dollars|piastres|personnes)|$|[^\\p{L}])|hundred)(?:(?: and)? (${anyNumber}))?${edge.right}`,
  "giu",
);
const thousands = new RegExp(
  `${edge.left}(?:deux mille|two thousand(?: and)?)(?! (?:(?:${anyNumber}) )?(?:cents?|hundred)${edge.right}) ?(${anyNumber})?${edge.right}`,
  "giu",
);
const nine =
  /(?<![\p{L}\d'-])neuf(?=\s*(?:ans|mois|heures?|h|km|kilom[eè]tres|personnes|dollars|piastres|\$|enfants|janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[eé]cembre)(?!\p{L}))/giu;

/** Four digits or more said one by one (« deux-cinq-zéro-sept », « seven, oh, nine, one ») are a number to write down. */
const digitWords = [...frenchUnits.slice(0, 10), ...englishUnits.slice(0, 10), "oh", "zéro"];
const digit = `(?:${digitWords.join("|")}|\\d)`;
const spokenDigits = new RegExp(`${edge.left}${digit}(?:(?: ?[,-] ?| )${digit}){3,}${edge.right}`, "giu");
const oneDigit = new RegExp(digitWords.join("|"), "giu");
function digitOf(word: string): string {
  const said = word.toLowerCase();
  return said === "zéro" ? "0" : (lonely[said] ?? String(values.get(said) ?? word));
}

/** Which of the two kinds of replacement may find something. */
const saidIn = indexPatterns([`${number}|cent|hundred|neuf`, "un|one|oh|neuf"]);

function valueOf(words: string, otherwise: string): number {
  const key = words.toLowerCase().replaceAll(" ", "-").replace("é", "e");
  return values.get(key) ?? Number(otherwise);
}
