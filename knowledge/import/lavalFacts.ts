// What the labels of a page say of it, each fact with its evidence: somebody chose them. Its text is read apart (knowledge/enrich).
import type { Evidence, Offering, Place } from "../../contracts/offering.ts";
import { readSetting, settingOfPlaces, type Finding, type Setting } from "../enrich/index.ts";
import {
  accessibilityOfClientele,
  audienceOfClientele,
  audienceOfKeyword,
  outdoorLabels,
  virtualLabels,
} from "./lavalLabels.ts";

export interface FactSource {
  /** Title and text, for what « dehors » means of a place inside. */
  words: string;
  clienteles: string[];
  keywords: string[];
  labels: string[];
  places: Place[];
}

export type Facts = Pick<Offering, "audiences" | "accessibility" | "evidence"> & Partial<Pick<Offering, "setting">>;

export function factsOf(source: FactSource): Facts {
  const setting = settingOf(source);
  const audiences = [
    ...fromLabels(source.clienteles, audienceOfClientele, "clientele"),
    ...fromLabels(source.keywords, audienceOfKeyword, "keyword"),
  ];
  const accessibility = fromLabels(source.clienteles, accessibilityOfClientele, "clientele");
  return {
    audiences: valuesOf(audiences),
    accessibility: valuesOf(accessibility),
    ...(setting ? { setting: setting.value } : {}),
    evidence: [
      ...evidenceOf("setting", setting ? [setting] : []),
      ...evidenceOf("audiences", audiences),
      ...evidenceOf("accessibility", accessibility),
    ],
  };
}

const valuesOf = (findings: Finding<string>[]) => [...new Set(findings.map(({ value }) => value))];
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

/** « Dehors », at a library: both, unless the text says that the building is only where people meet. */
function settingOf({ labels, places, words }: FactSource): Finding<Setting> | undefined {
  if (labels.some((label) => virtualLabels.includes(label))) return undefined;
  const label = labels.find((name) => outdoorLabels.includes(name));
  if (!label) return undefined;
  const isAlsoInside = settingOfPlaces(places)?.value === "indoor" && readSetting(words)?.value !== "outdoor";
  return { value: isAlsoInside ? "both" : "outdoor", words: label, rule: "label-outdoor" };
}
