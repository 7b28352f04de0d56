import { z } from "zod";
import type { Session } from "../../../contracts/offering.ts";
import { weekdaySchema } from "../../../contracts/understanding.ts";
import { addDays, addMinutes, cityInstant, nthWeekday, weekdayOf } from "../civilTime.ts";
import { seatsOf } from "./seats.ts";
import type { ScheduleContext } from "./slot.ts";

/** `06-24` every year, or `06 sat 2`: the second Saturday of June. */
const yearlyDaySchema = z
  .string()
  .regex(/^\d\d(-\d\d| \S+ [1-4])$/, "expected « MM-DD » or « MM weekday nth »")
  .transform((text) => {
    const [month = "", day, nth] = text.split(" ");
    if (!day) return (year: number) => `${year}-${text}`;
    const weekday = weekdaySchema.parse(day);
    return (year: number) => nthWeekday(year, Number(month), weekday, Number(nth));
  });

/** Something held once a year: `minutes` long on one day, or open at those hours over `days`. */
export const yearlySchema = z.object({
  pattern: z.literal("yearly"),
  seats: z.number().int().positive().optional(),
  dates: z
    .array(
      z.object({
        on: yearlyDaySchema,
        at: z.string(),
        minutes: z.number().int().positive(),
        days: z.number().int().positive().default(1),
        facility: z.string(),
      }),
    )
    .min(1),
});
type Yearly = z.infer<typeof yearlySchema>;
type YearlyDate = Yearly["dates"][number];

/** The next occurrence of each date; one that is under way counts as the next. */
export function yearlySessions(yearly: Yearly, context: ScheduleContext): Session[] {
  return yearly.dates.flatMap((date, index) => {
    const year = Number(context.today.slice(0, 4));
    const next = [year - 1, year, year + 1]
      .map((held) => intervalOf(date, held))
      .find((interval) => isAhead(date, interval, context.now));
    return next ? [yearlySession(yearly, date, index, next, context)] : [];
  });
}

interface Interval {
  day: string;
  starts: Date;
  ends: Date;
}

function intervalOf({ on, at, minutes, days }: YearlyDate, year: number): Interval {
  const day = on(year);
  return { day, starts: cityInstant(day, at), ends: addMinutes(cityInstant(addDays(day, days - 1), at), minutes) };
}

const isAhead = ({ days }: YearlyDate, { starts, ends }: Interval, now: Date) => (days > 1 ? ends : starts) > now;

function yearlySession(
  { seats }: Yearly,
  { days, at, facility }: YearlyDate,
  index: number,
  { day, starts, ends }: Interval,
  { offeringId, place }: ScheduleContext,
): Session {
  return {
    id: `${offeringId}-${facility}-${day}-${at.replace(":", "")}`,
    startsAt: starts.toISOString(),
    endsAt: ends.toISOString(),
    weekdays: days > 1 ? [] : [weekdayOf(day)],
    openInterval: days > 1,
    place: place(facility),
    ...(seats && { seats: seatsOf(offeringId, index, seats) }),
    cancelled: false,
  };
}
