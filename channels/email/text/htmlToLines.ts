import { convert, type FormatCallback, type HtmlToTextOptions } from "html-to-text";
import { type Line, readLine, splitLines } from "./line.ts";

// Private-use characters mark a line while it travels through the conversion; the sender's own are removed first.
const quoteMark = "\ue000";
const signatureMark = "\ue001";

// Only what a mail program writes around quotations and signatures; a quotation's own attribution stays and is read as text.
const quotes = ["blockquote", "#OLK_SRC_BODY_SECTION", "div.moz-cite-prefix", "div.gmail_attr"];
const signatures = [
  "div.gmail_signature",
  "div.moz-signature",
  "pre.moz-signature",
  "#Signature",
  "#ms-outlook-mobile-signature",
];

/** Longest HTML part read: a mail of a person is a hundred times shorter; the raw mail stays. */
const MAX_HTML_LENGTH = 500_000;

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: 200, maxChildNodes: 20_000 },
  formatters: { quoted: marked(quoteMark), signed: marked(signatureMark), rule: ruled },
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    { selector: "table", format: "block" },
    { selector: "p", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "hr", format: "rule" },
    ...quotes.map((selector) => ({ selector, format: "quoted" })),
    ...[...signatures, "[data-signatureblock]"].map((selector) => ({ selector, format: "signed" })),
  ],
};

/** An HTML part as lines of text, each knowing whether it stood in a quotation or a signature. */
export function htmlToLines(html: string): Line[] {
  const text = convert(html.slice(0, MAX_HTML_LENGTH).replace(/[\ue000\ue001]/g, ""), options);
  return splitLines(text).map(readMarked);
}

function readMarked(text: string): Line {
  const marks = /^[\ue000\ue001]+/.exec(text)?.[0] ?? "";
  const line = readLine(text.slice(marks.length));
  if (marks.includes(quoteMark)) return { ...line, mark: "quote" };
  return marks ? { ...line, mark: "signature" } : line;
}

function marked(mark: string): FormatCallback {
  return (element, walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 1 });
    walk(element.children, builder);
    builder.closeBlock({ trailingLineBreaks: 1, blockTransform: (block) => block.replace(/^/gm, mark) });
  };
}

function ruled(...[, , builder]: Parameters<FormatCallback>): void {
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addInline("________________________________");
  builder.closeBlock({ trailingLineBreaks: 1 });
}
