/** A text in pieces of at most `room` UTF-16 units, cut at an end of line or between words; joined, they are the text again. */
export function splitText(text: string, room: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const at = cutOf(rest, room);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

function cutOf(text: string, room: number): number {
  const head = text.slice(0, room);
  const at = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" ")) + 1;
  if (at > room / 2) return at;
  // A word without end is cut, never inside a surrogate pair.
  const high = head.charCodeAt(room - 1);
  return high >= 0xd800 && high <= 0xdbff ? room - 1 : room;
}
