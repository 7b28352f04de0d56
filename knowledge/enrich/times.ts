// Reads opening hours: « de 10 h à 11 h 30 », « 18h30 à 19h30 », « entre midi et 13 h ». Durations (« un 3 h de danse ») are not times.
import { plainSpaces, type Finding } from "./finding.ts";

/** Civil times of the city, `HH:MM`; `to` is absent when only the start is said. */
export interface TimeRange {
  from: string;
  to?: string;
}

const clock = (name: string) =>
  String.raw`(?:(?<${name}H>[01]?\d|2[0-3]) ?(?:h(?:eures?)?|:)(?: ?(?<${name}M>[0-5]\d))?(?![\p{L}\d])|(?<${name}W>midi|minuit)(?!\p{L}))`;
const ranges = new RegExp(String.raw`(?<![\d\p{L}])(?:de |entre )?${clock("a")} ?(?:à|-|–|—|et) ?${clock("b")}`, "giu");
const starts = new RegExp(
  String.raw`(?<!\p{L})(?:à partir de|dès|à compter de|débute à|commence à) ${clock("a")}`,
  "giu",
);

/**
 * Every range of hours in a text, in its order, without repeats.
 *
 * @example readTimes("Le samedi de 10 h à 11 h 30")[0]?.value // { from: "10:00", to: "11:30" }
 */
export function readTimes(text: string): Finding<TimeRange>[] {
  const plain = plainSpaces(text);
  const found = [...plain.matchAll(ranges)].map((match) => toFinding(match, "time-range"));
  const rest = plain.replace(ranges, (words) => "·".repeat(words.length));
  const all = [...found, ...[...rest.matchAll(starts)].map((match) => toFinding(match, "time-from"))];
  return all.filter((finding, index) => all.findIndex((other) => same(other.value, finding.value)) === index);
}

function toFinding(match: RegExpExecArray, rule: string): Finding<TimeRange> {
  const groups = match.groups ?? {};
  const to = civil(groups["bH"], groups["bM"], groups["bW"]);
  const from = civil(groups["aH"], groups["aM"], groups["aW"]) ?? "00:00";
  return { value: { from, ...(to ? { to } : {}) }, words: match[0].trim(), rule };
}

function civil(hour?: string, minute?: string, word?: string): string | undefined {
  if (word) return word.toLowerCase() === "midi" ? "12:00" : "00:00";
  return hour === undefined ? undefined : `${hour.padStart(2, "0")}:${minute ?? "00"}`;
}

const same = (a: TimeRange, b: TimeRange) => a.from === b.from && a.to === b.to;
