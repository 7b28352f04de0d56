// Reads who may come from French text. A wrong age turns people away, so a doubtful number is left unread.
import { isNotAnAge, speaksOfInfants } from "./ageContext.ts";
import { agePatterns, type AgePattern, type AgeRange } from "./agePatterns.ts";
import { plainSpaces, type Finding } from "./finding.ts";

export type { AgeRange };

const OLDEST = 110;
/** « 12 h à 16 h : pour les 0-8 ans, 17 h à 20 h : pour tout le monde »: an hour is kept for some, the thing is for all. */
const everybodyToo = /(?<!\p{L})pour tout le monde(?!\p{L})/iu;

/**
 * The ages a text names, in years (18 months is 1.5), several groups united: « 6-12 ans et 13-17 ans » is 6 to 17.
 *
 * @example readAges("Soccer pour les 6 à 12 ans")?.value // { min: 6, max: 12 }
 */
export function readAges(text: string): Finding<AgeRange> | undefined {
  let rest = plainSpaces(text);
  if (everybodyToo.test(rest)) return undefined;
  const mentions: Finding<AgeRange>[] = [];
  for (const pattern of agePatterns) {
    // The text is blanked as it is read: the matches of this pattern are those of the text before.
    const matches = Array.from(rest.matchAll(pattern.pattern));
    for (const match of matches) {
      const mention = readMention(rest, match, pattern);
      if (mention) mentions.push(mention);
      rest = blank(rest, match.index, match[0].length);
    }
  }
  return mentions.length > 0 ? unite(mentions) : undefined;
}

function readMention(text: string, match: RegExpExecArray, { rule, read }: AgePattern): Finding<AgeRange> | undefined {
  const span = { start: match.index, end: match.index + match[0].length };
  const value = read(match.groups ?? {});
  if (!isPlausible(value) || isNotAnAge(text, span)) return undefined;
  if (/mois/i.test(match[0]) && !/ans/i.test(match[0]) && !speaksOfInfants(text, span)) return undefined;
  return { value, words: match[0].trim(), rule };
}

function isPlausible({ min, max }: AgeRange): boolean {
  if (min !== undefined && max !== undefined) return min <= max && max <= OLDEST;
  return (min ?? 0) < 100 && (max ?? 1) > 0 && (max ?? 1) <= OLDEST;
}

/** What one pattern has read is hidden from the next, with a mark that no pattern takes for a number or a cue. */
function blank(text: string, start: number, length: number): string {
  return text.slice(0, start) + "·".repeat(length) + text.slice(start + length);
}

/** One side open in any mention leaves that side open. */
function unite(mentions: Finding<AgeRange>[]): Finding<AgeRange> {
  const mins = mentions.map(({ value }) => value.min ?? 0);
  const maxs = mentions.map(({ value }) => value.max ?? Infinity);
  const [min, max] = [Math.min(...mins), Math.max(...maxs)];
  const hasMin = mentions.every(({ value }) => value.min !== undefined);
  return {
    value: { ...(hasMin ? { min } : {}), ...(max === Infinity ? {} : { max }) },
    words: [...new Set(mentions.map(({ words }) => words))].join(" · "),
    rule: [...new Set(mentions.map(({ rule }) => rule))].join("+"),
  };
}
