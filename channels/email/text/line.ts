import { fold } from "../../../contracts/fold.ts";

export type StrippedKind = "quote" | "signature" | "disclaimer" | "forward";

/** What becomes of each line: set aside as one of the kinds, or kept. */
export type Marks = (StrippedKind | undefined)[];

export interface Line {
  raw: string;
  /** Trimmed, with plain spaces and apostrophes: what rules that look at capitals read. */
  said: string;
  /** The same without accents nor capitals. */
  folded: string;
  /** What the HTML said of it, when it did. */
  mark?: "quote" | "signature";
}

/** Longest mail read line by line; the rest makes one last line that no rule can read. */
const MAX_LINES = 5_000;
const MAX_READ_LENGTH = 500;

export function textToLines(text: string): Line[] {
  return splitLines(text).map(readLine);
}

export function splitLines(text: string): string[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  return lines.length <= MAX_LINES ? lines : [...lines.slice(0, MAX_LINES), lines.slice(MAX_LINES).join("\n")];
}

export function readLine(raw: string): Line {
  const said = raw
    .slice(0, MAX_READ_LENGTH)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/[’ʼ]/g, "'")
    .trim();
  return { raw, said, folded: fold(said) };
}

/** A line drawn with dashes, underscores or equal signs. */
export const isRule = ({ said }: Line): boolean => /^[-_=*—–~─]{2,}$/.test(said) || /^[—–]$/.test(said);

/** Quoted the usual way, with « > » in front, or by its place in the HTML. */
export const isQuoted = ({ said, mark }: Line): boolean => mark === "quote" || said.startsWith(">");

/** Longer than anything in a signature, a question, or a sentence with its full stop. */
export function isSentence({ said }: Line): boolean {
  if (said.length > 100) return true;
  if (said.endsWith("?")) return true;
  return /[.!…]["»)]?$/.test(said) && said.split(" ").length >= 5;
}
