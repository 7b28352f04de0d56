import type { Attachment, ParsedMail } from "mailparser";
import { sniffType } from "../../attachments/index.ts";
import type { MailLimits } from "./limits.ts";
import type { Fault, Mail, MailFile } from "./mail.ts";
import { headerEnd } from "./outline.ts";
import { protectionOf, withoutPgpArmour } from "./protection.ts";
import { readCalendar } from "./readCalendar.ts";
import { readDeliveryReport } from "./readDeliveryReport.ts";

type Parts = Pick<
  Mail,
  "text" | "html" | "files" | "attachedMails" | "calendar" | "report" | "returned" | "protection"
>;
type Read = Partial<Pick<Parts, "calendar" | "report" | "returned">> & { file?: MailFile; mail?: true; fault?: Fault };

/** What the parts of a mail are: its text, its files, a calendar, a delivery report. */
export function readParts(
  parsed: ParsedMail,
  headers: Mail["headers"],
  limits: MailLimits,
): { parts: Parts; faults: Fault[] } {
  const read = parsed.attachments.map((part) => readPart(part, limits));
  const files = read.flatMap(({ file }) => file ?? []);
  const calendar = read.find((part) => part.calendar)?.calendar;
  const report = read.find((part) => part.report)?.report;
  const returned = report && read.find((part) => part.returned)?.returned;
  const text = withoutPgpArmour(parsed.text ?? "");
  const html = parsed.html || "";
  const parts: Parts = {
    ...(text ? { text } : {}),
    ...(html ? { html } : {}),
    files: files.slice(0, limits.files),
    attachedMails: read.filter(({ mail }) => mail).length,
    ...(calendar ? { calendar } : {}),
    ...(report ? { report } : {}),
    ...(returned ? { returned } : {}),
    protection: protectionOf(headers, parsed),
  };
  return { parts, faults: [...read.flatMap(({ fault }) => fault ?? []), ...faultsOf(parts, files.length)] };
}

function readPart(part: Attachment, limits: MailLimits): Read {
  const { contentType, content } = part;
  if (/^application\/(?:pgp-|(?:x-)?pkcs7-)/.test(contentType)) return {};
  if (contentType === "message/delivery-status" || contentType === "message/global-delivery-status") {
    const report = readDeliveryReport(content.toString("utf8"));
    return report ? { report } : { fault: { code: "bad_report", detail: "a delivery report names no recipient" } };
  }
  if (contentType === "message/rfc822" || contentType === "message/global")
    return { mail: true, ...returnedIn(content) };
  if (/^(?:text|message)\/(?:rfc822|global)-headers$/.test(contentType)) return returnedIn(content);
  if (contentType === "text/calendar" || /\.ics$/i.test(part.filename ?? "")) {
    const calendar = readCalendar(content.toString("utf8"));
    return calendar ? { calendar } : { fault: { code: "bad_calendar", detail: "a calendar cannot be read" } };
  }
  return readFilePart(part, limits);
}

/** The Message-ID in the headers of a mail within a mail. */
function returnedIn(content: Buffer): { returned?: string } {
  const head = content.subarray(0, headerEnd(content)).toString("latin1");
  const [, returned] = /^message-id[ \t]*:\s*<([^<>\s]{1,500})>/im.exec(head) ?? [];
  return returned ? { returned } : {};
}

function readFilePart({ filename, content }: Attachment, limits: MailLimits): Read {
  if (content.length > limits.fileBytes)
    return { fault: { code: "file_too_large", detail: `a file of ${content.length} bytes` } };
  const contentType = sniffType(content);
  if (!contentType)
    return { fault: { code: "file_type_refused", detail: "a file that is not an image, a PDF or text" } };
  const name = (filename ?? "").replace(/[/\\]|\p{Cc}/gu, "_").slice(0, 200) || "sans-nom";
  return { file: { name, contentType, content } };
}

function faultsOf(parts: Parts, files: number): Fault[] {
  const { text = "", html = "", protection, attachedMails } = parts;
  const other = files + attachedMails > 0 || parts.calendar || parts.report;
  return [
    ...(files > parts.files.length ? [{ code: "too_many_files" as const, detail: `${files} files` }] : []),
    ...(protection === "encrypted" ? [{ code: "encrypted" as const, detail: "its text is encrypted" }] : []),
    ...(!text.trim() && !html.trim() && !other && protection !== "encrypted"
      ? [{ code: "no_content" as const, detail: "no text, no file" }]
      : []),
    ...(/\ufffd/.test(text || html)
      ? [{ code: "undecodable_text" as const, detail: "characters that its charset does not explain" }]
      : []),
  ];
}
