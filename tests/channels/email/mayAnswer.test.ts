import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mayAnswer } from "../../../channels/email/loop/index.ts";
import { readMail } from "../../../channels/email/parse/index.ts";
import { visibleText } from "../../../channels/email/text/index.ts";
import { mailSource, multipart } from "./mailSource.ts";

const ownAddresses = ["bonjour@ville.example"];

async function answerTo(raw: Buffer, envelopeFrom?: string): Promise<string> {
  const read = await readMail(raw);
  if (read.status !== "read") throw new Error(read.detail);
  const { text } = visibleText({ ...read.mail });
  const may = mayAnswer({
    mail: read.mail,
    text,
    ownAddresses,
    ...(envelopeFrom === undefined ? {} : { envelopeFrom }),
  });
  return may.answer ? "answered" : may.why;
}

type Row = [what: string, why: string, headers: Record<string, string>, body?: string];

const machines: Row[] = [
  [
    "Exchange's absence message",
    "auto_submitted",
    {
      Subject: "Réponse automatique : Question",
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
  ],
  [
    "Sieve's vacation",
    "auto_submitted",
    { Subject: "Auto: Votre demande", "Auto-Submitted": "auto-replied (vacation)", Precedence: "bulk" },
  ],
  ["a cron job", "auto_submitted", { From: "root@srv.example", "X-Cron-Env": "<SHELL=/bin/sh>" }],
  ["cPanel's autoresponder", "auto_submitted", { "X-Autorespond": "Question", Precedence: "auto_reply" }],
  ["Exchange, all answers suppressed", "suppressed", { "X-Auto-Response-Suppress": "All" }],
  [
    "Exchange, automatic answers suppressed",
    "suppressed",
    { "X-Auto-Response-Suppress": "DR, RN, NRN, OOF, AutoReply" },
  ],
  ["a Mailman list", "mailing_list", { "List-Id": "Voisins <voisins.listes.example>", Precedence: "list" }],
  ["a newsletter", "mailing_list", { "List-Unsubscribe": "<https://x.example/u>", From: "Infos <infos@x.example>" }],
  ["bulk mail", "bulk", { Precedence: "bulk" }],
  ["junk mail", "bulk", { Precedence: "junk" }],
  ["a null return path", "null_return_path", { "Return-Path": "<>" }],
  ["our own address", "own_address", { From: "Citoyen 360 <Bonjour@Ville.example>" }],
  ["our own signed address", "own_address", { From: "bonjour+abcdefgh.aaaaaaaaaaaaaaaa@ville.example" }],
  ["an answer that would come back to us", "own_address", { "Reply-To": "bonjour@ville.example" }],
  ["no sender", "no_sender", { From: "" }],
  ["noreply", "no_reply_address", { From: "Banque <noreply@banque.example>" }],
  ["no-reply with a suffix", "no_reply_address", { From: "no-reply-7f3@banque.example" }],
  ["ne pas répondre", "no_reply_address", { From: "ne-pas-repondre@gouv.example" }],
  ["do not reply", "no_reply_address", { From: "service.donotreply@x.example" }],
  [
    "a mail server, without a report",
    "delivery_report",
    { From: "MAILER-DAEMON@mx.example", Subject: "Undelivered Mail" },
  ],
  ["an old server's failure", "delivery_report", { "X-Failed-Recipients": "marie@example.org" }],
  [
    "an absence, by its French subject only",
    "out_of_office",
    { Subject: "=?utf-8?Q?Absence_du_bureau_-_R=C3=A9ponse?=" },
  ],
  ["an absence, by its English subject only", "out_of_office", { Subject: "Out of Office Re: Question" }],
  [
    "an absence, by its text in French",
    "out_of_office",
    {},
    "Bonjour,\n\nJe suis présentement en vacances jusqu'au 2 décembre. Pour toute urgence, écrivez à mon collègue.\n",
  ],
  [
    "an absence, in French, with a return",
    "out_of_office",
    {},
    "Merci pour votre courriel. Je serai de retour le 4 décembre.",
  ],
  [
    "an absence, by its text in English",
    "out_of_office",
    {},
    "I am currently out of the office with limited access to email.",
  ],
  [
    "an absence, in English, with a return",
    "out_of_office",
    {},
    "Thank you for your message. I will be back on Monday.",
  ],
];

const people: Row[] = [
  ["a question", "answered", {}],
  ["a person whose server says no", "answered", { "Auto-Submitted": "no" }],
  ["first-class", "answered", { Precedence: "first-class" }],
  ["only receipts suppressed", "answered", { "X-Auto-Response-Suppress": "DR, NDR, RN, NRN" }],
  ["a return path", "answered", { "Return-Path": "<marie@example.org>" }],
  [
    "a form that leaves the person's address",
    "answered",
    { From: "noreply@form.example", "Reply-To": "marie@example.org" },
  ],
  ["somebody named Noreply's neighbour", "answered", { From: "eleonore.plyant@example.org" }],
  [
    "somebody who will be away",
    "answered",
    {},
    "Je serai absente du 3 au 5 décembre. Mon fils viendra chercher le livre.",
  ],
  [
    "somebody who asks about an absence",
    "answered",
    {},
    "Je suis en vacances, en cas d'urgence qui ramasse ma neige ?",
  ],
  ["a missed collection", "answered", { Subject: "Absence de collecte mardi" }, "Le camion n'est pas passé."],
  ["a vacation camp", "answered", { Subject: "Vacances en famille" }, "Quels camps offrez-vous ?"],
  [
    "an invitation",
    "answered",
    { "Content-Type": "text/calendar; method=REQUEST" },
    "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n",
  ],
];

describe("a machine's mail is not answered", () => {
  it.each(machines)("%s: %s", async (_, why, headers, body) => {
    expect(await answerTo(mailSource({ "Content-Type": "text/plain; charset=utf-8", ...headers }, body))).toBe(why);
  });

  it.each([
    [
      "delivery-status",
      "message/delivery-status",
      "Final-Recipient: rfc822;a@x.example\r\nAction: failed\r\nStatus: 5.1.1",
    ],
    [
      "disposition-notification",
      "message/disposition-notification",
      "Disposition: automatic-action/MDN-sent-automatically; displayed",
    ],
    ["feedback-report", "message/feedback-report", "Feedback-Type: abuse"],
  ])("a report: %s", async (kind, type, body) => {
    expect(await answerTo(multipart(`report; report-type=${kind}`, [{ type, body }]))).toBe("delivery_report");
  });

  it("the answer to an invitation", async () => {
    const body = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    expect(await answerTo(multipart("mixed", [{ type: "text/calendar; method=REPLY", body }]))).toBe("calendar_reply");
  });

  it("the envelope decides on the return path when it is known", async () => {
    expect(await answerTo(mailSource({ "Return-Path": "<marie@example.org>" }), "")).toBe("null_return_path");
    expect(await answerTo(mailSource({ "Return-Path": "<>" }), "marie@example.org")).toBe("answered");
  });

  const fixtures = join(import.meta.dirname, "../../../../shared/data/email/mailparser");
  it.skipIf(!existsSync(fixtures)).each([
    ["delivery-status.eml", "delivery_report"],
    ["large_text.eml", "mailing_list"],
    ["spam.eml", "no_reply_address"],
  ])("the fixture %s: %s (needs ../shared/data)", async (file, why) => {
    expect(await answerTo(readFileSync(join(fixtures, file)))).toBe(why);
  });
});

describe("a person's mail is", () => {
  it.each(people)("%s: %s", async (_, why, headers, body) => {
    expect(await answerTo(mailSource({ "Content-Type": "text/plain; charset=utf-8", ...headers }, body))).toBe(why);
  });
});
