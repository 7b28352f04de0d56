import { periodOf } from "./period.ts";

/** Days fixed by the calendar on which the city's counters and libraries keep other hours. */
const FIXED = new Set(["01-01", "01-02", "06-24", "07-01", "12-24", "12-25", "12-26", "12-31"]);

/** Whether that day of the city is a public holiday (Act respecting labour standards, s. 60, and the city's own closings). */
export function isHoliday(day: string): boolean {
  if (FIXED.has(day.slice(5))) return true;
  const date = new Date(`${day}T16:00:00Z`);
  const easter = periodOf("easter", date);
  if (easter && easter.from <= day && day <= easter.to) return true;
  return date.getUTCDay() === 1 && isHolidayMonday(date.getUTCMonth() + 1, date.getUTCDate());
}

/** Patriots' Day (before May 25), Labour Day (first of September), Thanksgiving (second of October). */
function isHolidayMonday(month: number, day: number): boolean {
  return (
    (month === 5 && day >= 18 && day <= 24) || (month === 9 && day <= 7) || (month === 10 && day >= 8 && day <= 14)
  );
}
