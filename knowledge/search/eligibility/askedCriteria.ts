import { fold } from "../../../contracts/fold.ts";
import type { Criteria } from "../../../contracts/search.ts";
import type { Gazetteer } from "../locate/gazetteer.ts";
import type { Asked } from "./asked.ts";
import { filtersFor } from "./filters.ts";
import { dayNumber, monthMask, weekdayMask, type ToLocal } from "./localTime.ts";
import type { AskedWhen } from "./occurrence.ts";
import { readTimeOfDay } from "./timeOfDay.ts";

/** What the criteria are read with. `gently`: see `SearchQuery`. */
export interface PrepareParts {
  now: Date;
  toLocal: ToLocal;
  gazetteer: Gazetteer;
  gently?: boolean;
}

export function prepareCriteria(criteria: Criteria, { now, toLocal, gazetteer, gently = false }: PrepareParts): Asked {
  const { day: today, minute } = toLocal(now.getTime());
  const when: AskedWhen = { now: now.getTime(), today, minute };
  if (criteria.from !== undefined) when.from = dayNumber(criteria.from);
  if (criteria.to !== undefined) when.to = dayNumber(criteria.to);
  if (criteria.weekdays?.length) when.weekdays = weekdayMask(criteria.weekdays);
  if (criteria.months?.length) when.months = monthMask(criteria.months);
  const time = criteria.timeOfDay === undefined ? undefined : readTimeOfDay(criteria.timeOfDay);
  if (time) when.time = time;
  const limitsWhen = [when.from, when.to, when.weekdays, when.months, when.time].some((limit) => limit !== undefined);
  const asked: Asked = { criteria, filters: filtersFor(criteria, gently), when, limitsWhen, gently };
  if (criteria.neighbourhood !== undefined) asked.neighbourhood = neighbourhoodOf(criteria.neighbourhood, gazetteer);
  if (criteria.place !== undefined) asked.place = fold(gazetteer.placeName(criteria.place));
  if (criteria.near) asked.near = criteria.near;
  return asked;
}

function neighbourhoodOf(name: string, gazetteer: Gazetteer): string {
  return gazetteer.neighbourhood(name) ?? fold(name.trim());
}
