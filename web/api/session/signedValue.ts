import { createHmac, timingSafeEqual } from "node:crypto";

/** A value that only we can have written, for a cookie; it can be read by its holder. `use` keeps one kind from passing for another. */
export function signValue(secret: string, use: string, value: unknown): string {
  const body = Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${body}.${macOf(secret, use, body).toString("base64url")}`;
}

/** The value, to be parsed; undefined when we did not write it. */
export function openValue(secret: string, use: string, signed: string): unknown {
  const [body = "", mac = ""] = signed.split(".");
  const given = Buffer.from(mac, "base64url");
  const expected = macOf(secret, use, body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
}

const macOf = (secret: string, use: string, body: string) =>
  createHmac("sha256", secret).update(`${use}\0${body}`).digest();
