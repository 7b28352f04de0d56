import { DateTime } from "luxon";
import { z } from "zod";
import { CITY_TIME_ZONE } from "../../../contracts/clock.ts";
import { isHoliday } from "../../requests/businessDays.ts";

const timeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "a time is written 08:00");
const daySchema = z
  .strictObject({ from: timeSchema, to: timeSchema })
  .refine(({ from, to }) => from < to, { error: "a day opens before it closes" })
  .nullable();
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** When people answer: the week, the legal holidays, and days of their own. `null` is a closed day. */
export const officeHoursSchema = z.strictObject({
  week: z.strictObject({
    mon: daySchema,
    tue: daySchema,
    wed: daySchema,
    thu: daySchema,
    fri: daySchema,
    sat: daySchema,
    sun: daySchema,
  }),
  holidays: daySchema,
  dates: z.record(z.iso.date(), daySchema).default({}),
});
export type OfficeHours = z.infer<typeof officeHoursSchema>;

/** A year of closed days is no calendar. */
const FARTHEST_DAYS = 366;

/**
 * When somebody answers next; undefined while they do, or when the calendar never opens.
 *
 * @example opensAt(hours, new Date("2024-11-02T03:00:00Z")) // Saturday 9:00 in Laval
 */
export function opensAt(hours: OfficeHours, now: Date): Date | undefined {
  const today = DateTime.fromJSDate(now, { zone: CITY_TIME_ZONE }).startOf("day");
  for (let days = 0; days <= FARTHEST_DAYS; days++) {
    const open = openingOf(hours, today.plus({ days }));
    if (open && open.to > now) return open.from > now ? open.from : undefined;
  }
  return undefined;
}

function openingOf(hours: OfficeHours, day: DateTime): { from: Date; to: Date } | undefined {
  const date = day.toFormat("yyyy-MM-dd");
  const weekday = weekdays[day.weekday - 1] ?? "mon";
  const own = hours.dates[date];
  const open = own === undefined ? (isHoliday(day) ? hours.holidays : hours.week[weekday]) : own;
  return open ? { from: atTime(day, open.from), to: atTime(day, open.to) } : undefined;
}

function atTime(day: DateTime, time: string): Date {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return day.set({ hour, minute }).toJSDate();
}
