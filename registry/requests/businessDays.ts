import { DateTime } from "luxon";
import { CITY_TIME_ZONE } from "../../contracts/clock.ts";
import { cityDay } from "../cityTime.ts";

/**
 * The day a number of business days after an instant, in the city: the day of the instant does not count, nor Saturdays,
 * Sundays and the holidays of Québec.
 *
 * @example targetDay(new Date("2024-11-01T14:00:00Z"), 5) // "2024-11-08"
 */
export function targetDay(from: Date, businessDays: number): string {
  let day = DateTime.fromISO(cityDay(from), { zone: CITY_TIME_ZONE });
  for (let left = businessDays; left > 0;) {
    day = day.plus({ days: 1 });
    if (isBusinessDay(day)) left -= 1;
  }
  return day.toFormat("yyyy-MM-dd");
}

function isBusinessDay(day: DateTime): boolean {
  return day.weekday <= 5 && !isHoliday(day);
}

/**
 * Act respecting labour standards (N-1.1), s. 60, and National Holiday Act (F-1.1). Good Friday or Easter Monday is the
 * employer's choice: neither is counted on.
 */
export function isHoliday(day: DateTime): boolean {
  const monthDay = day.toFormat("MM-dd");
  if (["01-01", "06-24", "12-25"].includes(monthDay)) return true;
  if (monthDay === "07-01" || (monthDay === "07-02" && day.weekday === 1)) return true;
  const monday = day.weekday === 1;
  if (monday && day.month === 5 && day.day >= 18 && day.day <= 24) return true;
  if (monday && day.month === 9 && day.day <= 7) return true;
  if (monday && day.month === 10 && day.day >= 8 && day.day <= 14) return true;
  const fromEaster = Math.round(day.diff(easterOf(day.year), "days").days);
  return fromEaster === -2 || fromEaster === 1;
}

/** The Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easterOf(year: number): DateTime {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return DateTime.fromObject({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }, { zone: CITY_TIME_ZONE });
}
