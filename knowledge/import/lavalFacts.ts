// What the labels and the words of a page say of it, each fact with its evidence. Labels go first: somebody chose them.
import type { Evidence, Offering, Place } from "../../contracts/offering.ts";
import {
  audiencesOfAges,
  fitsAges,
  readAccessibility,
  readAges,
  readAudiences,
  readPrice,
  readSelfGuided,
  readSetting,
  settingOfPlace,
  type Finding,
  type Setting,
} from "../enrich/index.ts";
import {
  accessibilityOfClientele,
  audienceOfClientele,
  audienceOfKeyword,
  outdoorLabels,
  virtualLabels,
} from "./lavalLabels.ts";

export interface FactSource {
  title: string;
  text: string;
  /** The words of the page's address: « visite-libre-circuits-… » says what the title does not. */
  page: string;
  clienteles: string[];
  keywords: string[];
  labels: string[];
  places: Place[];
}

export type Facts = Pick<Offering, "audiences" | "accessibility" | "evidence"> &
  Partial<Pick<Offering, "ageMin" | "ageMax" | "price" | "setting">>;

export function readFacts(source: FactSource): Facts {
  const words = `${source.title}\n${source.text}`;
  const walk = readSelfGuided(`${words}\n${source.page.replaceAll("-", " ")}`);
  const ages = readAges(source.title) ?? readAges(source.text);
  const price = readPrice(words) ?? (walk ? { ...walk, value: { amount: 0 } } : undefined);
  const setting = readPlaceOrWords(source, words) ?? (walk ? { ...walk, value: "outdoor" as const } : undefined);
  const audiences = audiencesOf(source, words, ages, walk);
  const accessibility = accessibilityOf(source, words);
  return {
    audiences: distinct(audiences),
    accessibility: distinct(accessibility),
    ...(ages?.value.min === undefined ? {} : { ageMin: ages.value.min }),
    ...(ages?.value.max === undefined ? {} : { ageMax: ages.value.max }),
    ...(price ? { price: price.value } : {}),
    ...(setting ? { setting: setting.value } : {}),
    evidence: [
      ...evidenceOf("ages", ages ? [ages] : []),
      ...evidenceOf("price", price ? [price] : []),
      ...evidenceOf("setting", setting ? [setting] : []),
      ...evidenceOf("audiences", audiences),
      ...evidenceOf("accessibility", accessibility),
    ],
  };
}

const distinct = (findings: Finding<string>[]) => [...new Set(findings.map(({ value }) => value))];
const evidenceOf = (field: string, findings: Finding<unknown>[]): Evidence[] =>
  findings.map(({ words, rule }) => ({ field, words, rule }));

function fromLabels(
  labels: string[],
  table: Readonly<Record<string, string | undefined>>,
  rule: string,
): Finding<string>[] {
  return labels.flatMap((label) => {
    const value = Object.hasOwn(table, label) ? table[label] : undefined;
    return value ? [{ value, words: label, rule }] : [];
  });
}

function audiencesOf(
  source: FactSource,
  words: string,
  ages: ReturnType<typeof readAges>,
  walk: Finding<true> | undefined,
): Finding<string>[] {
  const byAge = ages ? audiencesOfAges(ages.value).map((value) => ({ ...ages, value, rule: "audience-of-ages" })) : [];
  const all = [
    ...fromLabels(source.clienteles, audienceOfClientele, "clientele"),
    ...fromLabels(source.keywords, audienceOfKeyword, "keyword"),
    ...byAge,
    ...readAudiences(words),
    ...(walk ? [{ ...walk, value: "everyone" }] : []),
  ];
  const fitting = all.filter(({ value }) => !ages || fitsAges(value, ages.value));
  return fitting.filter((finding, index) => fitting.findIndex(({ value }) => value === finding.value) === index);
}

function accessibilityOf(source: FactSource, words: string): Finding<string>[] {
  return [...fromLabels(source.clienteles, accessibilityOfClientele, "clientele"), ...readAccessibility(words)];
}

/** A label, then the places (a park is outdoors), then the words; nothing for what happens on a screen. */
function readPlaceOrWords(source: FactSource, words: string): Finding<Setting> | undefined {
  if (source.labels.some((label) => virtualLabels.includes(label))) return undefined;
  const byPlace = settingOfPlaces(source.places);
  const label = source.labels.find((name) => outdoorLabels.includes(name));
  const said = readSetting(words);
  // « Parcourez les rues », from the steps of a theatre: the building is only where people meet.
  const isAlsoInside = byPlace?.value === "indoor" && said?.value !== "outdoor";
  if (label) return { value: isAlsoInside ? "both" : "outdoor", words: label, rule: "label-outdoor" };
  return byPlace ?? said;
}

function settingOfPlaces(places: readonly Place[]): Finding<Setting> | undefined {
  const settings = places.map(({ name }) => settingOfPlace(name));
  const [first] = settings;
  if (first === undefined || settings.includes(undefined)) return undefined;
  const value = settings.every((setting) => setting === first) ? first : "both";
  return { value, words: places.map(({ name }) => name).join(" · "), rule: "place-setting" };
}
