import { describe, expect, it } from "vitest";
import { type InboundMail, readInbound } from "../../../channels/email/readInbound.ts";
import { mailSource, multipart } from "./mailSource.ts";

const settings = { ownAddresses: ["bonjour@ville.example"], authservIds: ["mx.ville.example"] };

async function inbound(raw: Buffer, envelopeFrom?: string): Promise<InboundMail> {
  const read = await readInbound(raw, settings, envelopeFrom);
  if (read.status === "broken") throw new Error(read.detail);
  return read;
}

describe("a mail received", () => {
  it("is read, judged and kept whole", async () => {
    const body =
      "Où est le parc ?\r\n\r\nMarie\r\n\r\nLe 3 mars 2024 à 10:00, Ville <bonjour@ville.example> a écrit :\r\n> Bonjour\r\n";
    const headers = {
      "Content-Type": "text/plain; charset=utf-8",
      "Authentication-Results": "mx.ville.example; dmarc=pass header.from=example.org",
    };
    const mail = await inbound(mailSource(headers, body), "marie@example.org");
    expect(mail).toMatchObject({
      said: "Où est le parc ?",
      answer: { answer: true },
      sender: { ceiling: "authenticated" },
    });
    expect(mail.visible.whole).toContain("> Bonjour");
    expect(mail.visible.stripped.map(({ kind }) => kind)).toEqual(["signature", "quote"]);
  });

  it("without a text says what its subject says", async () => {
    expect((await inbound(mailSource({ Subject: "RE: TR : Horaire de la piscine ?" }, "\r\n"))).said).toBe(
      "Horaire de la piscine ?",
    );
  });

  it("from the null sender is kept and not answered", async () => {
    expect((await inbound(mailSource({}), "")).answer).toEqual({ answer: false, why: "null_return_path" });
  });

  it("in two forms is read by its plain one, and by its HTML when that one is blank", async () => {
    const html = { type: "text/html", body: "<p>Oui<blockquote>Non</blockquote>" };
    expect((await inbound(multipart("alternative", [{ type: "text/plain", body: "Bonjour" }, html]))).said).toBe(
      "Bonjour",
    );
    expect((await inbound(multipart("alternative", [{ type: "text/plain", body: "\r\n" }, html]))).said).toBe("Oui");
  });

  it("broken says why", async () => {
    expect(await readInbound(Buffer.alloc(0), settings)).toMatchObject({ status: "broken", cause: "empty" });
  });
});
