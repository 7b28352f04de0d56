import { findDisclaimers } from "./findDisclaimers.ts";
import { findQuotes } from "./findQuotes.ts";
import { findSignature } from "./findSignature.ts";
import { htmlToLines } from "./htmlToLines.ts";
import { type Line, type Marks, type StrippedKind, textToLines } from "./line.ts";

/** A passage that was set aside: lines `from` (included) to `to` (excluded) of `whole`, counted from 0. */
export interface Stripped {
  kind: StrippedKind;
  from: number;
  to: number;
}

export interface VisibleText {
  /** What the sender wrote this time. Empty when the mail only forwards or quotes. */
  text: string;
  /** The text it was read from: the plain part, or the HTML part as text. Nothing is lost: what is stripped is still here. */
  whole: string;
  stripped: Stripped[];
}

/**
 * What somebody wrote in a mail, without what they answer to, forward, sign with, or are made to add by a lawyer.
 * `fromName` is the sender's display name: with it, a name alone at the foot is known to be a signature.
 *
 *     visibleText({ text: "Oui, samedi.\n\nLe 3 mars 2024 à 10:00, Ville <v@ville.example> a écrit :\n> Quel jour ?" }).text
 *     // "Oui, samedi."
 */
export function visibleText(mail: { text?: string; html?: string; fromName?: string }): VisibleText {
  const lines = mail.text?.trim() ? textToLines(mail.text) : htmlToLines(mail.html ?? "");
  const marks: Marks = lines.map(() => undefined);
  findQuotes(lines, marks);
  findBanner(lines, marks);
  for (const segment of segmentsOf(lines, marks)) {
    findDisclaimers(lines, marks, segment);
    findSignature(lines, marks, { ...segment, fromName: mail.fromName ?? "" });
  }
  return { text: kept(lines, marks), whole: lines.map(({ raw }) => raw).join("\n"), stripped: passages(lines, marks) };
}

const banner =
  /provient de l'exterieur|expediteur externe|courriel externe|originated (?:from )?outside|external (?:e-?mail|sender)/;

// Mail servers of organisations put a warning above what comes from elsewhere.
function findBanner(lines: Line[], marks: Marks): void {
  const start = lines.findIndex(({ said }) => said);
  const blank = lines.findIndex(({ said }, at) => at > start && !said);
  if (start === -1 || blank === -1) return;
  const paragraph = lines.slice(start, blank);
  if (!banner.test(paragraph.map(({ folded }) => folded).join(" "))) return;
  for (let at = start; at < blank; at++) marks[at] ??= "disclaimer";
}

/** Passages between quotations: each may end with its own signature. */
function segmentsOf(lines: Line[], marks: Marks): { start: number; end: number }[] {
  const segments: { start: number; end: number }[] = [];
  let start = -1;
  for (let at = 0; at <= lines.length; at++) {
    const open = at < lines.length && marks[at] === undefined;
    if (open && start === -1) start = at;
    if (open || start === -1) continue;
    segments.push({ start, end: at });
    start = -1;
  }
  return segments;
}

function kept(lines: Line[], marks: Marks): string {
  const text = lines.filter((_, at) => marks[at] === undefined).map(({ raw }) => raw.trimEnd());
  return text
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\s*\n|\s+$/g, "");
}

function passages(lines: Line[], marks: Marks): Stripped[] {
  const found: Stripped[] = [];
  for (const [at, kind] of marks.entries()) {
    const last = found.at(-1);
    if (kind === undefined) continue;
    const joined = last?.kind === kind && lines.slice(last.to, at).every(({ said }) => !said);
    if (joined) last.to = at + 1;
    else found.push({ kind, from: at, to: at + 1 });
  }
  return found;
}
