import type { Criteria, Knowledge, ReadAsked } from "../../contracts/search.ts";
import type { Entities } from "../../contracts/understanding.ts";
import { createLimitsReader } from "../understanding/index.ts";
import { periodOf } from "./period.ts";

/** Months of a season, of any year: what « cet été » means where no day is today. */
const seasons: Readonly<Record<string, number[]>> = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  fall: [9, 10, 11],
  winter: [12, 1, 2, 3],
};

const publics: Readonly<Record<string, string[]>> = {
  baby: ["baby"],
  child: ["child", "toddler"],
  children: ["child", "toddler"],
  daughter: ["toddler", "child", "teen"],
  son: ["toddler", "child", "teen"],
  grandchild: ["toddler", "child", "teen"],
  teen: ["teen"],
  adult: ["adult"],
  senior: ["senior"],
  grandmother: ["senior"],
  grandfather: ["senior"],
  family: ["family"],
};

/**
 * Splits one line of search into its topic and its limits, with the readers that understand messages. `places` are the names
 * that may be said, `locate` finds what they stand for. Without `now`, days that hang on it (« demain ») are left out.
 *
 * @example createReadAsked(parts)("yoga le samedi matin à Vimont") // { topic: "yoga le à", criteria: { weekdays: ["sat"], … } }
 */
export function createReadAsked(parts: {
  places: readonly { name: string }[];
  locate: Knowledge["locate"];
}): ReadAsked {
  const readLimits = createLimitsReader(parts.places);
  return (text, now) => {
    const { entities, rest, places } = readLimits(text);
    return {
      topic: rest,
      aside: places,
      criteria: { ...who(entities), ...when(entities, now), ...where(entities, parts.locate), ...others(entities) },
    };
  };
}

function who({ age, ageMin, ageMax, person }: Entities): Criteria {
  if (age && age.length === 1) return { age: Math.min(120, age[0] ?? 0) };
  if (age && age.length > 1) return { ageMin: Math.min(...age), ageMax: Math.max(...age) };
  if (ageMin?.[0] !== undefined || ageMax?.[0] !== undefined)
    return {
      ...(ageMin?.[0] === undefined ? {} : { ageMin: ageMin[0] }),
      ...(ageMax?.[0] === undefined ? {} : { ageMax: ageMax[0] }),
    };
  const audiences = [...new Set((person ?? []).flatMap((one) => publics[one] ?? []))];
  return audiences.length > 0 ? { audiences } : {};
}

function when({ weekday, timeOfDay, month, date }: Entities, now: Date | undefined): Criteria {
  const weekend = date?.includes("this-weekend") && !now ? (["sat", "sun"] as const) : [];
  const weekdays = [...new Set([...(weekday ?? []), ...weekend])];
  const months = [...new Set([...(month ?? []), ...(date ?? []).flatMap((one) => seasons[one] ?? monthOf(one, now))])];
  const period = now && date?.filter((one) => !seasons[one]).map((one) => periodOf(one, now))[0];
  const hour = timeOfDay?.find((one) => one !== "daytime" && one !== "night");
  return {
    ...(weekdays.length > 0 ? { weekdays } : {}),
    ...(months.length > 0 ? { months } : {}),
    ...period,
    ...(hour === undefined ? {} : { timeOfDay: hour }),
  };
}

const monthOf = (date: string, now: Date | undefined): number[] =>
  !now && /^(?:\d{4}-)?\d\d-\d\d$/.test(date) ? [Number(date.slice(-5, -3))] : [];

function where({ place, postalCode, distanceKm }: Entities, locate: Knowledge["locate"]): Criteria {
  const said = place?.[0] ?? postalCode?.[0];
  if (said === undefined) return {};
  const point = locate(said);
  if (!point) return { place: said };
  const { kind, ...near } = point;
  const [maxKm] = distanceKm ?? [];
  if (maxKm !== undefined && maxKm > 0) return { near, maxKm };
  if (kind === "neighbourhood") return { neighbourhood: near.label };
  return kind === "facility" ? { place: near.label } : { near };
}

function others({ free, priceMax, accessibility }: Entities): Criteria {
  return {
    ...(free ? { free: true as const } : {}),
    ...(priceMax?.[0] === undefined ? {} : { priceMax: priceMax[0] }),
    ...(accessibility && accessibility.length > 0 ? { accessibility } : {}),
  };
}
