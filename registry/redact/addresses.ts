const word = String.raw`[\p{L}\p{M}'’.-]+`;
const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?`;
const particle = String.raw`(?:de la|de l['’]|de|du|des|d['’]|la|le|les|l['’]|saint|sainte|st|ste)`;
const civic = String.raw`(?<![\p{L}\p{N}$.,:/-])\d{1,5}(?:[ -]?[A-Ha-h])?(?: ?[-–] ?\d{1,5})?,? +`;
const unit = String.raw`(?:,? *(?:app(?:artement|\.)?|apt\.?|unité|unit|bureau|suite|#) *(?:n° *)?[\p{L}\p{N}-]{1,5}(?![\p{L}\p{N}]))?`;

// « place » and « cours » are left out in lower case: « 1 place pour », « 6 cours de » are seats and classes.
const frenchType = String.raw`(?:rue|avenue|av\.|boulevard|boul\.?|blvd\.?|chemin|ch\.|croissant|terrasse|montée|rang|impasse|allée|[Pp]lace(?= +(?:(?:de|du|des) +)?\p{Lu}))`;
const frenchName = String.raw`(?: *${particle}(?: +|(?<=['’]))){0,3}${word}(?: +(?:${particle}(?: +|(?<=['’]))){0,2}${capitalised}){0,3}`;
const french = new RegExp(`${civic}(?:${bothCases(frenchType)}) +${frenchName}${unit}`, "gu");

const ordinal = String.raw`\d{1,3} ?(?:ères?|re|i?[eè]me|e|st|nd|rd|th) +(?:[Rr]ue|[Aa]venue|[Ss]treet|[Aa]ve\.?)(?![\p{L}])`;
const numbered = new RegExp(`${civic}${ordinal}${unit}`, "gu");

const englishCapitalised = String.raw`(?:${capitalised} +){1,3}(?:[Ss]treet|[Ss]t\.?|[Aa]venue|[Aa]ve\.?|[Rr]oad|[Rr]d\.?|[Dd]rive|[Bb]oulevard|[Bb]lvd\.?|[Cc]rescent|[Ll]ane|[Pp]lace|[Cc]ourt)`;
// In lower case one word only, and no « drive »: « 5 minute drive » is a distance.
const englishLower = String.raw`${word} +(?:street|avenue|road|boulevard|crescent)`;
const english = new RegExp(`${civic}(?:${englishCapitalised}|${englishLower})(?![\\p{L}])${unit}`, "gu");

const postalCode =
  /(?<![\p{L}\p{N}])([abceghj-nprstvxy]\d[abceghj-nprstv-z])[ \u00A0-]?\d[abceghj-nprstv-z]\d(?![\p{L}\p{N}])/giu;

/** A number and a street. A street alone stays: it is where the pothole is, not who reports it. */
export const maskAddresses = (text: string) =>
  [french, numbered, english].reduce((masked, pattern) => masked.replace(pattern, "[adresse]"), text);

/** The area (first three characters) stays. */
export const maskPostalCodes = (text: string) => text.replace(postalCode, "$1");

/** Street types are typed with and without a capital, names are told from words by theirs: so no flag `i`. */
function bothCases(pattern: string): string {
  return pattern.replace(
    /(^\(\?:|\|)([a-z])/g,
    (_, start: string, letter: string) => `${start}[${letter.toUpperCase()}${letter}]`,
  );
}
