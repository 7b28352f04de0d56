import { createHash, createVerify, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MailContext } from "../../../contracts/delivery.ts";
import { createMailDelivery, type MailParts } from "../../../channels/email/createMailDelivery.ts";
import { mayAnswer } from "../../../channels/email/loop/index.ts";
import { type Mail, readMail } from "../../../channels/email/parse/index.ts";
import { createThreadTokens } from "../../../channels/email/thread/index.ts";
import { outboxItem } from "../outboxItem.ts";

const from = "Citoyen 360 <bonjour@ville.example>";
const tokens = createThreadTokens(Buffer.alloc(32, 7));

async function sent(mail: MailContext, parts: Partial<MailParts> = {}): Promise<{ raw: Buffer; mail: Mail }> {
  const directory = mkdtempSync(join(tmpdir(), "courriel-"));
  const result = await createMailDelivery({ directory, from, replyTo: tokens.replyTo, ...parts })(outboxItem({ mail }));
  expect(result.status).toBe("delivered");
  const [name = ""] = readdirSync(directory);
  const raw = readFileSync(join(directory, name));
  const read = await readMail(raw);
  if (read.status !== "read") throw new Error(read.detail);
  return { raw, mail: read.mail };
}

const answers = {
  messageId: "2@x.example",
  inReplyTo: ["1@ville.example"],
  references: ["0@x.example", "1@ville.example"],
  subject: "RE: re : Bain libre",
};

describe("the headers of a mail we send", () => {
  it("name what it answers, and that a machine answers", async () => {
    const { mail } = await sent({ answers, threadId: "mariethread" });
    expect(mail.inReplyTo).toEqual(["2@x.example"]);
    expect(mail.references).toEqual(["0@x.example", "1@ville.example", "2@x.example"]);
    expect(mail.messageId).toBe("item-1@ville.example");
    expect(mail.subject).toBe("Re: Bain libre");
    expect(mail.headers.get("auto-submitted")).toEqual(["auto-replied"]);
    expect(mail.replyTo.map(({ address }) => tokens.read(address))).toEqual(["mariethread"]);
  });

  it("name nothing when it answers nothing", async () => {
    const { mail } = await sent({});
    expect(mail).toMatchObject({ inReplyTo: [], references: [], replyTo: [] });
    expect(mail.headers.get("auto-submitted")).toEqual(["auto-generated"]);
    expect(mail.headers.has("list-unsubscribe")).toBe(false);
  });

  it.each<[string, Partial<typeof answers>, string[]]>([
    ["one In-Reply-To stands for missing references", { references: [] }, ["1@ville.example", "2@x.example"]],
    [
      "several do not: which is the parent is not known",
      { references: [], inReplyTo: ["1@v.example", "3@v.example"] },
      ["2@x.example"],
    ],
    ["the parent is named once", { references: ["2@x.example"] }, ["2@x.example"]],
    [
      "an id with a line break is left out",
      { references: ["a\r\nBcc: b@x.example", "1@v.example"] },
      ["1@v.example", "2@x.example"],
    ],
  ])("references: %s", async (_, changes, expected) => {
    const { mail } = await sent({ answers: { ...answers, ...changes } });
    expect(mail.references).toEqual(expected);
    expect(mail.headers.has("bcc")).toBe(false);
  });

  it("keep the first and the last references of a long exchange, in lines servers accept (RFC 5322, section 2.1.1)", async () => {
    const references = Array.from({ length: 60 }, (_, at) => `${at}-${"x".repeat(60)}@x.example`);
    const { mail, raw } = await sent({ answers: { ...answers, references } });
    expect(mail.references).toEqual([references[0], ...references.slice(-18), "2@x.example"]);
    expect(
      Math.max(
        ...raw
          .toString()
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(998);
  });

  it("say it in one click for a newsletter", async () => {
    const unsubscribeUrl = `https://ville.example/desabonnement?jeton=${"a".repeat(120)}`;
    const { mail } = await sent({ unsubscribeUrl });
    expect(mail.headers.get("list-unsubscribe")).toEqual([`<${unsubscribeUrl}>`]);
    expect(mail.headers.get("list-unsubscribe-post")).toEqual(["List-Unsubscribe=One-Click"]);
  });

  it.each(["http://ville.example/d", "mailto:x@x.example", "non"])(
    "never send a newsletter that %s would end",
    async (page) => {
      const directory = mkdtempSync(join(tmpdir(), "courriel-"));
      const result = await createMailDelivery({ directory, from })(outboxItem({ mail: { unsubscribeUrl: page } }));
      expect(result.status).not.toBe("delivered");
      expect(readdirSync(directory)).toEqual([]);
    },
  );

  it("hold no header that a page's address would add", async () => {
    const { mail } = await sent({ unsubscribeUrl: "https://x.example/>\r\nBcc: y@x.example" });
    expect(mail.headers.has("bcc")).toBe(false);
    expect(mail.headers.get("list-unsubscribe")?.[0]).toMatch(/^<https:\/\/x\.example\/[^<>]*>$/);
  });

  it("come with a text part, and HTML in its language", async () => {
    const { mail } = await sent({ answers });
    expect(mail.text).toContain("Voici une activité");
    expect(mail.html).toMatch(/<html lang="fr">/);
    expect(mail.headers.get("content-language")).toEqual(["fr"]);
  });

  it("keep another machine like ours from answering", async () => {
    const { mail } = await sent({ answers });
    const elsewhere = { mail, text: mail.text ?? "", ownAddresses: ["info@autre.example"] };
    expect(mayAnswer(elsewhere)).toEqual({ answer: false, why: "auto_submitted" });
  });
});

describe("a signed mail", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const dkim = { domainName: "ville.example", keySelector: "c360", privateKey: pem };

  it("is verified by the public key, and its unsubscribe headers are under the signature (RFC 6376, RFC 8058)", async () => {
    const { raw } = await sent({ unsubscribeUrl: "https://ville.example/d", answers }, { dkim });
    const checked = verifyDkim(raw.toString().replace(/\r?\n/g, "\r\n"), (signed, signature) =>
      createVerify("rsa-sha256").update(signed).verify(publicKey, signature, "base64"),
    );
    expect(checked).toMatchObject({ body: true, signature: true, domain: "ville.example" });
    expect(checked.headers).toEqual(
      expect.arrayContaining(["from", "list-unsubscribe", "list-unsubscribe-post", "references"]),
    );
  });

  it("is refused at start under another's key", () => {
    const other = { ...dkim, domainName: "autre.example" };
    expect(() => createMailDelivery({ directory: "x", from, dkim: other })).toThrow(/autre\.example.*ville\.example/);
  });
});

/** Verifies a `relaxed/relaxed` signature, as RFC 6376 (section 3.4) canonicalises. */
function verifyDkim(raw: string, verify: (signed: string, signature: string) => boolean) {
  const [head, body] = split(raw);
  const headers = head.split(/\r\n(?![ \t])/);
  const field = headers.find((header) => /^dkim-signature:/i.test(header)) ?? "";
  const tag = (name: string) =>
    new RegExp(`\\b${name}=([^;]*)`).exec(field.replace(/\r\n\s+/g, ""))?.[1]?.replace(/\s/g, "") ?? "";
  const relaxed = (header: string) => {
    const colon = header.indexOf(":");
    const value = header
      .slice(colon + 1)
      .replace(/\r\n/g, "")
      .replace(/[ \t]+/g, " ")
      .trim();
    return `${header.slice(0, colon).toLowerCase().trim()}:${value}`;
  };
  const names = tag("h").toLowerCase().split(":");
  const signed = names.flatMap((name) =>
    headers.filter((header) => header.toLowerCase().startsWith(`${name}:`)).map(relaxed),
  );
  const own = relaxed(field).replace(/(;? ?\bb=)[^;]*/, "$1");
  const content = `${body
    .replace(/[ \t]+(?=\r\n)/g, "")
    .replace(/[ \t]+/g, " ")
    .replace(/(?:\r\n)+$/, "")}\r\n`;
  return {
    body: createHash("sha256").update(content).digest("base64") === tag("bh"),
    signature: verify([...signed, own].join("\r\n"), tag("b")),
    domain: tag("d"),
    headers: names,
  };
}

function split(raw: string): [string, string] {
  const at = raw.indexOf("\r\n\r\n");
  return [raw.slice(0, at), raw.slice(at + 4)];
}
