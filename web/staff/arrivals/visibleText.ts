/** Signs that would hide, reorder or ring rather than be read, but for the ends of lines and tabs. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** A text from outside as it may be shown: each invisible sign by its number, « U+202E ». */
export const visibleText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, (sign) => `⟦U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟧`);
