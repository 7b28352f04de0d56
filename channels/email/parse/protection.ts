import type { ParsedMail } from "mailparser";
import type { Mail } from "./mail.ts";

/** Whether a mail is signed or encrypted, by S/MIME or OpenPGP. Signatures are not verified: they prove nothing to us. */
export function protectionOf(headers: Mail["headers"], parsed: ParsedMail): Mail["protection"] {
  const type = headers.get("content-type")?.[0]?.toLowerCase() ?? "";
  const text = parsed.text ?? "";
  if (type.startsWith("multipart/encrypted") || /^-----BEGIN PGP MESSAGE-----/m.test(text)) return "encrypted";
  if (/^application\/(?:x-)?pkcs7-mime/.test(type)) return type.includes("signed-data") ? "signed" : "encrypted";
  const signed = parsed.attachments.some(({ contentType }) => /(?:pgp|pkcs7)-signature$/.test(contentType));
  if (signed || type.startsWith("multipart/signed") || SIGNED_TEXT.test(text)) return "signed";
  return "none";
}

const SIGNED_TEXT = /^-----BEGIN PGP SIGNED MESSAGE-----\r?\n/m;

/** The text inside an OpenPGP cleartext signature (RFC 9580, section 7), its dashes unescaped. */
export function withoutPgpArmour(text: string): string {
  const begin = SIGNED_TEXT.exec(text);
  if (!begin) return text;
  const inside = text.slice(begin.index + begin[0].length);
  const end = inside.search(/^-----BEGIN PGP SIGNATURE-----/m);
  const signed = end === -1 ? inside : inside.slice(0, end);
  const body = signed.replace(/^(?:[\w-]+: .*\r?\n)*\r?\n/, "").replace(/^- /gm, "");
  return text.slice(0, begin.index) + body;
}
