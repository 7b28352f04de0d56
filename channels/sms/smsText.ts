import { isGsm } from "./segments.ts";

/**
 * What may be done to a piece of text to make it smaller: nothing (a link), signs put in place of others without loss, or accents
 * left out as well. Whatever a person wrote or is called is never folded: `substitute` at most.
 */
export type SmsPolicy = "keep" | "substitute" | "fold";
export interface SmsPiece {
  text: string;
  policy: SmsPolicy;
}

/** What typography adds, and plain signs say as well. */
const substitutes: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ‛′]/g, "'"],
  [/«[ \u00a0\u202f\u2009]?/g, '"'],
  [/[ \u00a0\u202f\u2009]?»/g, '"'],
  [/[“”„″]/g, '"'],
  [/…/g, "..."],
  [/[–—−‐‑]/g, "-"],
  [/[•·‣▪]/g, "-"],
  [/[\u00a0\u202f\u2000-\u200a]/g, " "],
  [/\r\n?/g, "\n"],
  [/[\u00ad\u200b\u2060\ufeff]/g, ""],
];

/**
 * The pieces as one text, a line each. Accents are left out of what may be folded when the whole then fits GSM-7, and kept
 * when it would not: nothing is spoiled for nothing.
 */
export function smsText(pieces: readonly SmsPiece[]): string {
  const plain = pieces.map(({ text, policy }) => ({ text: policy === "keep" ? text : substituted(text), policy }));
  const folded = plain.map(({ text, policy }) => (policy === "fold" ? foldedToGsm(text) : text));
  const whole = folded.join("\n");
  return isGsm(whole) ? whole : plain.map(({ text }) => text).join("\n");
}

function substituted(text: string): string {
  return substitutes.reduce((rest, [sign, plain]) => rest.replace(sign, plain), text);
}

const ligatures: Readonly<Record<string, string>> = { œ: "oe", Œ: "OE", ÿ: "y", "²": "2", "½": "1/2", "°": "o" };

/** é, è, à and ù stay: they are in GSM-7. */
function foldedToGsm(text: string): string {
  return Array.from(text.normalize("NFC"), (sign) =>
    isGsm(sign) ? sign : (ligatures[sign] ?? sign.normalize("NFD").replace(/\p{Diacritic}/gu, "")),
  ).join("");
}
