import { attributionAt } from "./attribution.ts";
import { headerBlockAt } from "./headerBlock.ts";
import { isQuoted, isRule, type Line, type Marks } from "./line.ts";
import { separatorAt } from "./separator.ts";

/** Marks what the mail repeats of others: quoted lines, the words that introduce them, original and forwarded messages. */
export function findQuotes(lines: Line[], marks: Marks): void {
  let at = 0;
  while (at < lines.length) {
    const found = quoteAt(lines, at);
    if (!found) {
      at++;
      continue;
    }
    const start = found.end === lines.length && found.opens ? withRuleAbove(lines, at) : at;
    for (let line = start; line < found.end; line++) marks[line] = found.kind;
    at = found.end;
  }
}

interface Found {
  kind: "quote" | "forward";
  /** The line after it. */
  end: number;
  /** The mail program opened it: a rule drawn just above belongs to it. */
  opens: boolean;
}

function quoteAt(lines: Line[], at: number): Found | undefined {
  const line = lines[at];
  if (!line?.said) return undefined;
  if (isQuoted(line)) return { kind: "quote", end: endOfQuoted(lines, at), opens: false };
  const separator = separatorAt(line);
  if (separator) return { kind: separator, end: lines.length, opens: true };
  if (headerBlockAt(lines, at)) return { kind: "quote", end: lines.length, opens: true };
  const attribution = attributionAt(lines, at);
  if (!attribution) return undefined;
  const next = nextSaid(lines, attribution.end);
  const follows = lines[next];
  if (follows && isQuoted(follows)) return { kind: "quote", end: endOfQuoted(lines, next), opens: false };
  return attribution.sure ? { kind: "quote", end: lines.length, opens: true } : undefined;
}

function endOfQuoted(lines: Line[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (isQuoted(line) || continues(lines, at)) end = at + 1;
    else if (line.said) break;
  }
  return end;
}

// Some programs wrap a long quoted line without repeating the « > » in front of its tail.
function continues(lines: Line[], at: number): boolean {
  const before = lines[at - 1];
  const line = lines[at];
  if (!before || !line || !isQuoted(before) || before.mark) return false;
  return before.said.length >= 60 && /^\p{Ll}/u.test(line.said);
}

function nextSaid(lines: Line[], from: number): number {
  let at = from;
  while (at < lines.length && !lines[at]?.said) at++;
  return at;
}

function withRuleAbove(lines: Line[], start: number): number {
  let above = start - 1;
  while (above >= 0 && !lines[above]?.said) above--;
  const line = lines[above];
  return line && isRule(line) ? above : start;
}
