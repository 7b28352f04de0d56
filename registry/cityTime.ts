import { DateTime } from "luxon";
import { CITY_TIME_ZONE } from "../contracts/clock.ts";

/** The calendar day in the city, `YYYY-MM-DD`. */
export const cityDay = (instant: Date): string => atCity(instant).toFormat("yyyy-MM-dd");

export const cityYear = (instant: Date): number => atCity(instant).year;

/** The instant at which a day begins in the city; `later` days after it. */
export const startOfCityDay = (day: string, later = 0): Date =>
  DateTime.fromISO(day, { zone: CITY_TIME_ZONE }).plus({ days: later }).startOf("day").toJSDate();

const atCity = (instant: Date) => DateTime.fromJSDate(instant, { zone: CITY_TIME_ZONE });
