import { z } from "zod";
import type { Session } from "../../../contracts/offering.ts";
import type { Weekday } from "../../../contracts/understanding.ts";
import { addDays, addMinutes, cityInstant, firstOn, nthWeekday } from "../civilTime.ts";
import { seatsOf } from "./seats.ts";
import type { ScheduleContext } from "./slot.ts";

/** A day camp, Monday to Friday, registered week by week: the school break of March or eight weeks of summer. */
export const campSchema = z.object({
  pattern: z.literal("camp"),
  period: z.enum(["spring-break", "summer"]),
  at: z.string(),
  minutes: z.number().int().positive(),
  seats: z.number().int().positive(),
  facilities: z.array(z.string()).min(1),
});
type Camp = z.infer<typeof campSchema>;

const schoolWeek: Weekday[] = ["mon", "tue", "wed", "thu", "fri"];
const SUMMER_WEEKS = 8;

/** The weeks of this year that have not begun, or those of the next year. */
export function campSessions(camp: Camp, context: ScheduleContext): Session[] {
  const year = Number(context.today.slice(0, 4));
  const ahead = (held: number) =>
    campWeeks(camp.period, held).filter(({ monday }) => cityInstant(monday, camp.at) > context.now);
  const weeks = ahead(year).length > 0 ? ahead(year) : ahead(year + 1);
  return camp.facilities.flatMap((facility, index) =>
    weeks.map((week) => campSession(camp, facility, index, week, context)),
  );
}

interface CampWeek {
  label: string;
  monday: string;
  rank: number;
}

function campWeeks(period: Camp["period"], year: number): CampWeek[] {
  // The school service centre of Laval takes the week of the first Monday of March.
  if (period === "spring-break") return [{ label: `relache-${year}`, monday: nthWeekday(year, 3, "mon", 1), rank: 0 }];
  const first = firstOn(["mon"], `${year}-06-25`);
  return Array.from({ length: SUMMER_WEEKS }, (_, rank) => ({
    label: `ete-${year}-semaine-${rank + 1}`,
    monday: addDays(first, 7 * rank),
    rank,
  }));
}

function campSession(
  { at, minutes, seats }: Camp,
  facility: string,
  index: number,
  { label, monday, rank }: CampWeek,
  { offeringId, place }: ScheduleContext,
): Session {
  const starts = cityInstant(monday, at);
  return {
    id: `${offeringId}-${facility}-${label}`,
    startsAt: starts.toISOString(),
    endsAt: addMinutes(starts, minutes).toISOString(),
    lastDay: addDays(monday, 4),
    weekdays: schoolWeek,
    openInterval: false,
    place: place(facility),
    seats: seatsOf(offeringId, index + rank, seats),
    cancelled: false,
  };
}
