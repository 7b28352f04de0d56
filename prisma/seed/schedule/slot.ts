import { z } from "zod";
import type { Place } from "../../../contracts/offering.ts";
import { weekdaySchema, type Weekday } from "../../../contracts/understanding.ts";
import type { Season } from "../seasons.ts";

/** A weekly slot as written in the data files, `sat 09:30 piscine-vanier` or `mon+wed 18:00 parc-labelle`. */
export const slotSchema = z
  .string()
  .regex(/^\S+ \d\d:\d\d \S+$/, "expected « weekday[+weekday] HH:MM facility »")
  .transform((text) => {
    const [days = "", time = "", facility = ""] = text.split(" ");
    return { weekdays: days.split("+"), time, facility };
  })
  .pipe(z.object({ weekdays: z.array(weekdaySchema), time: z.string(), facility: z.string() }));
export type Slot = z.infer<typeof slotSchema>;

/** What every pattern needs to become sessions; `today` and `seasons` are those of `now`, worked out once. */
export interface Programme {
  now: Date;
  today: string;
  /** The running season and the ones after it. */
  seasons: Season[];
  place: (facility: string) => Place;
}
export type ScheduleContext = Programme & { offeringId: string };

const frenchDays: Record<Weekday, string> = {
  mon: "lun",
  tue: "mar",
  wed: "mer",
  thu: "jeu",
  fri: "ven",
  sat: "sam",
  sun: "dim",
};

/** `sat 09:30 piscine-vanier` in `hiver-2025` → `demo-natation-piscine-vanier-hiver-2025-sam-0930`. */
export function slotSessionId(offeringId: string, period: string, { weekdays, time, facility }: Slot): string {
  const days = weekdays.map((day) => frenchDays[day]).join("-");
  return `${offeringId}-${facility}-${period}-${days}-${time.replace(":", "")}`;
}
