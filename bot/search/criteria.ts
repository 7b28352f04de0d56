import type { Criteria, Knowledge } from "../../contracts/search.ts";
import { weekdaySchema } from "../../contracts/understanding.ts";
import type { SlotValue } from "../../contracts/command.ts";
import { monthPeriod, periodOf } from "./period.ts";

/** "Près de" without a distance: about twenty minutes by bus. Let go when nothing is that near. */
const NEARBY_KM = 6;

type Slots = Record<string, SlotValue>;
/** What of the record stands in for what was not said. */
export interface FromRecord {
  age?: number;
  near?: string;
}
export interface ReadCriteria {
  criteria: Criteria;
  /** The distance is ours, not the citizen's: it may be let go. */
  assumedKm?: number;
  unknownPlace?: string;
}

/** The limits of a search, from what was said and, where it may, from the record. What was said goes first. */
export function criteriaFrom(slots: Slots, record: FromRecord, knowledge: Knowledge, now: Date): ReadCriteria {
  const where = whereOf(slots, record, knowledge);
  return {
    ...where,
    criteria: {
      ...ages(slots, record),
      ...days(slots, now),
      ...audiences(slots),
      ...(typeof slots["timeOfDay"] === "string" ? { timeOfDay: slots["timeOfDay"] } : {}),
      ...(typeof slots["priceMax"] === "number" ? { priceMax: slots["priceMax"] } : {}),
      ...(slots["free"] === true ? { free: true as const } : {}),
      ...(slots["setting"] === "outdoor" || slots["setting"] === "indoor" ? { setting: slots["setting"] } : {}),
      ...(Array.isArray(slots["accessibility"]) ? { accessibility: slots["accessibility"].map(String) } : {}),
      // What is full is no proposal; what says nothing of its seats stays.
      seatsNeeded: typeof slots["quantity"] === "number" ? Math.max(1, Math.round(slots["quantity"])) : 1,
      ...where.criteria,
    },
  };
}

function ages(slots: Slots, record: FromRecord): Criteria {
  const { age, ageMin, ageMax } = slots;
  if (typeof age === "number") return { age };
  if (Array.isArray(age)) {
    const all = age.map(Number);
    return { ageMin: Math.min(...all), ageMax: Math.max(...all) };
  }
  if (typeof ageMin === "number" || typeof ageMax === "number")
    return {
      ...(typeof ageMin === "number" ? { ageMin } : {}),
      ...(typeof ageMax === "number" ? { ageMax } : {}),
    };
  return record.age === undefined ? {} : { age: record.age };
}

/** A weekday given after a single day replaces it; within a period ("cette fin de semaine") it chooses among its days. */
function days(slots: Slots, now: Date): Criteria {
  const { weekday, date, month } = slots;
  const weekdays = [weekday ?? []].flat().flatMap((day) => weekdaySchema.safeParse(day).data ?? []);
  const said = typeof date === "string" ? periodOf(date, now) : undefined;
  const period = typeof month === "number" ? monthPeriod(month, now) : said;
  const replaced = weekdays.length > 0 && period?.from === period?.to;
  return { ...(replaced ? {} : period), ...(weekdays.length > 0 ? { weekdays } : {}) };
}

function audiences(slots: Slots): Criteria {
  const people = [slots["person"] ?? []].flat();
  if (people.includes("family")) return { audiences: ["family", "everyone", "child"] };
  if (people.includes("senior") && slots["age"] === undefined) return { audiences: ["senior", "adult", "everyone"] };
  return {};
}

function whereOf(slots: Slots, record: FromRecord, knowledge: Knowledge): ReadCriteria {
  const maxKm = typeof slots["distanceKm"] === "number" && slots["distanceKm"] > 0 ? slots["distanceKm"] : undefined;
  const place = typeof slots["place"] === "string" ? slots["place"] : undefined;
  const near = typeof slots["near"] === "string" ? slots["near"] : undefined;
  const said = place ?? near;
  if (said === undefined) return fromRecord(record, maxKm, knowledge);
  const point = knowledge.locate(said);
  if (!point) return { criteria: {}, unknownPlace: said };
  const { kind, ...where } = point;
  if (place && maxKm === undefined && kind === "neighbourhood") return { criteria: { neighbourhood: where.label } };
  if (place && maxKm === undefined && kind === "facility") return { criteria: { place: where.label } };
  return maxKm === undefined
    ? { criteria: { near: where, maxKm: NEARBY_KM }, assumedKm: NEARBY_KM }
    : { criteria: { near: where, maxKm } };
}

/** The record's postal area only orders, unless a distance was asked for ("à 2 km de chez nous"). */
function fromRecord(record: FromRecord, maxKm: number | undefined, knowledge: Knowledge): ReadCriteria {
  const point = record.near ? knowledge.locate(record.near) : undefined;
  if (!point) return { criteria: {} };
  const { kind: _, ...near } = point;
  return { criteria: { near, ...(maxKm === undefined ? {} : { maxKm }) } };
}
