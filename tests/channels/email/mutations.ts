import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReadMail, readMail } from "../../../channels/email/parse/index.ts";
import { visibleText } from "../../../channels/email/text/index.ts";
import { mailSource, multipart } from "./mailSource.ts";

const fixtures = join(import.meta.dirname, "../../../../shared/data/email");
/** What is mutated of a large fixture: its start, where the structure is. */
const START = 20_000;

/** The mails to break: ours, and the fixtures of mailparser and Talon when they are there. */
export function sources(): Buffer[] {
  const folders = ["mailparser", "talon/standard_replies", "talon"].map((folder) => join(fixtures, folder));
  const files = folders.filter(existsSync).flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  const read = files.filter((file) => file.endsWith(".eml")).map((file) => readFileSync(file).subarray(0, START));
  const report =
    "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822;a@x.example\r\nAction: failed\r\nStatus: 5.1.1\r\n";
  const calendar = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  return [
    mailSource({ "Content-Type": "text/plain; charset=utf-8" }, "Où ?\r\n\r\n> Ici\r\n"),
    multipart("report; report-type=delivery-status", [{ type: "message/delivery-status", body: report }]),
    multipart("mixed", [
      { type: "text/html", body: "<p>Bonjour</p>" },
      { type: "text/calendar", body: calendar },
      { type: "image/png; name=a.png", body: Buffer.from("89504e470d0a1a0a", "hex") },
    ]),
    ...read,
  ];
}

type Random = () => number;

/** Numbers that are the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const splices = [
  "\r\n\r\n",
  "\r\n--",
  "boundary=",
  "Content-Type: multipart/mixed; boundary=x\r\n",
  "charset=utf-32",
  "=?utf-8?B?",
  "\0",
  "--x--\r\n",

  "Content-Transfer-Encoding: base64\r\n",
  "message/rfc822",
  "<div>".repeat(50),
  "\u00ff\u00fe",
  "From: \r\n",
  "<@>",
  "=\r\n",
  "; name*0*=",
].map((text) => Buffer.from(text, "latin1"));

// Each takes a mail and two places in it.
const mutations: ((raw: Buffer, from: number, to: number, random: Random) => Buffer[])[] = [
  (raw, from) => [raw.subarray(0, from)],
  (raw, from) => [raw.subarray(from)],
  (raw, from, to) => [raw.subarray(0, from), raw.subarray(to)],
  (raw, from, to) => [raw.subarray(0, to), raw.subarray(from)],
  (raw, from, _, random) => [raw.subarray(0, from), Buffer.from([random() * 256]), raw.subarray(from + 1)],
  (raw, from, _, random) => [
    raw.subarray(0, from),
    splices[Math.floor(random() * splices.length)] ?? raw,
    raw.subarray(from),
  ],
  (raw, from, to) => [raw.subarray(0, from), Buffer.from(raw.subarray(from, to)).reverse(), raw.subarray(to)],
  (raw) => [Buffer.from(raw.toString("latin1").replace(/\r?\n/g, "\r"), "latin1")],
];

/** One to four random changes, half of them in the headers, where they do most harm. */
export function mutate(raw: Buffer, random: Random): Buffer {
  let mail = raw;
  for (let left = Math.ceil(random() * 4); left > 0; left--) {
    const reach = random() < 0.5 ? Math.min(mail.length, 1_500) : mail.length;
    const [from = 0, to = 0] = [Math.floor(random() * reach), Math.floor(random() * reach)].sort((a, b) => a - b);
    const change = mutations[Math.floor(random() * mutations.length)];
    if (change) mail = Buffer.concat(change(mail, from, to, random));
  }
  return mail;
}

export interface MutationCount {
  read: number;
  broken: Record<string, number>;
  /** Results that do not say what is wrong: must be none. */
  unexplained: number;
  slowestMs: number;
}

/** Reads `count` mutated mails to the end, text included. Throws if the reading does. */
export async function readMutations(count: number, seed: number): Promise<MutationCount> {
  const random = seeded(seed);
  const mails = sources();
  const counted: MutationCount = { read: 0, broken: {}, unexplained: 0, slowestMs: 0 };
  for (let done = 0; done < count; done++) {
    const raw = mutate(mails[done % mails.length] ?? Buffer.alloc(0), random);
    const started = performance.now();
    const result = await readMail(raw);
    if (result.status === "read") visibleText({ ...result.mail });
    counted.slowestMs = Math.max(counted.slowestMs, performance.now() - started);
    if (result.status === "read") counted.read++;
    else counted.broken[result.cause] = (counted.broken[result.cause] ?? 0) + 1;
    if (!explained(result)) counted.unexplained++;
  }
  return counted;
}

function explained(result: ReadMail): boolean {
  if (result.status === "broken") return result.detail !== "";
  const { text = "", html = "", files, attachedMails, calendar, report } = result.mail;
  const content = Boolean(text.trim() || html.trim() || files.length || attachedMails || calendar || report);
  const known = result.mail.from && result.mail.messageId && result.mail.date;
  return (content && Boolean(known)) || (result.faults.every(({ detail }) => detail) && result.faults.length > 0);
}
