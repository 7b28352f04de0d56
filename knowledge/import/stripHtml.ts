// The calendar's texts are HTML made by a page editor: nested spans that cut words, zero-width spaces, no-break spaces by the dozen.
import { compile } from "html-to-text";
import { plainSpaces } from "../enrich/finding.ts";

/** The longest text of the calendar has 663 characters; what comes after this many is not read. */
const MAX_HTML = 40_000;

const line = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const skipped = ["img", "script", "style", "iframe", "svg", "object"].map((selector) => ({ selector, format: "skip" }));
const headings = ["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
  selector,
  options: { uppercase: false, ...line },
}));
const blocks = ["p", "ul", "ol", "div", "table"].map((selector) => ({ selector, format: "block", options: line }));

const toText = compile({
  wordwrap: false,
  whitespaceCharacters: " \t\r\n\f",
  limits: { maxDepth: 60, ellipsis: "…" },
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "li", format: "block", options: line },
    ...blocks,
    ...headings,
    ...skipped,
  ],
});

/** The text of a piece of HTML: entities decoded, one kind of space, one line a paragraph, no empty line. */
export function stripHtml(html: string): string {
  return plainSpaces(toText(html.slice(0, MAX_HTML)))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\s]*/g, "\n")
    .trim();
}
