import type { Bilingual } from "../../../contracts/language.ts";
import type { Reason, ReasonKind } from "../../../contracts/search.ts";
import { neighbourhoods } from "../../../contracts/territory.ts";
import type { Asked } from "../eligibility/asked.ts";
import { dayNumber } from "../eligibility/localTime.ts";
import { nearestKm } from "../eligibility/nearest.ts";
import type { Ranked } from "../ranking/rank.ts";
import { ageRangeName } from "./ageReason.ts";
import { sayWhereRead } from "./readInText.ts";
import type { TopicReason } from "./topicReason.ts";
import { dateName, whenReason } from "./whenReason.ts";
import { accessibilityNames, audienceNames, distanceName, NBSP, priceName, settingNames } from "./words.ts";

type Explain = (ranked: Ranked, asked: Asked) => (Reason | undefined)[];

/** Why an offering is proposed: only what was asked and is known to match, in the order people weigh it. */
export function explain(ranked: Ranked, topicReason: TopicReason | undefined, asked: Asked): Reason[] {
  const topic = topicReason?.(ranked.position);
  const others = explanations.flatMap((one) => one(ranked, asked));
  const known = others.filter((reason) => reason !== undefined).map((reason) => sayWhereRead(reason, ranked));
  return topic ? [topic, ...known] : known;
}

const explanations: readonly Explain[] = [
  age,
  ({ eligible }, asked) => [whenReason(eligible, asked)],
  season,
  distance,
  neighbourhood,
  price,
  audience,
  accessibility,
  setting,
  seats,
];

function age({ eligible: { candidate } }: Ranked, { criteria }: Asked): (Reason | undefined)[] {
  const asked = criteria.age ?? criteria.ageMin ?? criteria.ageMax;
  const name = asked === undefined ? undefined : ageRangeName(candidate.ageMin, candidate.ageMax);
  return [name && reason("age", name, `${candidate.ageMin ?? ""}-${candidate.ageMax ?? ""}`)];
}

/** An aid out of its dates is still worth knowing, with its dates said. */
function season({ offering: { subsidy } }: Ranked, { when: { today } }: Asked): (Reason | undefined)[] {
  if (subsidy?.opens !== undefined && today < dayNumber(subsidy.opens)) {
    const day = dateName(dayNumber(subsidy.opens));
    return [reason("date", { fr: `Ouvre le ${day.fr}`, en: `Opens ${day.en}` }, subsidy.opens)];
  }
  if (subsidy?.closes !== undefined && today > dayNumber(subsidy.closes)) {
    const day = dateName(dayNumber(subsidy.closes));
    return [reason("date", { fr: `Terminé depuis le ${day.fr}`, en: `Closed since ${day.en}` }, subsidy.closes)];
  }
  return [];
}

/** No distance is told from a point that only stands for a neighbourhood. */
function distance({ eligible: { candidate } }: Ranked, { near }: Asked): (Reason | undefined)[] {
  const nearest = near && nearestKm(candidate.where, near);
  if (!near || !nearest?.exact) return [];
  const name = distanceName(nearest.km);
  return [reason("distance", { fr: `À ${name.fr} de ${near.label}`, en: `${name.en} from ${near.label}` })];
}

function neighbourhood({ eligible: { candidate } }: Ranked, { neighbourhood: asked }: Asked): (Reason | undefined)[] {
  if (asked === undefined || !candidate.where.neighbourhoods.includes(asked)) return [];
  const name = neighbourhoods.find((known) => known.name === asked)?.name ?? asked;
  const fr = name.startsWith("Îles") ? `Aux ${name}` : `À ${name}`;
  return [reason("neighbourhood", { fr, en: `In ${name}` }, name)];
}

function price({ eligible: { candidate } }: Ranked, { criteria }: Asked): (Reason | undefined)[] {
  if (candidate.price === undefined || (criteria.priceMax === undefined && !criteria.free)) return [];
  if (candidate.price === 0) return [reason("price", { fr: "Gratuit", en: "Free" }, "0")];
  const name = priceName(candidate.price);
  return [
    reason(
      "price",
      { fr: `${name.fr}, dans votre budget`, en: `${name.en}, within your budget` },
      String(candidate.price),
    ),
  ];
}

function audience({ offering }: Ranked, { criteria }: Asked): (Reason | undefined)[] {
  const asked = criteria.audiences ?? [];
  const met = offering.audiences.filter((one) => asked.includes(one));
  const shown = met.length > 0 || asked.length === 0 ? met : offering.audiences.filter((one) => one === "everyone");
  return shown.map((one) => named("audience", audienceNames, one));
}

function accessibility({ offering }: Ranked, { criteria }: Asked): (Reason | undefined)[] {
  const met = (criteria.accessibility ?? []).filter((need) => offering.accessibility.includes(need));
  return met.map((need) => named("accessibility", accessibilityNames, need));
}

function setting({ offering }: Ranked, { criteria }: Asked): (Reason | undefined)[] {
  if (criteria.setting === undefined || offering.setting === undefined) return [];
  return [reason("setting", settingNames[offering.setting], offering.setting)];
}

function seats({ eligible: { candidate } }: Ranked, { criteria }: Asked): (Reason | undefined)[] {
  const left = candidate.seatsLeft;
  if (criteria.seatsNeeded === undefined || left === undefined) return [];
  const many = left > 1;
  const fr = `${left}${NBSP}${many ? "places restantes" : "place restante"}`;
  return [reason("seats", { fr, en: `${left} ${many ? "places" : "place"} left` }, String(left))];
}

function named(kind: ReasonKind, names: Readonly<Record<string, Bilingual>>, key: string): Reason | undefined {
  const text = names[key];
  return text && reason(kind, text, key);
}

const reason = (kind: ReasonKind, text: Bilingual, evidence?: string): Reason => ({
  kind,
  text,
  ...(evidence === undefined ? {} : { evidence }),
});
