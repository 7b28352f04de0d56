import { CITY_TIME_ZONE } from "../../contracts/clock.ts";

/** When no text message of a campaign goes out, in minutes of the city's day; `from` may be after `to`: over midnight. */
export interface QuietHours {
  from: number;
  to: number;
}

/** `21:00-08:00`, in the city's own time; undefined when it is not that. */
export function readQuietHours(text: string): QuietHours | undefined {
  const [, ...figures] = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  const [fromHour, fromMinute, toHour, toMinute] = figures.map(Number);
  if (fromHour === undefined || fromMinute === undefined || toHour === undefined || toMinute === undefined)
    return undefined;
  return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
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
