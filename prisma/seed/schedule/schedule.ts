import { z } from "zod";
import type { Session } from "../../../contracts/offering.ts";
import { campSchema, campSessions } from "./camp.ts";
import { courseSchema, courseSessions } from "./course.ts";
import { dropInSchema, dropInSessions } from "./dropIn.ts";
import { monthlySchema, monthlySessions } from "./monthly.ts";
import type { ScheduleContext } from "./slot.ts";
import { yearlySchema, yearlySessions } from "./yearly.ts";

/** How an activity comes back in time; each pattern has its file. */
export const scheduleSchema = z.discriminatedUnion("pattern", [
  courseSchema,
  dropInSchema,
  monthlySchema,
  yearlySchema,
  campSchema,
]);
export type Schedule = z.infer<typeof scheduleSchema>;

/** The coming sessions of an activity, relative to `context.now`, in the order of their start. */
export function sessionsOf(schedule: Schedule, context: ScheduleContext): Session[] {
  return expand(schedule, context).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

function expand(schedule: Schedule, context: ScheduleContext): Session[] {
  switch (schedule.pattern) {
    case "course":
      return courseSessions(schedule, context);
    case "drop-in":
      return dropInSessions(schedule, context);
    case "monthly":
      return monthlySessions(schedule, context);
    case "yearly":
      return yearlySessions(schedule, context);
    case "camp":
      return campSessions(schedule, context);
  }
}

/** Facilities named by a schedule, in the order of first mention. */
export function facilitiesOf(schedule: Schedule): string[] {
  const named =
    schedule.pattern === "camp"
      ? schedule.facilities
      : (schedule.pattern === "yearly" ? schedule.dates : schedule.slots).map(({ facility }) => facility);
  return [...new Set(named)];
}
