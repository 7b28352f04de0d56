/** Minutes since midnight, both included. */
export interface TimeWindow {
  from: number;
  to: number;
}

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const LAST = at(23, 59);
/** « à 9 h 30 » is kept half an hour on each side: nobody means to the minute. */
const AROUND = 30;

const parts: Readonly<Record<string, TimeWindow>> = {
  morning: { from: 0, to: at(12) - 1 },
  noon: { from: at(11, 30), to: at(13, 30) },
  afternoon: { from: at(12), to: at(17) - 1 },
  evening: { from: at(17), to: LAST },
  night: { from: at(17), to: LAST },
};

/** When a session must start: a part of day, `HH:MM` (about), `after-HH:MM` (or at), `before-HH:MM`. Undefined: not a time. */
export function readTimeOfDay(text: string): TimeWindow | undefined {
  const part = parts[text];
  if (part) return part;
  const [, side, hours, minutes] = /^(?:(after|before)-)?(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const minute = at(Number(hours), Number(minutes));
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  if (side === "after") return { from: minute, to: LAST };
  if (side === "before") return { from: 0, to: minute - 1 };
  return { from: minute - AROUND, to: minute + AROUND };
}
