import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { languageSchema, type Language } from "../../contracts/language.ts";

/** A mail or text message of the demonstration. `text` is absent when the file could not be read. */
export interface OutboxFile {
  name: string;
  kind: "email" | "sms";
  at?: Date;
  to?: string;
  subject?: string;
  lang?: Language;
  text?: string;
}

const MOST = 100;

/** The newest hundred, newest first. A directory that does not exist yet is empty. */
export async function listOutboxFiles(directory: string): Promise<OutboxFile[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const messages = names.filter((name) => /^\d[\w-]*\.(eml|txt)$/.test(name));
  const newest = await newestFirst(directory, messages);
  return Promise.all(newest.slice(0, MOST).map((name) => readOne(directory, name)));
}

/** By the moment in the name; under a fixed clock several bear the same one, and the file's own time decides. */
async function newestFirst(directory: string, names: string[]): Promise<string[]> {
  const dated = await Promise.all(
    names.map(async (name) => ({
      name,
      moment: name.split("-", 1)[0] ?? "",
      written: await stat(join(directory, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  );
  return dated.toSorted((a, b) => b.moment.localeCompare(a.moment) || b.written - a.written).map(({ name }) => name);
}

async function readOne(directory: string, name: string): Promise<OutboxFile> {
  const kind = name.endsWith(".eml") ? "email" : "sms";
  try {
    const content = await readFile(join(directory, name));
    return { name, kind, ...(kind === "email" ? await readMail(content) : readSms(content.toString())) };
  } catch {
    return { name, kind };
  }
}

async function readMail(content: Buffer): Promise<Partial<OutboxFile>> {
  // Loaded for the page of the demonstration, by nobody else.
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(new Uint8Array(content));
  const lang = mail.headers.find(({ key }) => key === "content-language")?.value;
  const to = mail.to?.[0]?.address;
  return {
    text: mail.text?.trimEnd() ?? "",
    ...toDate(mail.date),
    ...toLang(lang),
    ...(to && { to }),
    ...(mail.subject && { subject: mail.subject }),
  };
}

function readSms(content: string): Partial<OutboxFile> {
  const [head = "", ...rest] = content.split("\n\n");
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1];
  const to = field("To");
  return { text: rest.join("\n\n").trimEnd(), ...toDate(field("Date")), ...toLang(field("Lang")), ...(to && { to }) };
}

function toDate(text: string | undefined): { at?: Date } {
  const at = new Date(text ?? "");
  return Number.isNaN(at.getTime()) ? {} : { at };
}

function toLang(text: string | undefined): { lang?: Language } {
  const lang = languageSchema.safeParse(text);
  return lang.success ? { lang: lang.data } : {};
}
