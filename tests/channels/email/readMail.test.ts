import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Mail, mailLimits, readMail } from "../../../channels/email/parse/index.ts";
import { mailSource, multipart, multipartBody } from "./mailSource.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

async function mailOf(raw: Buffer): Promise<Mail & { faults: string[] }> {
  const read = await readMail(raw);
  if (read.status !== "read") throw new Error(`${read.cause}: ${read.detail}`);
  return { ...read.mail, faults: read.faults.map(({ code }) => code) };
}

describe("a mail read", () => {
  it("says who, to whom, about what, and in answer to what", async () => {
    const mail = await mailOf(
      mailSource({
        From: "=?iso-8859-1?Q?H=E9l=E8ne_Roy?= <Helene.Roy@Example.org>",
        Cc: "Luc <luc@example.org>, groupe: a@example.org, b@example.org;",
        Subject: "=?utf-8?B?UsOpcG9uc2U=?=",
        "In-Reply-To": "<b@ville.example>",
        References: "<a@ville.example>\r\n <b@ville.example>",
      }),
    );
    expect(mail.from).toEqual({ address: "helene.roy@example.org", name: "Hélène Roy" });
    expect(mail.cc.map(({ address }) => address)).toEqual(["luc@example.org", "a@example.org", "b@example.org"]);
    expect(mail).toMatchObject({
      subject: "Réponse",
      inReplyTo: ["b@ville.example"],
      messageId: "1@example.org",
      faults: [],
    });
    expect(mail.references).toEqual(["a@ville.example", "b@ville.example"]);
    expect(mail.date).toEqual(new Date("2024-11-12T14:14:00Z"));
    expect(mail.headers.get("references")).toEqual(["<a@ville.example> <b@ville.example>"]);
  });

  it.each([
    ["utf-8", Buffer.from("Où ?")],
    ["iso-8859-1", Buffer.from([0x4f, 0xf9, 0x20, 0x3f])],
    ["windows-1252", Buffer.from([0x4f, 0xf9, 0x20, 0x3f])],
    ["utf-16le", Buffer.from("Où ?", "utf16le")],
    ["iso-2022-jp", Buffer.from([0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42]), "あ"],
    ["koi8-r", Buffer.from([0xc4, 0xc1]), "да"],
  ])("is decoded from %s", async (charset, bytes, expected = "Où ?") => {
    const headers = { "Content-Type": `text/plain; charset=${charset}`, "Content-Transfer-Encoding": "base64" };
    const { text } = await mailOf(mailSource(headers, bytes.toString("base64")));
    expect(text?.trim()).toBe(expected);
  });

  it("keeps HTML alone as HTML", async () => {
    const mail = await mailOf(mailSource({ "Content-Type": "text/html" }, "<p>Bonjour</p>"));
    expect(mail.text).toBeUndefined();
    expect(mail.html).toBe("<p>Bonjour</p>");
  });

  it("keeps files by their first bytes, and refuses the others aloud", async () => {
    const mail = await mailOf(
      multipart("mixed", [
        { type: "text/plain", body: "Voici" },
        { type: "application/octet-stream; name=../photo.png", body: png },
        { type: "image/png; name=virus.png", body: Buffer.from("MZ\u0090\u0000binaire") },
        { type: "application/pdf; name=gros.pdf", body: Buffer.alloc(mailLimits.fileBytes + 1, "%PDF-") },
      ]),
    );
    expect(mail.files).toEqual([{ name: ".._photo.png", contentType: "image/png", content: png }]);
    expect(mail.faults).toEqual(["file_type_refused", "file_too_large"]);
  });

  it("keeps ten files and says how many came", async () => {
    const parts = Array.from({ length: 12 }, (_, at) => ({ type: `image/png; name=${at}.png`, body: png }));
    const mail = await mailOf(multipart("mixed", parts));
    expect(mail.files).toHaveLength(mailLimits.files);
    expect(mail.faults).toContain("too_many_files");
  });

  it("counts the mails it forwards, and reads none of them", async () => {
    const inner = mailSource({ Subject: "Dedans" }, "Secret\r\n").toString();
    const mail = await mailOf(
      multipart("mixed", [
        { type: "text/plain", body: "Voyez" },
        { type: "message/rfc822", body: inner },
      ]),
    );
    expect(mail.text?.trim()).toBe("Voyez");
    expect(mail).toMatchObject({ attachedMails: 1, subject: "Question", files: [] });
  });

  it("reads the invitation and its answer", async () => {
    const calendar = (method: string, more: string) =>
      `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:7@x.example\r\nSUMMARY:Atelier\\, salle 2\r\nDTSTART;TZID=America/Toronto:20241112T090000\r\n${more}END:VEVENT\r\nEND:VCALENDAR\r\n`;
    const asked = await mailOf(
      mailSource({ "Content-Type": "text/calendar; method=REQUEST" }, calendar("REQUEST", "")),
    );
    expect(asked.calendar).toEqual({
      method: "REQUEST",
      uid: "7@x.example",
      summary: "Atelier, salle 2",
      start: "20241112T090000",
    });
    const answer = calendar("REPLY", "ATTENDEE;CN=Luc;\r\n PARTSTAT=DECLINED:mailto:luc@example.org\r\n");
    const answered = await mailOf(multipart("mixed", [{ type: "text/calendar", body: answer }]));
    expect(answered.calendar).toMatchObject({ method: "REPLY", answer: "DECLINED" });
    const wrong = await mailOf(multipart("mixed", [{ type: "text/calendar", body: "non" }]));
    expect(wrong.faults).toContain("bad_calendar");
  });

  it("says what is signed or encrypted, and reads through a cleartext signature", async () => {
    const armoured =
      "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nBonjour\r\n- - un\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\nabc\r\n-----END PGP SIGNATURE-----\r\n";
    const clear = await mailOf(mailSource({}, armoured));
    expect(clear).toMatchObject({ protection: "signed", text: "Bonjour\n- un\n" });
    const signed = await mailOf(
      multipart("signed", [
        { type: "text/plain", body: "Bonjour" },
        { type: "application/pgp-signature", body: "-----BEGIN PGP SIGNATURE-----" },
      ]),
    );
    expect(signed).toMatchObject({ protection: "signed", files: [], faults: [] });
    const sealed = await mailOf(
      mailSource({ "Content-Type": "application/pkcs7-mime; smime-type=enveloped-data" }, "MIIB"),
    );
    expect(sealed).toMatchObject({ protection: "encrypted", faults: ["encrypted"] });
  });

  it.each([
    ["no_sender", mailSource({ From: "personne" })],
    ["several_senders", mailSource({ From: "a@x.example, b@x.example" })],
    ["no_message_id", mailSource({ "Message-ID": "rien" })],
    ["bad_date", mailSource({ Date: "hier" })],
    ["no_content", mailSource({}, "\r\n")],
    ["undecodable_text", mailSource({ "Content-Type": "text/plain; charset=utf-8" }, Buffer.from([0x4f, 0x81]))],
    ["wrong_charset", mailSource({ "Content-Type": "text/plain; charset=utf-8" }, Buffer.from([0x4f, 0xf9]))],
    ["unclosed_part", multipart("mixed", [{ type: "text/plain", body: "Bonjour" }]).subarray(0, -10)],
  ])("says its fault: %s", async (fault, raw) => {
    expect((await mailOf(raw)).faults).toEqual([fault]);
  });
});

describe("a charset that lies", () => {
  const words = "Où est la bibliothèque à côté? L’horaire…";
  const utf8 = Buffer.from(words);
  const windows = Buffer.from(
    Array.from(words, (letter) => ({ "’": 0x92, "…": 0x85 })[letter] ?? letter.charCodeAt(0)),
  );
  it.each([
    ["UTF-8 said, windows-1252 written", "text/plain; charset=utf-8", windows],
    ["ASCII said, windows-1252 written", 'text/plain; charset="us-ascii"', windows],
    ["ASCII said, UTF-8 written", "text/plain; charset=us-ascii", utf8],
    ["ISO-8859-1 said, UTF-8 written", "text/plain; charset=iso-8859-1", utf8],
    ["windows-1252 said, UTF-8 written", 'text/plain; charset="Windows-1252"', utf8],
    ["in HTML", "text/html; charset=utf-8", windows],
  ])("is seen through: %s", async (_, type, body) => {
    const { text, html } = await mailOf(mailSource({ "Content-Type": type }, body));
    expect((text ?? html ?? "").trim()).toBe(words);
  });

  it("is seen through where nothing is said", async () => {
    const raw = Buffer.concat([Buffer.from("From: a@x.example\r\nSubject: x\r\n\r\n"), windows]);
    expect((await mailOf(raw)).text?.trim()).toBe(words);
  });

  it("is believed when its words are odd and right", async () => {
    const odd = "L'année Ã, Â et Å";
    const raw = mailSource({ "Content-Type": "text/plain; charset=iso-8859-1" }, Buffer.from(odd, "latin1"));
    expect((await mailOf(raw)).text?.trim()).toBe(odd);
  });
});

describe("a broken mail", () => {
  const nested = (depth: number): string =>
    depth === 0
      ? "x"
      : multipartBody([{ type: `multipart/mixed; boundary="b${depth - 1}"`, body: nested(depth - 1) }], `b${depth}`);
  const deep = mailSource({ "Content-Type": 'multipart/mixed; boundary="b25"' }, nested(25));
  const parts = Array.from({ length: mailLimits.parts + 1 }, () => ({ type: "text/plain", body: "x" }));

  it.each([
    ["empty", Buffer.alloc(0)],
    ["too_large", Buffer.alloc(mailLimits.bytes + 1, "a")],
    ["headers_too_large", mailSource({ "X-Long": `${"a".repeat(900)}\r\n `.repeat(400) })],
    ["too_many_parts", multipart("mixed", parts)],
    ["too_deep", deep],
    ["not_a_mail", Buffer.from("ceci n'est pas un courriel")],
  ])("says why: %s", async (cause, raw) => {
    expect(await readMail(raw)).toMatchObject({ status: "broken", cause });
  });

  it("keeps its sender and subject when they can be read", async () => {
    expect(await readMail(deep)).toMatchObject({
      salvaged: {
        from: { address: "marie@example.org", name: "Marie Roy" },
        subject: "Question",
        messageId: "1@example.org",
      },
    });
  });
});

const report = join(import.meta.dirname, "../../../../shared/data/email/mailparser/delivery-status.eml");
describe("a delivery report", () => {
  it.skipIf(!existsSync(report))(
    "of a real server says which address and which status (needs ../shared/data)",
    async () => {
      const mail = await mailOf(readFileSync(report));
      expect(mail.report).toEqual({
        recipients: [{ address: "xxxx@xxxx.com", action: "failed", status: "5.1.1", permanent: true }],
      });
      expect(mail.attachedMails).toBe(1);
    },
  );

  it.each([
    ["Final-Recipient: rfc822; A@x.example\r\nAction: failed\r\nStatus: 5.2.2 (full)", "a@x.example", "5.2.2", false],
    [
      "Original-Recipient: rfc822;luc@x.example\r\nFinal-Recipient: rfc822;b@x.example\r\nAction: failed\r\nStatus: 5.1.10",
      "luc@x.example",
      "5.1.10",
      true,
    ],
    ["Final-Recipient: rfc822;a@x.example\r\nAction: delayed\r\nStatus: 4.4.1", "a@x.example", "4.4.1", false],
    ["Final-Recipient: rfc822;a@x.example\r\nAction: failed", "a@x.example", "5.0.0", true],
    ["Final-Recipient: rfc822;a@x.example\r\nAction: failed\r\nStatus: 5.7.1", "a@x.example", "5.7.1", false],
  ])("is read: %s", async (group, address, status, permanent) => {
    const body = `Reporting-MTA: dns; mx.example\r\n\r\n${group}\r\n`;
    const mail = await mailOf(
      multipart("report; report-type=delivery-status", [{ type: "message/delivery-status", body }]),
    );
    expect(mail.report?.recipients).toMatchObject([{ address, status, permanent }]);
  });

  it("that names nobody is a fault", async () => {
    const parts = [{ type: "message/delivery-status", body: "Reporting-MTA: dns; mx.example\r\n" }];
    expect((await mailOf(multipart("report", parts))).faults).toContain("bad_report");
  });
});
