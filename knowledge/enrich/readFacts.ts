import { type Enrichment, givenBy } from "../../contracts/enrichment.ts";
import type { Offering } from "../../contracts/offering.ts";
import { readAccessibility } from "./accessibility.ts";
import { readAges } from "./ages.ts";
import { audiencesOfAges, fitsAges, readAudiences } from "./audience.ts";
import type { Finding } from "./finding.ts";
import { readLanguages } from "./languages.ts";
import { readLevel } from "./level.ts";
import { decisive } from "./model/features.ts";
import type { PlaceNames } from "./placeNames.ts";
import { readPrice } from "./prices.ts";
import { readSeasons } from "./seasons.ts";
import { readSelfGuided } from "./selfGuided.ts";
import { readSetting, settingOfPlaces } from "./setting.ts";
import { locate, type Texts } from "./textsOf.ts";

/** Ages and prices: about what was measured on the entries labelled by hand. The others were not measured so, and are put lower. */
const SURE = { ages: 0.98, price: 0.98, words: 0.9, place: 0.9 } as const;
/** What happens on a screen happens nowhere. */
const onScreen = /activités? virtuelles?|en virtuel|en ligne seulement|webinaire/iu;

/** The facts that rules read in the texts of one offering. */
export function readFacts(offering: Offering, texts: Texts, places: PlaceNames): Enrichment[] {
  const words = `${texts.title}\n${texts.description}`;
  const walk = readSelfGuided(`${words}\n${texts.page}`);
  const ages = readAges(texts.title) ?? readAges(texts.description);
  const price = readPrice(words) ?? (walk ? { ...walk, value: { amount: 0 } } : undefined);
  const setting = settingOf(offering, words) ?? (walk ? { ...walk, value: "outdoor" as const } : undefined);
  const level = readLevel(words);
  const fact = (field: string, finding: Finding<unknown>, score: number) => ({
    id: `${field}=${typeof finding.value === "string" ? finding.value : JSON.stringify(finding.value)}`,
    words: finding.words,
    rule: finding.rule,
    score,
    ...locate(texts, finding.words, finding.rule === "place-setting" ? ["place"] : ["title", "description", "page"]),
  });
  const list = (field: ListField, findings: readonly Finding<string>[], score: number): Enrichment[] =>
    distinct(findings).map((one) => ({ field, value: one.value, ...fact(field, one, score) }));
  return [
    ...ifRead(ages, (one) => ({
      field: "ages",
      value: one.value,
      ...fact("ages", one, SURE.ages),
      ...against(offering, one.value),
    })),
    ...ifRead(price, (one) => ({ field: "price", value: one.value, ...fact("price", one, SURE.price) })),
    ...ifRead(setting, (one) => ({ field: "setting", value: one.value, ...fact("setting", one, SURE.place) })),
    ...ifRead(level, (one) => ({ field: "level", value: one.value, ...fact("level", one, SURE.words) })),
    ...list("audiences", audiencesOf(words, ages, walk), SURE.words),
    ...list("accessibility", readAccessibility(words), SURE.words),
    ...list("languages", readLanguages(words), SURE.words),
    ...list("seasons", readSeasons(words), SURE.words),
    ...list("neighbourhoods", neighbourhoodsNamed(words, places), SURE.place),
  ];
}

const ifRead = <T>(finding: Finding<T> | undefined, toEnrichment: (finding: Finding<T>) => Enrichment): Enrichment[] =>
  finding ? [toEnrichment(finding)] : [];

type ListField = "audiences" | "accessibility" | "languages" | "seasons" | "neighbourhoods";

const distinct = (findings: readonly Finding<string>[]) =>
  findings.filter((one, at) => findings.findIndex(({ value }) => value === one.value) === at);

function audiencesOf(
  words: string,
  ages: ReturnType<typeof readAges>,
  walk: Finding<true> | undefined,
): Finding<string>[] {
  const ofAges = ages ? audiencesOfAges(ages.value).map((value) => ({ ...ages, value, rule: "audience-of-ages" })) : [];
  const all: Finding<string>[] = [
    ...ofAges,
    ...readAudiences(words),
    ...(walk ? [{ ...walk, value: "everyone" }] : []),
  ];
  return all.filter(({ value }) => !ages || fitsAges(value, ages.value));
}

/** « Adultes » on a page for those of 11 and less: both are kept, and shown to whoever keeps the catalogue. */
function against(offering: Offering, ages: { min?: number; max?: number }): { against?: string } {
  const unfit = offering.audiences.filter((audience) => !fitsAges(audience, ages));
  return unfit.length > 0 ? { against: unfit.map((audience) => `audiences=${audience}`).join(", ") } : {};
}

/** What the places are tells first (a park is outdoors), then the words. */
function settingOf(offering: Offering, words: string) {
  if (givenBy(offering, "setting") !== undefined) return readSetting(words);
  if (onScreen.test([words, ...offering.keywords].join("\n"))) return undefined;
  return settingOfPlaces(offering.places) ?? readSetting(words);
}

function neighbourhoodsNamed(words: string, places: PlaceNames): Finding<string>[] {
  const mentions = decisive(places.within(words)).filter(({ kind }) => kind !== "neighbourhood");
  return mentions.map((one) => ({ value: one.neighbourhood, words: one.words, rule: `named-${one.kind}` }));
}
