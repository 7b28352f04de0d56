import { seeded } from "../seeded.ts";
import { type Form, inbound, newSid, sign } from "./smsServer.ts";

const names = [
  "MessageSid",
  "SmsMessageSid",
  "From",
  "To",
  "Body",
  "NumMedia",
  "MediaUrl0",
  "OptOutType",
  "MessageStatus",
  "ErrorCode",
] as const;

export interface Attempt {
  path: string;
  body: string | Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

/** Webhooks as Twilio sends them and as nobody should: most signed, many damaged after. The same for the same seed. */
export function malformedWebhooks(seed: number): () => Attempt {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(values: readonly [T, ...T[]]): T => values[below(values.length)] ?? values[0];

  const strange = () =>
    pick([
      "",
      "\0",
      "�",
      "x".repeat(below(3_000)),
      "9".repeat(400),
      "-1",
      "1e9",
      "NaN",
      "[object Object]",
      "__proto__",
      "é👍🏽\u202e",
      "+1514555012",
      "https://api.twilio.com/x",
      "<Response/>",
      "' OR 1=1 --",
      "%",
      "\ud800",
      "\r\n\r\n",
    ]);
  const name = () => pick([...names, "__proto__", "constructor", "toString", "", "Body[]", "a[b]", "\0"]);

  /** One to four changes to the parameters of a good webhook. */
  function mutated(form: Form): [string, string][] {
    const pairs = Object.entries(form);
    for (let changes = 1 + below(4); changes > 0; changes--) {
      const at = below(pairs.length || 1);
      const change = pick<() => void>([
        () => void pairs.splice(at, 1),
        () => void pairs.push([name(), strange()]),
        () => void (pairs[at] = [pairs[at]?.[0] ?? "Body", strange()]),
        () => void (pairs[at] = [name(), pairs[at]?.[1] ?? ""]),
        () => void pairs.push(pairs[at] ?? ["Body", ""]),
      ]);
      change();
    }
    return pairs;
  }

  /** Bytes of the body changed, cut or added after signing. */
  function damaged(body: string): Uint8Array<ArrayBuffer> {
    const bytes = Uint8Array.from(Buffer.from(body));
    for (let count = 1 + below(8); count > 0 && bytes.length > 0; count--) bytes[below(bytes.length)] = below(256);
    return random() < 0.3 ? bytes.slice(0, below(bytes.length + 1)) : bytes;
  }

  return function attempt(): Attempt {
    const sms = random() < 0.7;
    const path = sms ? "/webhooks/twilio/sms" : "/webhooks/twilio/status";
    const pairs = mutated(sms ? inbound() : { MessageSid: newSid(), MessageStatus: "sent" });
    const body = new URLSearchParams(pairs).toString();
    const form: Record<string, string | string[]> = {};
    for (const key of new URLSearchParams(body).keys()) {
      const all = new URLSearchParams(body).getAll(key);
      if (key !== "__proto__") form[key] = all.length > 1 ? all : (all[0] ?? "");
    }
    const headers: Record<string, string> = { "x-twilio-signature": sign(path, form) };
    if (random() < 0.05)
      headers["content-type"] = pick([
        "application/json",
        "text/plain",
        "multipart/form-data",
        "x",
        "application/x-www-form-urlencoded; charset=utf-16",
      ]);
    if (random() < 0.03) headers["content-encoding"] = pick(["gzip", "br", "x"]);
    if (random() < 0.05)
      headers["x-twilio-signature"] = pick(["", "=", "é".normalize("NFD").charAt(0), "x".repeat(500)]);
    return { path, headers, body: random() < 0.3 ? damaged(body) : body };
  };
}
