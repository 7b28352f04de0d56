/** What a calendar part asks or answers (RFC 5546); only what a person needs to see. */
export interface CalendarPart {
  /** `REQUEST`, `REPLY`, `CANCEL`, `PUBLISH`…; a file without a method only tells of an event. */
  method: string;
  uid?: string;
  summary?: string;
  /** As written: `20241112T140000Z`, or `20241112` for a whole day. */
  start?: string;
  /** In a reply: `ACCEPTED`, `DECLINED`, `TENTATIVE`. */
  answer?: string;
}

/** Longest calendar read, in characters: an invitation has some thousands. */
const LONGEST = 100_000;

/** Reads the first event of an `.ics`, or nothing when it is not one. */
export function readCalendar(text: string): CalendarPart | undefined {
  if (!/^\ufeff?BEGIN:VCALENDAR\s/i.test(text) || text.length > LONGEST) return undefined;
  const lines = text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const event = lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => /^BEGIN:VEVENT$/i.test(line)),
    ),
  );
  const uid = valueOf(event, "UID");
  const summary = valueOf(event, "SUMMARY");
  const start = valueOf(event, "DTSTART");
  const answer = event.map((line) => /^ATTENDEE\b.*;PARTSTAT=([\w-]+)/i.exec(line)?.[1]).find(Boolean);
  return {
    method: valueOf(lines, "METHOD")?.toUpperCase() ?? "PUBLISH",
    ...(uid ? { uid } : {}),
    ...(summary ? { summary: summary.replace(/\\([,;\\])/g, "$1").replace(/\\n/gi, " ") } : {}),
    ...(start ? { start } : {}),
    ...(answer ? { answer: answer.toUpperCase() } : {}),
  };
}

function valueOf(lines: string[], name: string): string | undefined {
  const line = lines.find((one) => new RegExp(`^${name}(?:;[^:]*)?:`, "i").test(one));
  return line?.slice(line.indexOf(":") + 1).trim() || undefined;
}
