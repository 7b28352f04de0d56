import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { closedLoop, script } from "./directLineLoad.ts";
import { inTemporaryFolder, percentile, type RunningServer, startServer } from "./server.ts";

const ASKED_PER_SECOND = 150;
const SECONDS = 10;
const WARM_SECONDS = 8;
const PEOPLE = 300;
/** A backlog may be long; that it does not get shorter is the fault. */
const STUCK_MS = 20_000;
const PUBLIC_URL = "https://bench.example";
const PATH = "/webhooks/twilio/sms";
const account = {
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "bench-token-0123456789",
  TWILIO_FROM: "+14505550100",
};

/** Signed webhooks, each answered when its message is durable, while the turns are made and their replies sent to a mock of Twilio. */
export async function benchSms(): Promise<void> {
  const twilio = await mockTwilio();
  await inTemporaryFolder(async (folder) => {
    const server = await startServer({
      ...account,
      DATA_DIR: folder,
      C360_MODE: "demonstration",
      PUBLIC_URL,
      TWILIO_API_URL: twilio.url,
    });
    let accepted = 0;
    const send = async () => {
      await postWebhook(server.url);
      accepted += 1;
    };
    await steadily(WARM_SECONDS, send);
    const steady = await steadily(SECONDS, send);
    console.log(
      `  ${ASKED_PER_SECOND} webhooks/s for ${SECONDS} s: p50 ${percentile(steady.times, 0.5).toFixed(1)} ms, p99 ${percentile(steady.times, 0.99).toFixed(1)} ms, ${steady.errors} errors`,
    );
    const behind = await untilTurns(server, accepted);
    console.log(
      `  ${accepted} accepted, all became turns ${behind.toFixed(1)} s after the last; ${twilio.sent()} texts sent`,
    );
    const full = await closedLoop(20, SECONDS, send);
    console.log(
      `  20 at once: ${full.perSecond.toFixed(0)} webhooks/s, p50 ${full.p50.toFixed(1)} ms, p99 ${full.p99.toFixed(1)} ms, ${full.errors} errors`,
    );
    const late = await untilTurns(server, accepted);
    console.log(
      `  ${accepted} accepted in all, the last turn ${late.toFixed(1)} s later, memory ${(server.memory() / 1_048_576).toFixed(0)} MB`,
    );
    await server.stop();
  });
  twilio.close();
}

/** By the clock and not by the answers: a slow server gets its webhooks all the same. */
async function steadily(seconds: number, send: () => Promise<void>): Promise<{ times: number[]; errors: number }> {
  const times: number[] = [];
  let errors = 0;
  const started = performance.now();
  const under: Promise<void>[] = [];
  for (let index = 0; index < ASKED_PER_SECOND * seconds; index++) {
    const wait = started + (index * 1000) / ASKED_PER_SECOND - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const sent = performance.now();
    under.push(
      send().then(
        () => void times.push(performance.now() - sent),
        () => void errors++,
      ),
    );
  }
  await Promise.all(under);
  return { times, errors };
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });
let sent = 0;

function postWebhook(url: string): Promise<void> {
  const number = sent++;
  const form = {
    MessageSid: `SM${number.toString(16).padStart(32, "0")}`,
    AccountSid: account.TWILIO_ACCOUNT_SID,
    From: `+1514555${String(1000 + (number % PEOPLE)).padStart(4, "0")}`,
    To: account.TWILIO_FROM,
    Body: script[Math.floor(number / PEOPLE) % script.length] ?? "bonjour",
    NumMedia: "0",
  };
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-twilio-signature": getExpectedTwilioSignature(account.TWILIO_AUTH_TOKEN, `${PUBLIC_URL}${PATH}`, form),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}${PATH}`, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.on("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(new URLSearchParams(form).toString());
  });
}

/** Seconds until as many turns were committed: fewer would be messages lost, more would be messages answered twice. */
async function untilTurns(server: RunningServer, wanted: number): Promise<number> {
  const started = performance.now();
  let advanced = started;
  for (let count = 0; performance.now() - advanced < STUCK_MS;) {
    const now = await turnsMade(server);
    if (now === wanted) return (performance.now() - started) / 1000;
    if (now !== count) advanced = performance.now();
    count = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${wanted} webhooks were accepted and ${await turnsMade(server)} turns made`);
}

async function turnsMade(server: RunningServer): Promise<number> {
  const text = await fetch(`${server.url}/metrics`).then((response) => response.text());
  const lines = text.match(/^c360_turns_total\{channel="sms".*$/gm) ?? [];
  return lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
}

async function mockTwilio() {
  let count = 0;
  const server = createServer((incoming, response) => {
    incoming.resume();
    incoming.on("end", () => {
      count += 1;
      const sid = `SM${count.toString(16).padStart(32, "f")}`;
      response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ sid, status: "queued" }));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`, sent: () => count, close };
}
