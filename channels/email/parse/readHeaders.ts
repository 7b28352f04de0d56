import type { AddressObject, ParsedMail } from "mailparser";
import type { MailLimits } from "./limits.ts";
import type { Fault, Mail, Mailbox } from "./mail.ts";

type Head = Pick<
  Mail,
  | "from"
  | "otherSenders"
  | "replyTo"
  | "to"
  | "cc"
  | "subject"
  | "date"
  | "messageId"
  | "inReplyTo"
  | "references"
  | "headers"
>;

/** Longest header value kept, in characters. */
const LONGEST_VALUE = 16_000;

/** Who, to whom, about what, and in answer to what. */
export function readHeaders(parsed: ParsedMail, limits: MailLimits): { mail: Head; faults: Fault[] } {
  const headers = headerMap(parsed.headerLines);
  const [from, ...otherSenders] = mailboxes(parsed.from);
  const [messageId] = messageIds(headers.get("message-id"));
  const date = dateOf(headers.get("date")?.[0]);
  const mail: Head = {
    ...(from ? { from } : {}),
    otherSenders,
    replyTo: mailboxes(parsed.replyTo),
    to: mailboxes(parsed.to),
    cc: mailboxes(parsed.cc),
    subject: (parsed.subject ?? "").slice(0, 998),
    ...(date ? { date } : {}),
    ...(messageId ? { messageId } : {}),
    inReplyTo: messageIds(headers.get("in-reply-to")).slice(0, limits.references),
    references: messageIds(headers.get("references")).slice(-limits.references),
    headers,
  };
  return { mail, faults: faultsOf(mail) };
}

function faultsOf({ from, otherSenders, messageId, date }: Head): Fault[] {
  return [
    ...(from ? [] : [{ code: "no_sender" as const, detail: "no address in From" }]),
    ...(otherSenders.length > 0
      ? [{ code: "several_senders" as const, detail: "several addresses in From; the first is read" }]
      : []),
    ...(messageId ? [] : [{ code: "no_message_id" as const, detail: "no Message-ID" }]),
    ...(date ? [] : [{ code: "bad_date" as const, detail: "no date, or none that can be read" }]),
  ];
}

function headerMap(lines: ParsedMail["headerLines"]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, line } of lines) {
    const colon = line.indexOf(":");
    if (colon < 1 || !/^[!-9;-~]+$/.test(key)) continue;
    const value = line
      .slice(colon + 1, colon + LONGEST_VALUE)
      .replace(/\s*\r?\n\s*/g, " ")
      .trim();
    headers.set(key, [...(headers.get(key) ?? []), value]);
  }
  return headers;
}

function mailboxes(found: AddressObject | AddressObject[] | undefined): Mailbox[] {
  const all = [found ?? []].flat().flatMap(({ value }) => value.flatMap((one) => one.group ?? [one]));
  return all.flatMap(({ address, name }) =>
    address && /^[^\s@]+@[^\s@]+$/.test(address) && address.length <= 320
      ? [{ address: address.toLowerCase(), name: name.slice(0, 200) }]
      : [],
  );
}

/** The ids of a header, in their order, without their brackets. */
export function messageIds(values: readonly string[] = []): string[] {
  return values.flatMap((value) => [...value.matchAll(/<([^<>\s]{1,500})>/g)].map(([, id = ""]) => id));
}

function dateOf(value: string | undefined): Date | undefined {
  const date = new Date(value?.replace(/\([^)]*\)/g, "") ?? "");
  return Number.isNaN(date.getTime()) ? undefined : date;
}
