// What the model sees of a text: its words, pairs and beginnings of words, what the rules read of the public, the places it names and those its source gives.
import { fold } from "../../../contracts/fold.ts";
import { readAges } from "../ages.ts";
import { audiencesOfAges, readAudiences } from "../audience.ts";
import type { PlaceMention, PlaceNames } from "../placeNames.ts";
import { hash } from "../hash.ts";

export interface TextParts {
  title: string;
  text: string;
  /** The names of the places its source gives, parted by « · »; empty when it gives none. */
  place: string;
}

/** One feature of a text: where its weight is kept, how much it counts, and the words of the text it comes from. */
export interface Feature {
  bucket: number;
  value: number;
  words: string;
}

/** As many as two bytes can name. */
export const BUCKETS = 2 ** 16;
/** A place named or an age said is worth more than a word among forty. */
const PLACE_VALUE = 3;
/** Where the source says it is held: surer than any word of the text. */
const VENUE_VALUE = 24;
const RULE_VALUE = 2;

/** Each feature once: how often a word is said tells little in texts of forty words. */
export function featuresOf(parts: TextParts, places: PlaceNames): Feature[] {
  const features = new Map<number, Feature>();
  const add = (name: string, words: string, value = 1) => {
    const bucket = hash(name) % BUCKETS;
    if (!features.has(bucket)) features.set(bucket, { bucket, value, words });
  };
  const whole = `${parts.title}\n${parts.text}`;
  addWords(parts.title, "t", add);
  addWords(parts.text, "b", add);
  const length = Math.sqrt(features.size) || 1;
  for (const { name, words } of readRules(whole)) add(`rule ${name}`, words, RULE_VALUE);
  for (const { name, neighbourhood, words } of decisive(places.within(whole))) {
    add(`in ${neighbourhood}`, words, PLACE_VALUE);
    add(`at ${name}`, words, PLACE_VALUE);
  }
  for (const name of parts.place.split(" · ").filter((one) => one !== "")) {
    add(`venue ${fold(name)}`, name, VENUE_VALUE);
    add("venue given", name, VENUE_VALUE);
    for (const { neighbourhood } of decisive(places.within(name))) add(`venue in ${neighbourhood}`, name, VENUE_VALUE);
  }
  // Divided by the length of the words alone, so that a place counts as much in a long text as in a short one.
  return Array.from(features.values(), (feature) => ({ ...feature, value: feature.value / length }));
}

/** « Loisirs Duvernay … au Centre de la nature »: where a facility is named, the names of neighbourhoods are those of organisms. */
export function decisive(mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  const facilities = mentions.filter(({ kind }) => kind === "facility");
  return facilities.length > 0 ? facilities : mentions;
}

type Add = (name: string, words: string) => void;

function addWords(text: string, part: string, add: Add): void {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const keys = words.map((word) => fold(word));
  for (const [at, key] of keys.entries()) {
    const word = words[at] ?? "";
    add(`w ${key}`, word);
    add(`${part} ${key}`, word);
    if (key.length > 5) add(`p ${key.slice(0, 5)}`, word);
    const next = keys[at + 1];
    if (next !== undefined) add(`2 ${key} ${next}`, `${word} ${words[at + 1] ?? ""}`);
  }
  if (keys[0] !== undefined) add(`${part} first ${keys[0]}`, words[0] ?? "");
}

function readRules(text: string): { name: string; words: string }[] {
  const ages = readAges(text);
  const ofAges = ages ? audiencesOfAges(ages.value).map((value) => ({ name: `ages ${value}`, words: ages.words })) : [];
  return [...readAudiences(text).map(({ value, words }) => ({ name: value, words })), ...ofAges];
}
