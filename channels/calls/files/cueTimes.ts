const timestamp = String.raw`(\d{2,}):(\d{2})(?::(\d{2}))?[.,](\d{3})`;
const line = new RegExp(String.raw`^[ \t]*${timestamp}[ \t]*-->[ \t]*${timestamp}`);

/**
 * The times of a cue, in milliseconds: WebVTT's `hh:mm:ss.mmm` and `mm:ss.mmm`, SubRip's comma. Hours may have any number of
 * digits; a first number above 59 without hours is taken for hours, as the conformance files do. Undefined: not a line of times.
 */
export function cueTimes(text: string): { startMs: number; endMs: number } | undefined {
  const found = line.exec(text);
  if (!found) return undefined;
  const [startMs, endMs] = [milliseconds(found.slice(1, 5)), milliseconds(found.slice(5, 9))];
  return startMs === undefined || endMs === undefined ? undefined : { startMs, endMs };
}

function milliseconds([first, second, third, fraction]: readonly (string | undefined)[]): number | undefined {
  const isHours = third !== undefined || Number(first) > 59;
  const [hours, minutes, seconds] = isHours ? [first, second, third ?? 0] : [0, first, second];
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction);
}
