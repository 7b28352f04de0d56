import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { senderAuthenticity, type SenderAuthenticity } from "../../../channels/email/identity/index.ts";
import { readAuthenticationResults } from "../../../channels/email/identity/readAuthenticationResults.ts";
import { readMail } from "../../../channels/email/parse/index.ts";
import { mailSource } from "./mailSource.ts";

const trusted = { authservIds: ["mx.ville.example"] };

async function authenticity(raw: Buffer, authservIds = trusted.authservIds): Promise<SenderAuthenticity> {
  const read = await readMail(raw);
  if (read.status !== "read") throw new Error(read.detail);
  return senderAuthenticity(read.mail, { authservIds });
}
const checked = (results: string | string[], from = "Marie <marie@example.org>") =>
  authenticity(mailSource({ From: from, "Authentication-Results": results }));

describe("the sender of a mail", () => {
  it.each([
    ["DMARC", "mx.ville.example; dmarc=pass (p=reject) header.from=example.org", "dmarc"],
    ["a signature of the domain", "mx.ville.example; dkim=pass header.d=example.org header.s=s1", "dkim"],
    ["a signature by its identity", 'mx.ville.example 1; dkim=pass reason="good; ok" header.i=@Example.org', "dkim"],
    [
      "a signature after one that fails",
      "mx.ville.example; dkim=fail header.d=x.example; dkim=pass header.d=example.org",
      "dkim",
    ],
    ["the envelope", "MX.Ville.Example; spf=pass smtp.mailfrom=bounce@example.org", "spf"],
    [
      "folded lines and comments",
      "mx.ville.example (l'entrée; (1));\r\n\tdmarc = pass (a) header.from = example.org",
      "dmarc",
    ],
  ])("is authenticated by %s", async (_, results, by) => {
    expect(await checked(results)).toEqual({ ceiling: "authenticated", by });
  });

  it("is authenticated under a subdomain of the signer", async () => {
    const results = "mx.ville.example; dkim=pass header.d=example.org";
    expect(await checked(results, "a@mail.example.org")).toEqual({ ceiling: "authenticated", by: "dkim" });
    expect(await checked(results, "a@notexample.org")).toEqual({ ceiling: "claimed", why: "no_pass" });
  });

  it.each([
    ["no result", "mx.ville.example; none", "no_pass"],
    [
      "a failure",
      "mx.ville.example; dkim=fail header.d=example.org; spf=softfail smtp.mailfrom=a@example.org",
      "no_pass",
    ],
    [
      "a pass for another domain",
      "mx.ville.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=a@evil.example",
      "no_pass",
    ],
    ["DMARC of another domain", "mx.ville.example; dmarc=pass header.from=evil.example", "no_pass"],
    ["a signature by a top domain", "mx.ville.example; dkim=pass header.d=org", "no_pass"],
    ["another server", "mx.evil.example; dmarc=pass header.from=example.org", "no_trusted_results"],
    [
      "a server whose name contains ours",
      "mx.ville.example.evil.example; dmarc=pass header.from=example.org",
      "no_trusted_results",
    ],
    ["a pass inside a comment", "mx.ville.example; dmarc=none (dmarc=pass header.from=example.org)", "no_pass"],
    ["a pass inside quotes", 'mx.ville.example; dmarc=none reason="; dmarc=pass header.from=example.org"', "no_pass"],
    ["nonsense", ";;;=;", "no_trusted_results"],
  ])("is claimed at most with %s", async (_, results, why) => {
    expect(await checked(results)).toEqual({ ceiling: "claimed", why });
  });

  it("is claimed at most without the field", async () => {
    expect(await authenticity(mailSource({}))).toEqual({ ceiling: "claimed", why: "no_trusted_results" });
  });

  it("is nobody when the domain denies it, whatever else passed", async () => {
    const results = "mx.ville.example; spf=pass smtp.mailfrom=a@example.org; dmarc=fail header.from=example.org";
    expect(await checked(results)).toEqual({ ceiling: "anonymous", why: "dmarc_fail" });
  });

  it.each([
    ["two From", ["a@example.org", "b@evil.example"]],
    ["two addresses in From", "a@example.org, b@evil.example"],
  ])("is nobody with %s", async (_, from) => {
    const results = "mx.ville.example; dmarc=pass header.from=example.org";
    const raw = mailSource({ From: from, "Authentication-Results": results });
    expect(await authenticity(raw)).toEqual({ ceiling: "anonymous", why: "no_single_sender" });
  });

  it("is judged by our server's own field, above what the mail came with", async () => {
    const forged = "mx.ville.example; dmarc=pass header.from=example.org";
    expect(await checked(["mx.ville.example; dmarc=fail header.from=example.org", forged])).toMatchObject({
      why: "dmarc_fail",
    });
    expect(await checked(["mx.ville.example; none", forged])).toMatchObject({ ceiling: "claimed" });
  });

  const fixture = join(import.meta.dirname, "../../../../shared/data/email/mailparser/nodemailer.eml");
  it.skipIf(!existsSync(fixture))(
    "in a real mail relayed by another domain is denied (needs ../shared/data)",
    async () => {
      expect(await authenticity(readFileSync(fixture), ["mx.google.com"])).toEqual({
        ceiling: "anonymous",
        why: "dmarc_fail",
      });
      expect(await authenticity(readFileSync(fixture))).toMatchObject({ ceiling: "claimed" });
    },
  );
});

it("any text is read or refused, never thrown on", () => {
  const piece = fc.constantFrom(
    ...'mx.ville.example; dkim=pass header.d=example.org \\"(();,='.split(/(?<=[ ;=(])/),
    '"',
    "\\",
    "(",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
      const read = readAuthenticationResults(pieces.join(""));
      for (const { result } of read?.results ?? []) expect(result).toMatch(/^[a-z]+$/);
    }),
  );
});
