// JSON.parse does not always say where it stopped (Node 20 leaves the position out of some messages), and people need a line and a column.
import type { Fault } from "./reading.ts";

type Expects = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "comma-or-close" | "end";

const space = /[ \t\r\n]*/y;
const scalar =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;

/** The first place where a text that JSON.parse refused is not JSON. */
export function locateJsonFault(text: string): Fault {
  const open: ("[" | "{")[] = [];
  let expects: Expects = "value";
  let at = skip(text, 0);
  while (at < text.length) {
    const step = read(text, at, expects, open);
    if (!step) return faultAt(text, at, `caractère inattendu « ${text.slice(at, at + 12).split("\n")[0] ?? ""} »`);
    expects = step.expects;
    at = skip(text, step.end);
  }
  return faultAt(text, at, "le fichier s'arrête avant la fin du JSON");
}

function read(
  text: string,
  at: number,
  expects: Expects,
  open: ("[" | "{")[],
): { end: number; expects: Expects } | undefined {
  const char = text[at] ?? "";
  const isClose = (char === "]" && open.at(-1) === "[") || (char === "}" && open.at(-1) === "{");
  if (isClose && (expects === "comma-or-close" || expects.endsWith("-or-close"))) {
    open.pop();
    return { end: at + 1, expects: afterValue(open) };
  }
  if (expects === "comma-or-close")
    return char === "," ? { end: at + 1, expects: open.at(-1) === "{" ? "key" : "value" } : undefined;
  if (expects === "colon") return char === ":" ? { end: at + 1, expects: "value" } : undefined;
  if (expects === "end") return undefined;
  if (expects === "key" || expects === "key-or-close") return token(string, text, at, "colon");
  if (char === "[" || char === "{") {
    open.push(char);
    return { end: at + 1, expects: char === "[" ? "value-or-close" : "key-or-close" };
  }
  return token(scalar, text, at, afterValue(open));
}

const afterValue = (open: readonly string[]): Expects => (open.length > 0 ? "comma-or-close" : "end");

function token(
  pattern: RegExp,
  text: string,
  at: number,
  expects: Expects,
): { end: number; expects: Expects } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { end: at + match[0].length, expects } : undefined;
}

function skip(text: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(text)?.[0].length ?? 0);
}

function faultAt(text: string, at: number, why: string): Fault {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n"), why };
}
