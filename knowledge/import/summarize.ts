const LONGEST = 240;

/** The first sentences of a text, on one line, up to 240 characters; a longer first sentence is cut at a word. */
export function summarize(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  const head = line.slice(0, LONGEST);
  const end = Math.max(head.lastIndexOf(". "), head.lastIndexOf("! "), head.lastIndexOf("? "));
  return end > 80 ? head.slice(0, end + 1) : `${head.slice(0, Math.max(head.lastIndexOf(" "), 80))}…`;
}
