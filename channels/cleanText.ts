// PostgreSQL refuses U+0000 in text, UTF-8 has no lone surrogates, and no other control character means anything in a chat.
const controls = /[^\P{Cc}\n\t]/gu;

/** Text as it can be kept: control characters and broken halves of characters go, line ends become `\n`. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(controls, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** Whether a parsed JSON value can be kept as it is: not nested too deep, no text that `cleanText` would change much. */
export function isStorable(value: unknown, depth: number): boolean {
  if (typeof value === "string") return !value.includes("\0") && !/\p{Surrogate}/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(([key, inner]) => isStorable(key, 0) && isStorable(inner, depth - 1));
}
