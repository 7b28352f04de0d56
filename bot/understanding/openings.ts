/**
 * How a match of a regular expression can begin, in at most three signs: what an index needs to leave aside, without
 * trying it, a pattern that a message cannot match. Understood: alternatives, groups, classes, quantifiers and
 * assertions; whatever it does not know (« . », « \w ») may be anything, which costs time and never a match.
 */

/** Letters without case or accent, digits all alike, then the marks that patterns hold; 31 is any other sign. */
export function signOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 48 && unit <= 57) return 27;
  if (unit >= 65 && unit <= 90) return unit - 64;
  if (unit === 32) return 28;
  if (unit === 39) return 29;
  if (unit === 45) return 30;
  // The long s and the sign of the kelvin are an s and a k to patterns that ignore case.
  return unit === 0x17f ? 19 : unit === 0x212a ? 11 : 31;
}

/** Numbers of signs; `open` when nothing more is known of what follows. */
interface Opening {
  signs: readonly number[];
  open: boolean;
}

export const openingLength = 3;
const nothing: Opening = { signs: [], open: false };
const anything: Opening = { signs: [], open: true };

/** Every way a match of that source can begin; shorter ones may go on in any way. */
export function openingsOf(source: string): (readonly number[])[] {
  const reader = { source, at: 0 };
  const openings = readAlternatives(reader);
  if (reader.at < source.length) throw new Error(`openings: « ${source.slice(reader.at)} » closes no group.`);
  return openings.map(({ signs }) => signs);
}

interface Reader {
  source: string;
  at: number;
}

function readAlternatives(reader: Reader): Opening[] {
  const all = readSequence(reader);
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    all.push(...readSequence(reader));
  }
  return distinct(all);
}

function readSequence(reader: Reader): Opening[] {
  let openings = [nothing];
  while (reader.at < reader.source.length && !"|)".includes(reader.source.charAt(reader.at)))
    openings = joined(openings, quantified(readAtom(reader), reader));
  return openings;
}

function joined(starts: readonly Opening[], ends: readonly Opening[]): Opening[] {
  return distinct(
    starts.flatMap((start) => {
      if (start.open || start.signs.length >= openingLength) return [start];
      return ends.map((end) => ({ signs: [...start.signs, ...end.signs].slice(0, openingLength), open: end.open }));
    }),
  );
}

function distinct(openings: readonly Opening[]): Opening[] {
  return [...new Map(openings.map((one) => [`${one.signs.join()}${one.open ? "…" : ""}`, one])).values()];
}

function readAtom(reader: Reader): Opening[] {
  const sign = reader.source.charAt(reader.at);
  reader.at += 1;
  if (sign === "(") return readGroup(reader);
  if (sign === "[") return readClass(reader);
  if (sign === "\\") return readEscape(reader);
  if (sign === "^" || sign === "$") return [nothing];
  return sign === "." ? [anything] : [literal(sign)];
}

const literal = (sign: string): Opening => ({ signs: [signOf(sign.charCodeAt(0))], open: false });

/** An assertion takes no sign: leaving it out only makes the opening wider. */
function readGroup(reader: Reader): Opening[] {
  const kind = /^\?(?:<?[=!]|:|<\w+>)/.exec(reader.source.slice(reader.at))?.[0] ?? "";
  reader.at += kind.length;
  const inside = readAlternatives(reader);
  reader.at += 1;
  return /[=!]$/.test(kind) ? [nothing] : inside;
}

function readClass(reader: Reader): Opening[] {
  const [whole = ""] = /^(?:\\.|[^\]\\])*\]/.exec(reader.source.slice(reader.at)) ?? [];
  reader.at += whole.length;
  const signs = whole.slice(0, -1).replaceAll("\\d", "0");
  if (signs.startsWith("^") || /\\[a-z]|[^-]-[^-]/i.test(signs)) return [anything];
  return Array.from(signs.replaceAll("\\", ""), literal);
}

function readEscape(reader: Reader): Opening[] {
  const sign = reader.source.charAt(reader.at);
  reader.at += 1;
  if (sign === "p" || sign === "u") {
    reader.at += /^\{[^}]*\}|^[\da-f]{4}/i.exec(reader.source.slice(reader.at))?.[0].length ?? 0;
    return [anything];
  }
  if (sign === "b" || sign === "B") return [nothing];
  if (sign === "d") return [literal("0")];
  return /[a-z\d]/i.test(sign) ? [anything] : [literal(sign)];
}

function quantified(openings: Opening[], reader: Reader): Opening[] {
  const [quantifier = ""] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at)) ?? [];
  reader.at += quantifier.length;
  if (quantifier === "") return openings;
  const repeated = quantifier.startsWith("?") ? openings : joined(openings, [anything]);
  return /^(?:[?*]|\{0)/.test(quantifier) ? [nothing, ...repeated] : repeated;
}
