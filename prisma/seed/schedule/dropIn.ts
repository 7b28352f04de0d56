import { z } from "zod";
import type { Session } from "../../../contracts/offering.ts";
import { addDays, addMinutes, cityInstant, firstOn, lastOn } from "../civilTime.ts";
import { seasonNames, type Season } from "../seasons.ts";
import { slotSchema, slotSessionId, type ScheduleContext, type Slot } from "./slot.ts";

/** A weekly open period without registration, all year or in some seasons only. */
export const dropInSchema = z.object({
  pattern: z.literal("drop-in"),
  seasons: z.array(z.enum(seasonNames)).default([...seasonNames]),
  minutes: z.number().int().positive(),
  slots: z.array(slotSchema).min(1),
});
type DropIn = z.infer<typeof dropInSchema>;

/** What is left of the running season and the whole next one, one series a slot; the next date comes first. */
export function dropInSessions(dropIn: DropIn, context: ScheduleContext): Session[] {
  return context.seasons
    .filter(({ name }) => dropIn.seasons.includes(name))
    .slice(0, 2)
    .flatMap((season) => dropIn.slots.map((slot) => dropInSession(dropIn, season, slot, context)))
    .filter((session) => session !== undefined);
}

function dropInSession(
  { minutes }: DropIn,
  season: Season,
  slot: Slot,
  { now, today, offeringId, place }: ScheduleContext,
): Session | undefined {
  const firstDay = nextDay(slot, season, now, today);
  if (firstDay > season.lastDay) return undefined;
  const starts = cityInstant(firstDay, slot.time);
  return {
    id: slotSessionId(offeringId, season.label, slot),
    startsAt: starts.toISOString(),
    endsAt: addMinutes(starts, minutes).toISOString(),
    lastDay: lastOn(slot.weekdays, season.lastDay),
    weekdays: slot.weekdays,
    openInterval: false,
    place: place(slot.facility),
    cancelled: false,
  };
}

function nextDay({ weekdays, time }: Slot, season: Season, now: Date, today: string): string {
  const day = firstOn(weekdays, season.firstDay > today ? season.firstDay : today);
  return cityInstant(day, time) > now ? day : firstOn(weekdays, addDays(day, 1));
}
