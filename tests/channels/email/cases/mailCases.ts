import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { parse } from "yaml";
import { z } from "zod";

/** A mail and what should be read in it. */
export interface MailCase {
  name: string;
  text?: string;
  html?: string;
  fromName?: string;
  visible: string;
}

const fixtures = join(import.meta.dirname, "../../../../../shared/data/email");
export const fixturesPresent = existsSync(fixtures);

const casesSchema = z.array(
  z.object({
    name: z.string(),
    from: z.string().optional(),
    text: z.string().optional(),
    html: z.string().optional(),
    visible: z.string(),
  }),
);

/** The French mails written for the project: `frenchSeen` or `frenchUnseen`. */
export function frenchMails(name: "frenchSeen" | "frenchUnseen"): MailCase[] {
  const read = casesSchema.parse(parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), "utf8")));
  return read.map(({ from, text, html, ...rest }) => ({
    ...rest,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    ...(from === undefined ? {} : { fromName: from }),
  }));
}

const labelSchema = z.object({
  is: z.string().optional(),
  html: z.string().optional(),
  lines: z.string().optional(),
  unmarked: z.literal(true).optional(),
  beside: z.literal(true).optional(),
});
const labelsSchema = z.object({
  crisp_reply_parser: z.record(z.string(), z.string()),
  talon: z.record(z.string(), labelSchema),
});

/** The fixtures of Crisp and Talon, with the labels of `fixtures.yaml`. A mail of two parts makes two cases. */
export async function fixtureMails(): Promise<MailCase[]> {
  const labels = labelsSchema.parse(parse(readFileSync(join(import.meta.dirname, "fixtures.yaml"), "utf8")));
  const crisp = Object.entries(labels.crisp_reply_parser).map(([file, lines]) => {
    const text = fixture(`crisp_reply_parser/${file}`);
    return { name: file, text, visible: linesOf(text, lines) };
  });
  const talon = Object.entries(labels.talon).map(([file, label]) => talonCases(file, label));
  return [...crisp, ...(await Promise.all(talon)).flat()];
}

async function talonCases(file: string, label: z.infer<typeof labelSchema>): Promise<MailCase[]> {
  const raw = fixture(`talon/${file}`);
  if (file.endsWith(".html")) return [{ name: file, html: raw, visible: label.is ?? "" }];
  if (file.endsWith(".eml")) return mailCases(file, raw, label);
  if (label.unmarked) return [unmarked(file, raw)];
  const fromName = label.beside ? fixture(`talon/${file.replace(/_body$/, "_sender")}`).trim() : "";
  const signature = label.beside ? fixture(`talon/${file.replace(/_body$/, "_signature")}`).trim() : "";
  const text = raw.replace(/^From: .*\n/, "");
  const visible =
    label.is ??
    (label.lines ? linesOf(text, label.lines) : text.trimEnd().slice(0, signature ? -signature.length : undefined));
  return [{ name: file, text, ...(fromName ? { fromName } : {}), visible }];
}

async function mailCases(file: string, raw: string, label: z.infer<typeof labelSchema>): Promise<MailCase[]> {
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  const fromName = mail.from?.value[0]?.name ?? "";
  const visible = label.is ?? linesOf(mail.text ?? "", label.lines ?? "all");
  return [
    ...(mail.text ? [{ name: file, text: mail.text, fromName, visible }] : []),
    ...(mail.html ? [{ name: `${file}#html`, html: mail.html, fromName, visible: label.html ?? visible }] : []),
  ];
}

function unmarked(file: string, raw: string): MailCase {
  const body = raw.replace(/^(?:(?:From|Subject|Date): .*\n)+/, "");
  const lines = body.split("\n");
  return {
    name: file,
    text: body.replace(/^#(?:sig|reply)#/gm, ""),
    visible: lines.filter((line) => !/^#(?:sig|reply)#/.test(line)).join("\n"),
  };
}

/** Lines « 1-3 7 » of a text, counted from 1; `all` is all of them. */
function linesOf(text: string, numbers: string): string {
  if (numbers === "all") return text;
  const lines = text.split(/\r?\n/);
  const ranges = numbers.split(" ").map((range) => range.split("-").map(Number));
  return ranges.flatMap(([from = 1, to = from]) => lines.slice(from - 1, to)).join("\n");
}

const fixture = (path: string): string => readFileSync(join(fixtures, path), "utf8");

/** Two readings are the same when their lines that say something are: blank lines and spaces are the mail program's. */
export function sameReading(one: string, other: string): boolean {
  return readingOf(one) === readingOf(other);
}

function readingOf(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[\s\u00a0\u202f]+/g, " ").trim());
  return lines.filter(Boolean).join("\n");
}
