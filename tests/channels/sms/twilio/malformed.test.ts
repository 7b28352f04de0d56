import { describe, expect, it } from "vitest";
import { seeded } from "../seeded.ts";
import { inbound, newSid, sign, startSmsServer, type Form } from "./smsServer.ts";

const MUTATIONS = 10_000;
const random = seeded(20429);
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

interface Attempt {
  path: string;
  body: string | Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

function attempt(): Attempt {
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
  if (random() < 0.05) headers["x-twilio-signature"] = pick(["", "=", "é".normalize("NFD").charAt(0), "x".repeat(500)]);
  return { path, headers, body: random() < 0.3 ? damaged(body) : body };
}

describe("ten thousand malformed webhooks", () => {
  it("each gets an answer that explains, none breaks the server, and what was taken became a turn", async () => {
    const server = await startSmsServer({ fetch: async () => new Response(null, { status: 404 }) });
    const statuses = new Map<number, number>();
    const unexplained: unknown[] = [];
    let accepted = 0;
    let done = 0;
    const worker = async () => {
      while (done++ < MUTATIONS) {
        const { path, body, headers } = attempt();
        const { status, text } = await server.post(path, body, headers);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 200) accepted += 1;
        if (status >= 500 || (status >= 400 && text.trim().length < 5)) unexplained.push({ status, text, path, body });
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    await server.sms.idle();
    expect(unexplained).toEqual([]);
    // All kinds of ends were met: taken, reported, unreadable, forged, not a form.
    for (const status of [200, 204, 400, 403, 415])
      expect(statuses.get(status) ?? 0, `answers ${status}`).toBeGreaterThan(50);
    expect(server.known.size).toBe(accepted);
    expect(server.engine.messages).toHaveLength(accepted);
    expect((await server.signed("/webhooks/twilio/sms", inbound())).status).toBe(200);
  }, 300_000);
});
