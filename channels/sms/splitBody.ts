/** Twilio refuses a longer body (error 21617). UTF-16 units. */
export const MAX_BODY = 1_600;

/** A text in bodies that Twilio takes, cut at an end of line or between words; joined, they are the text again. */
export function splitBody(text: string, room = MAX_BODY): string[] {
  const bodies: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const at = cutOf(rest, room);
    bodies.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...bodies, rest];
}

function cutOf(text: string, room: number): number {
  const head = text.slice(0, room);
  const at = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" ")) + 1;
  if (at > room / 2) return at;
  // A word without end is cut, never inside a surrogate pair.
  const high = head.charCodeAt(room - 1);
  return high >= 0xd800 && high <= 0xdbff ? room - 1 : room;
}
