import { CITY_TIME_ZONE } from "../../contracts/clock.ts";

/** When no text message of a campaign goes out, in minutes of the city's day; `from` may be after `to`: over midnight. */
export interface QuietHours {
  from: number;
  to: number;
}

const civilTime = new Intl.DateTimeFormat("en-CA", {
  timeZone: CITY_TIME_ZONE,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** By the clock on the wall: the hour that comes twice in November is quiet twice. */
export function isQuiet({ from, to }: QuietHours, now: Date): boolean {
  const [hours = 0, minutes = 0] = civilTime.format(now).split(":").map(Number);
  const minute = hours * 60 + minutes;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
