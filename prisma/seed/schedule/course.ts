import { z } from "zod";
import type { Session } from "../../../contracts/offering.ts";
import { addDays, addMinutes, cityInstant, firstOn, lastOn } from "../civilTime.ts";
import { seasonNames, type Season, type SeasonName } from "../seasons.ts";
import { seatsOf } from "./seats.ts";
import { slotSchema, slotSessionId, type ScheduleContext, type Slot } from "./slot.ts";

/** A weekly course with one registration for the whole. `midSeason` adds a second, shorter one seven weeks in. */
export const courseSchema = z.object({
  pattern: z.literal("course"),
  seasons: z.array(z.enum(seasonNames)).default(["winter", "spring", "fall"]),
  midSeason: z.boolean().default(false),
  minutes: z.number().int().positive(),
  seats: z.number().int().positive(),
  slots: z.array(slotSchema).min(1),
});
type Course = z.infer<typeof courseSchema>;

const weeksIn: Record<SeasonName, number> = { winter: 10, spring: 10, summer: 8, fall: 12 };
const MID_SEASON = { startsAfterDays: 49, weeks: 5 };

/** One run of the weekly classes, from the first possible day. */
interface Block {
  label: string;
  from: string;
  weeks: number;
}

/** The classes whose registration is still ahead: the rest of the running season and the next two that have the course. */
export function courseSessions(course: Course, context: ScheduleContext): Session[] {
  return blocksOf(course, context).flatMap((block) =>
    course.slots
      .map((slot, index) => courseSession(course, block, slot, index, context))
      .filter((session) => Date.parse(session.startsAt) > context.now.getTime()),
  );
}

function blocksOf(course: Course, { today, seasons }: ScheduleContext): Block[] {
  const held = seasons.filter(({ name }) => course.seasons.includes(name));
  const running = held.filter(({ firstDay }) => firstDay <= today).length;
  return held.slice(0, running + 2).flatMap((season) => seasonBlocks(course, season));
}

function seasonBlocks({ midSeason }: Course, { name, label, firstDay }: Season): Block[] {
  const whole = { label, from: firstDay, weeks: weeksIn[name] };
  const mid = {
    label: `mi-${label}`,
    from: addDays(firstDay, MID_SEASON.startsAfterDays),
    weeks: MID_SEASON.weeks,
  };
  return midSeason ? [whole, mid] : [whole];
}

function courseSession(course: Course, block: Block, slot: Slot, index: number, context: ScheduleContext): Session {
  const firstDay = firstOn(slot.weekdays, block.from);
  const starts = cityInstant(firstDay, slot.time);
  return {
    id: slotSessionId(context.offeringId, block.label, slot),
    startsAt: starts.toISOString(),
    endsAt: addMinutes(starts, course.minutes).toISOString(),
    lastDay: lastOn(slot.weekdays, addDays(firstDay, 7 * block.weeks - 1)),
    weekdays: slot.weekdays,
    openInterval: false,
    place: context.place(slot.facility),
    seats: seatsOf(context.offeringId, index, course.seats),
    cancelled: false,
  };
}
