import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMail } from "../../../channels/email/parse/index.ts";
import { signedContent } from "../../../channels/email/parse/signedContent.ts";
import { mutate, seeded } from "./mutations.ts";

// Mails signed by OpenSSL, as mail programs do.
const noOpenssl = spawnSync("openssl", ["version"]).status !== 0;
const words = "Où est la bibliothèque Germaine-Guèvremont?";
const headers =
  "From: Marie <marie@example.org>\r\nTo: bonjour@ville.example\r\nSubject: Question\r\nMessage-ID: <1@example.org>\r\nDate: Tue, 12 Nov 2024 09:14:00 -0500\r\n";

describe.skipIf(noOpenssl)("a mail signed by S/MIME", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "smime-"));
    const subject = ["-subj", "/CN=Marie/emailAddress=marie@example.org", "-days", "2"];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...subject, ...pair("-keyout", "-out")], {
      stdio: "ignore",
    });
    writeFileSync(join(folder, "text"), `Content-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const pair = (key: string, certificate: string) => [
    key,
    join(folder, "key"),
    certificate,
    join(folder, "certificate"),
  ];
  const signed = (...options: string[]) => {
    const input = ["-in", join(folder, "text"), ...pair("-inkey", "-signer")];
    return execFileSync("openssl", ["cms", "-sign", "-crlfeol", ...input, ...options]);
  };

  it.each([
    ["in the open", []],
    ["opaque", ["-nodetach"]],
    ["opaque, streamed", ["-nodetach", "-stream"]],
  ])("is read: %s", async (_name, options) => {
    const read = await readMail(Buffer.concat([Buffer.from(headers), signed(...options)]));
    if (read.status === "broken") throw new Error(read.detail);
    expect(read.mail).toMatchObject({
      subject: "Question",
      protection: "signed",
      files: [],
      messageId: "1@example.org",
    });
    expect(read.mail.text?.trim()).toBe(words);
    expect(read.faults).toEqual([]);
  });

  it("gives nothing, and never breaks, when it is damaged", () => {
    const random = seeded(360);
    const der = signed("-nodetach", "-outform", "DER");
    expect(signedContent(der)?.toString()).toContain(words);
    for (let count = 0; count < 2_000; count++) expect(() => signedContent(mutate(der, random))).not.toThrow();
    expect(signedContent(Buffer.alloc(0))).toBeUndefined();
    expect(signedContent(Buffer.alloc(1_000, 0x30))).toBeUndefined();
  });
});
