// The places that a text names: facilities of the city, neighbourhoods, postal areas, each with the neighbourhood it is in.
import { fold } from "../../contracts/fold.ts";
import type { Facility } from "../../contracts/offering.ts";
import { neighbourhoods, postalAreas } from "../../contracts/territory.ts";

export interface PlaceMention {
  /** The name in full, as the city writes it. */
  name: string;
  neighbourhood: string;
  kind: "facility" | "neighbourhood" | "postal-area";
  /** As written, and where: UTF-16 units of the text looked in. */
  words: string;
  start: number;
}

export interface PlaceNames {
  /** Every place named, the longest name first where two overlap: « parc Chomedey » is a facility and no neighbourhood. */
  within(text: string): PlaceMention[];
}

interface Known {
  key: string[];
  name: string;
  neighbourhood: string;
  kind: PlaceMention["kind"];
}

export function createPlaceNames(facilities: readonly Facility[]): PlaceNames {
  const byFirst = groupByFirst(knownPlaces(facilities));
  return { within: (text) => mentions(text, byFirst) };
}

function knownPlaces(facilities: readonly Facility[]): Known[] {
  const named = facilities.flatMap(({ name, neighbourhood }) =>
    neighbourhood ? [{ key: wordsOf(name).map(({ key }) => key), name, neighbourhood, kind: "facility" as const }] : [],
  );
  const areas = neighbourhoods.map(({ name }) => ({
    key: wordsOf(name).map(({ key }) => key),
    name,
    neighbourhood: name,
    kind: "neighbourhood" as const,
  }));
  const postal = postalAreas.map(({ code, neighbourhood }) => ({
    key: [code.toLowerCase()],
    name: code,
    neighbourhood,
    kind: "postal-area" as const,
  }));
  return [...named.filter(({ key }) => key.length > 1), ...areas, ...postal].toSorted(
    (a, b) => b.key.length - a.key.length,
  );
}

interface Word {
  key: string;
  start: number;
  end: number;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    key: fold(match[0]).replace(/^ste?$/, (short) => (short === "st" ? "saint" : "sainte")),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function mentions(text: string, byFirst: ReadonlyMap<string, Known[]>): PlaceMention[] {
  const words = wordsOf(text);
  const found: PlaceMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const known = byFirst.get(words[at]?.key ?? "")?.find(({ key }) => startsWith(words, at, key));
    const [first, last] = [words[at], words[at + (known?.key.length ?? 0) - 1]];
    // « Saint-Maurice-de-Duvernay » is a church.
    if (!known || !first || !last || text[first.start - 1] === "-") continue;
    const { name, neighbourhood, kind } = known;
    found.push({ name, neighbourhood, kind, words: text.slice(first.start, last.end), start: first.start });
    at += known.key.length - 1;
  }
  return found;
}

const startsWith = (words: readonly Word[], at: number, key: readonly string[]) =>
  key.every((word, step) => words[at + step]?.key === word);

function groupByFirst(places: readonly Known[]): Map<string, Known[]> {
  const groups = new Map<string, Known[]>();
  for (const place of places) {
    const first = place.key[0] ?? "";
    groups.set(first, [...(groups.get(first) ?? []), place]);
  }
  return groups;
}
