import { fold } from "../../contracts/fold.ts";
import type { Vault } from "../sealing/vault.ts";
import { partKey } from "./contactParts.ts";
import { misspelt } from "./misspelt.ts";
import { fillers, wordsOf, YEAR } from "./words.ts";

/** One thing the agent typed: each way it may stand in the index. */
type Term = { kind: "word"; word: string; keys: string[] } | { kind: "keys"; keys: string[] };

const PHONE = /(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}|\d{3}[ .-]?\d{4}/g;
const POSTAL_CODE = /\b([a-z]\d[a-z]) ?(\d[a-z]\d)\b/g;

/**
 * The queries of the index for what was typed, from the strictest to the most tolerant: whole words, beginnings of words, the same
 * without particles and kinds of streets, and words one letter away or that sound alike. Empty when there is nothing to look for.
 */
export function lookupQueries(vault: Vault, typed: string): string[] {
  const terms = readTerms(vault, typed);
  const told = terms.filter((term) => term.kind === "keys" || !fillers.has(term.word));
  const needed = told.length > 0 ? told : terms;
  if (!needed.some(isTelling)) return [];
  return [
    conjunction(terms, ({ word, keys }) => [literal(word), ...keys.map(literal)]),
    conjunction(terms, beginning),
    conjunction(needed, beginning),
    conjunction(needed, ({ word, keys }) => [...misspelt(word), ...keys].map(literal)),
  ];
}

const beginning = ({ word, keys }: Extract<Term, { kind: "word" }>) => [
  word.length < 2 ? literal(word) : `${literal(word)}:*`,
  ...keys.map(literal),
];

/** One letter, or a lone short figure, would be half of the city. */
const isTelling = (term: Term) => term.kind === "keys" || term.word.length >= 2;

function readTerms(vault: Vault, typed: string): Term[] {
  const terms: Term[] = [];
  const rest = fold(typed)
    .replace(PHONE, (number) => {
      const figures = number.replace(/\D/g, "").slice(-10);
      terms.push({ kind: "keys", keys: [partKey(vault, "phone", figures)] });
      return " ";
    })
    .replace(POSTAL_CODE, (_, area: string, unit: string) => {
      terms.push({ kind: "keys", keys: [area + unit] });
      return " ";
    });
  return [...terms, ...rest.split(/[\s,;()]+/).flatMap((chunk) => readChunk(vault, chunk))];
}

function readChunk(vault: Vault, chunk: string): Term[] {
  const email = (part: string) => partKey(vault, "email", part);
  if (chunk.includes("@")) return [{ kind: "keys", keys: [email(chunk.endsWith("@") ? chunk.slice(0, -1) : chunk)] }];
  if (/^\d+$/.test(chunk)) return [{ kind: "keys", keys: [chunk, ...ofFourFigures(vault, chunk)] }];
  const words = wordsOf(chunk);
  // « marie.tremblay » and « luc2 » are how mail addresses begin; « Jean-Pierre » may be too.
  if (/[._]|\d/.test(chunk)) return [{ kind: "keys", keys: [email(chunk), ...(words.length === 1 ? words : [])] }];
  return words.map((word) => ({ kind: "word", word, keys: [email(word)] }));
}

const ofFourFigures = (vault: Vault, figures: string): string[] =>
  figures.length === 4 ? [partKey(vault, "phone", figures), `${YEAR}${figures}`] : [];

const conjunction = (terms: Term[], ways: (term: Extract<Term, { kind: "word" }>) => string[]): string =>
  terms.map((term) => `(${(term.kind === "word" ? ways(term) : term.keys.map(literal)).join("|")})`).join("&");

/** Quoted for `tsquery`: whatever was typed is a word, never an operator. */
const literal = (word: string) => `'${word.replace(/['\\]/g, (sign) => sign + sign)}'`;
