import { z } from "zod";
import type { Session } from "../../../contracts/offering.ts";
import { weekdaySchema, type Weekday } from "../../../contracts/understanding.ts";
import { addMinutes, cityInstant, nthWeekday } from "../civilTime.ts";
import { seatsOf } from "./seats.ts";
import type { ScheduleContext } from "./slot.ts";

/** A meeting on the nth weekday of each month, written `tue 1 19:00 bibliotheque-laure-conan`. */
const monthlySlotSchema = z
  .string()
  .regex(/^\S+ [1-4] \d\d:\d\d \S+$/, "expected « weekday nth HH:MM facility »")
  .transform((text) => {
    const [day = "", nth = "", time = "", facility = ""] = text.split(" ");
    return { weekday: weekdaySchema.parse(day), nth: Number(nth), time, facility };
  });

export const monthlySchema = z.object({
  pattern: z.literal("monthly"),
  /** Months of the year (1 to 12) in which it is held. */
  months: z.array(z.number().int().min(1).max(12)).default([1, 2, 3, 4, 5, 6, 9, 10, 11, 12]),
  minutes: z.number().int().positive(),
  seats: z.number().int().positive().optional(),
  slots: z.array(monthlySlotSchema).min(1),
});
type Monthly = z.infer<typeof monthlySchema>;
type MonthlySlot = Monthly["slots"][number];

const MEETINGS_AHEAD = 3;

/** The next three meetings of each slot. */
export function monthlySessions(monthly: Monthly, context: ScheduleContext): Session[] {
  return monthly.slots.flatMap((slot, index) =>
    daysFrom(context.today, monthly.months, slot)
      .map((day) => ({ day, starts: cityInstant(day, slot.time) }))
      .filter(({ starts }) => starts > context.now)
      .slice(0, MEETINGS_AHEAD)
      .map((meeting) => monthlySession(monthly, slot, index, meeting, context)),
  );
}

function daysFrom(today: string, months: readonly number[], { weekday, nth }: MonthlySlot): string[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .flatMap((held) => months.map((month) => nthWeekday(held, month, weekday, nth)))
    .filter((day) => day >= today)
    .sort();
}

function monthlySession(
  { minutes, seats }: Monthly,
  { weekday, time, facility }: MonthlySlot,
  index: number,
  { day, starts }: { day: string; starts: Date },
  { offeringId, place }: ScheduleContext,
): Session {
  const weekdays: Weekday[] = [weekday];
  return {
    id: `${offeringId}-${facility}-${day}-${time.replace(":", "")}`,
    startsAt: starts.toISOString(),
    endsAt: addMinutes(starts, minutes).toISOString(),
    weekdays,
    openInterval: false,
    place: place(facility),
    ...(seats && { seats: seatsOf(offeringId, index + Number(day.slice(5, 7)), seats) }),
    cancelled: false,
  };
}
