import { type ParsedMail, simpleParser } from "mailparser";
import { z } from "zod";
import { mailLimits, type MailLimits } from "./limits.ts";
import type { BrokenCause, Fault, ReadMail } from "./mail.ts";
import { depthOf, headerEnd, openAtEnd } from "./outline.ts";
import { readHeaders } from "./readHeaders.ts";
import { readParts } from "./readParts.ts";
import { signedContent } from "./signedContent.ts";
import { isExplained, underItsCharset } from "./wrongCharset.ts";

const options = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
  // A forwarded mail is a file: what it says is not what its forwarder says.
  ignoreEmbedded: true,
  checksumAlgo: false,
} as const;

/** Bytes of the headers of a broken mail in which its sender and subject are sought. */
const MOST_SALVAGED = 64 * 1024;

/**
 * Reads a mail as received. Never throws on what it contains: a broken mail is a result that says what is broken, with the
 * sender and subject when they can be saved.
 *
 *     const read = await readMail(raw);
 *     if (read.status === "read") visibleText({ ...read.mail })
 */
export async function readMail(raw: Buffer, limits: MailLimits = mailLimits): Promise<ReadMail> {
  const refused = refusal(raw, limits);
  if (refused) return broken(raw, refused.cause, refused.detail);
  try {
    const parsed = await parse(raw, limits);
    const mail = (await inSignature(raw, parsed, limits)) ?? read(raw, parsed, limits);
    if (!mail) return await broken(raw, "not_a_mail", "no header can be read");
    return (await inItsCharset(raw, mail, limits)) ?? mail;
  } catch (error) {
    return broken(raw, ...causeOf(error));
  }
}

function parse(raw: Buffer, limits: MailLimits): Promise<ParsedMail> {
  return simpleParser(raw, { ...options, maxHeadSize: limits.headerBytes, maxChildNodes: limits.parts });
}

function refusal(raw: Buffer, limits: MailLimits): { cause: BrokenCause; detail: string } | undefined {
  if (raw.length === 0) return { cause: "empty", detail: "the mail has no byte" };
  if (raw.length > limits.bytes)
    return { cause: "too_large", detail: `${raw.length} bytes, more than ${limits.bytes}` };
  if (headerEnd(raw) > limits.headerBytes)
    return { cause: "headers_too_large", detail: `more than ${limits.headerBytes} bytes before the first blank line` };
  const depth = depthOf(raw, limits.depth);
  return depth > limits.depth
    ? { cause: "too_deep", detail: `parts within parts, more than ${limits.depth} deep` }
    : undefined;
}

type WellRead = Extract<ReadMail, { status: "read" }>;

const unclosedPart: Fault = { code: "unclosed_part", detail: "its last part does not end" };

function read(raw: Buffer, parsed: ParsedMail, limits: MailLimits): WellRead | undefined {
  const head = readHeaders(parsed, limits);
  if (head.mail.headers.size === 0) return undefined;
  const body = readParts(parsed, head.mail.headers, limits);
  const unclosed = openAtEnd(raw) ? [unclosedPart] : [];
  return {
    status: "read",
    mail: { ...head.mail, ...body.parts },
    faults: [...head.faults, ...body.faults, ...unclosed],
  };
}

/** What stands inside an opaque signature, under the headers of the mail. */
async function inSignature(
  raw: Buffer,
  { attachments }: ParsedMail,
  limits: MailLimits,
): Promise<WellRead | undefined> {
  const sealed = attachments.find(({ contentType }) => /^application\/(?:x-)?pkcs7-mime$/.test(contentType));
  const entity = sealed && signedContent(sealed.content);
  if (!entity) return undefined;
  const head = `${raw.subarray(0, headerEnd(raw)).toString("latin1")}\n`;
  const own = head.replace(/^(?:content-|mime-version)[^\n]*\n(?:[ \t][^\n]*\n)*/gim, "").trimEnd();
  const opened = Buffer.concat([Buffer.from(`${own}\r\nMIME-Version: 1.0\r\n`, "latin1"), entity]);
  const inner = read(opened, await parse(opened, limits), limits);
  return inner && { ...inner, mail: { ...inner.mail, protection: "signed" } };
}

const wrongCharset: Fault = { code: "wrong_charset", detail: "its bytes are of another charset than it says" };

/** The mail read again, when its charset is a lie and another explains every byte. */
async function inItsCharset(raw: Buffer, first: WellRead, limits: MailLimits): Promise<ReadMail | undefined> {
  const again = underItsCharset(raw, saidIn(first));
  const second = again && read(again, await parse(again, limits), limits);
  return second && isExplained(saidIn(second)) && saidIn(second).trim() !== ""
    ? { ...second, faults: [...second.faults, wrongCharset] }
    : undefined;
}

const saidIn = ({ mail: { text = "", html = "" } }: WellRead): string => `${text}\n${html}`;

async function broken(raw: Buffer, cause: BrokenCause, detail: string): Promise<ReadMail> {
  const top = raw.subarray(0, Math.min(headerEnd(raw), MOST_SALVAGED));
  const parsed = await simpleParser(top, options).catch(() => undefined);
  if (!parsed) return { status: "broken", cause, detail, salvaged: { subject: "" } };
  const { from, subject, messageId } = readHeaders(parsed, mailLimits).mail;
  const salvaged = { subject, ...(from ? { from } : {}), ...(messageId ? { messageId } : {}) };
  return { status: "broken", cause, detail, salvaged };
}

// The splitter's own limits carry a code; whatever else it throws is about this mail, since nothing else was given to it.
function causeOf(error: unknown): [BrokenCause, string] {
  const { data } = z.object({ code: z.string().optional(), message: z.string() }).safeParse(error);
  if (data?.code !== "EMAXLEN") return ["unreadable", "its structure cannot be followed"];
  return data.message.includes("child nodes")
    ? ["too_many_parts", "it is made of too many parts"]
    : ["headers_too_large", "the headers of a part are too large"];
}
