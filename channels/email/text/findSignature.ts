import { closingAt } from "./closing.ts";
import { contactBlockAt, isContact, isName } from "./contact.ts";
import { isDeviceLine } from "./deviceLine.ts";
import { isRule, isSentence, type Line, type Marks } from "./line.ts";

interface Passage {
  start: number;
  end: number;
  /** The sender's display name, when known. */
  fromName: string;
}

/** Longest signature, in lines that say something. */
const LONGEST = 15;
/** Most signatures one above the other: the sender's, the program's, the list's. */
const MOST = 5;

/** Marks the signatures at the end of a passage: there may be several, one above the other. */
export function findSignature(lines: Line[], marks: Marks, passage: Passage): void {
  markFromHtml(lines, marks, passage);
  let end = lastKept(lines, marks, passage);
  for (let found = 0; found < MOST; found++) {
    const start = signatureStart(lines, { ...passage, end });
    if (start === undefined) return;
    for (let at = start; at < end; at++) marks[at] ??= "signature";
    end = lastKept(lines, marks, { ...passage, end: start });
  }
}

function markFromHtml(lines: Line[], marks: Marks, { start, end }: Passage): void {
  for (let at = start; at < end; at++) if (lines[at]?.mark === "signature") marks[at] ??= "signature";
}

/** The end of what is kept: marked and blank lines at the foot are behind it. */
function lastKept(lines: Line[], marks: Marks, { start, end }: Passage): number {
  let last = end;
  while (last > start && (marks[last - 1] !== undefined || !lines[last - 1]?.said)) last--;
  return last;
}

// Each rule says from which line the foot of the passage is a signature; the first that can tell decides.
const rules: ((lines: Line[], passage: Passage) => number | undefined)[] = [
  afterDelimiter,
  fromDeviceLine,
  fromClosing,
  fromName,
  fromContacts,
];

function signatureStart(lines: Line[], passage: Passage): number | undefined {
  for (const rule of rules) {
    const start = rule(lines, passage);
    if (start !== undefined) return start;
  }
  return undefined;
}

// « -- » alone is the delimiter of RFC 3676, section 4.3; a drawn line needs a signature's look below it.
function afterDelimiter(lines: Line[], { start, end }: Passage): number | undefined {
  let found: number | undefined;
  const foot: Line[] = [];
  for (let at = end - 1; at >= start && foot.length <= 2 * LONGEST; at--) {
    const line = lines[at];
    if (!line?.said) continue;
    if (isRule(line) && (line.said === "--" || looksSigned(foot))) found = at;
    foot.unshift(line);
  }
  return found;
}

function looksSigned(foot: Line[]): boolean {
  const [first] = foot;
  if (!first || foot.length > LONGEST || foot.some(isSentence)) return false;
  return foot.some(isContact) || (foot.length <= 4 && isName(first));
}

// What stands under it was put there by the program that wrote it, unless nothing stands above: then all would be lost.
function fromDeviceLine(lines: Line[], { start, end }: Passage): number | undefined {
  for (let at = start; at < end; at++) {
    const line = lines[at];
    const alone = at === end - 1 && at > start && !lines[at - 1]?.said;
    if (!line || !isDeviceLine(line, alone)) continue;
    const above = saidBetween(lines, start, at).length > 0;
    return above || saidBetween(lines, at + 1, end).length === 0 ? at : undefined;
  }
  return undefined;
}

function fromClosing(lines: Line[], { start, end, fromName: name }: Passage): number | undefined {
  const from = Math.max(start, end - 2 * LONGEST);
  for (let at = end - 1; at >= from; at--) {
    const closing = closingAt(lines, at, end);
    if (!closing) continue;
    const foot = saidBetween(lines, closing.end, end);
    if (foot.length > LONGEST || foot.some(isSentence)) continue;
    const [first] = foot;
    const named = first !== undefined && (isName(first) || sharesName(first, name));
    if ((closing.sure || named) && saidBetween(lines, start, at).length > 0) return at;
  }
  return undefined;
}

function fromName(lines: Line[], { start, end, fromName: name }: Passage): number | undefined {
  for (let at = end - 1; at > start && at >= end - LONGEST; at--) {
    const line = lines[at];
    if (!line?.said) continue;
    if (isSentence(line)) return undefined;
    const dashed = /^[-–—~] ?\p{Lu}/u.test(line.said) && !lines[at - 1]?.said;
    const said = { ...line, said: line.said.replace(/^[-–—~] ?/, "") };
    const foot = saidBetween(lines, at + 1, end);
    const setApart = !lines[at - 1]?.said || /[.!?…]$/.test(lines[at - 1]?.said ?? "");
    const signed = (dashed && foot.every(isContact)) || (setApart && name !== "" && sharesName(said, name));
    if (signed && isName(said) && !introduced(lines, start, at)) return at;
  }
  return undefined;
}

function fromContacts(lines: Line[], { start, end }: Passage): number | undefined {
  let at = end;
  while (at > start && lines[at - 1]?.said) at--;
  if (at === start || introduced(lines, start, at)) return undefined;
  return contactBlockAt(saidBetween(lines, at, end)) ? at : undefined;
}

// « Voici mes coordonnées : » or « Je m'appelle : » makes what follows the message itself.
function introduced(lines: Line[], start: number, at: number): boolean {
  const before = saidBetween(lines, start, at).at(-1);
  return before === undefined || /[:,]$/.test(before.said);
}

function sharesName({ said, folded }: Line, name: string): boolean {
  if (said.split(" ").length > 4) return false;
  const known = name.toLowerCase().split(/[^\p{L}]+/u);
  const spoken = [...said.toLowerCase().split(/[^\p{L}]+/u), ...folded.split(/[^\p{L}]+/u)];
  return known.some((word) => word.length >= 2 && spoken.includes(word));
}

const saidBetween = (lines: Line[], start: number, end: number): Line[] =>
  lines.slice(start, Math.max(start, end)).filter(({ said }) => said);
