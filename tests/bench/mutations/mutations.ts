import { malformedWebhooks } from "../../channels/sms/twilio/malformedWebhooks.ts";
import { account, startFakeTwilio } from "../../channels/sms/twilio/fakeTwilio.ts";
import { publicUrl } from "../../channels/sms/twilio/smsServer.ts";
import { composeSystem } from "../../system/startSystem.ts";
import { inTemporaryFolder } from "../server.ts";
import { type Fates, fatesIn } from "./fates.ts";
import { mutatedMails, note, nothingSent, ours, postMail, type Sent, smtpSender, webhookSecret } from "./mails.ts";
import { join } from "node:path";

const COUNT = Number(process.env["MUTATIONS"] ?? 10_000);
const AT_ONCE = 8;
/** A server that makes no turn for as long has nothing more to work on; what is tried again later is said to wait. */
const STILL_MS = 15_000;

/** Broken mails and webhooks through the whole way in: real receivers, the queue, the turn or the mail kept with its cause. */
export async function benchMutations(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const closing: (() => void)[] = [];
    const twilio = await startFakeTwilio({ atEnd: (close) => void closing.push(close) });
    const environment = {
      DATA_DIR: folder,
      C360_MODE: "demonstration",
      SMTP_LISTEN: "127.0.0.1:0",
      MAIL_FROM: ours,
      MAIL_WEBHOOK_SECRET: webhookSecret,
      TWILIO_ACCOUNT_SID: account.accountSid,
      TWILIO_AUTH_TOKEN: account.authToken,
      TWILIO_FROM: account.from,
      TWILIO_API_URL: twilio.apiUrl,
      PUBLIC_URL: publicUrl,
    };
    const { system } = await composeSystem(environment, {});
    const { port } = await system.listen();
    let lastTurn = performance.now();
    system.observe(() => (lastTurn = performance.now()));
    stayHere();
    const started = performance.now();
    const bySmtp = await mailsBySmtp(system.mail.smtpPort() ?? 0);
    const byWebhook = await mailsByWebhook(`http://127.0.0.1:${port}`);
    const twilios = await twilioWebhooks(`http://127.0.0.1:${port}`);
    while (performance.now() - lastTurn < STILL_MS) await new Promise((resolve) => setTimeout(resolve, 500));
    const seconds = (performance.now() - STILL_MS - started) / 1_000;
    await system.stop();
    for (const close of closing) close();
    const fates = await fatesIn(join(folder, "database"));
    report(`${COUNT} mutated mails by SMTP`, bySmtp, fates);
    report(`${COUNT / 2} mutated mails by webhook`, byWebhook, fates);
    report(`${COUNT / 2} mutated webhooks of Twilio`, twilios, fates);
    console.log(`  no crash; ${(fates.turns.size / seconds).toFixed(0)} turns/s, ${seconds.toFixed(0)} s in all`);
  });
}

/** Photos that mutated messages name are on nobody's server. */
function stayHere(): void {
  const real = globalThis.fetch;
  globalThis.fetch = (input, options) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    return hostname === "127.0.0.1" ? real(input, options) : Promise.resolve(new Response(null, { status: 404 }));
  };
}

async function mailsBySmtp(port: number): Promise<Sent> {
  const sent = nothingSent();
  const next = mutatedMails(360);
  const { send, close } = smtpSender(port, sent);
  await inParallel(COUNT, () => send(next()));
  close();
  return sent;
}

async function mailsByWebhook(url: string): Promise<Sent> {
  const sent = nothingSent();
  const next = mutatedMails(361);
  await inParallel(COUNT / 2, (index) => postMail(url, next(), index, sent));
  return sent;
}

async function twilioWebhooks(url: string): Promise<Sent> {
  const sent = nothingSent();
  const next = malformedWebhooks(362);
  await inParallel(COUNT / 2, async () => {
    const { path, headers, body } = next();
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const response = await fetch(`${url}${path}`, { method: "POST", headers: { ...type, ...headers }, body });
    const text = await response.text();
    note(sent, String(response.status));
    const form = new URLSearchParams(Buffer.from(body).toString());
    if (response.status === 200) sent.taken.push(`sms ${form.get("MessageSid") ?? form.get("SmsMessageSid") ?? ""}`);
    else if (response.status >= 500 || (response.status >= 400 && text.trim().length < 5)) sent.unexplained += 1;
  });
  return sent;
}

async function inParallel(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

function report(name: string, { answers, taken, unexplained }: Sent, fates: Fates): void {
  const ids = new Set(taken);
  const among = (known: { has: (id: string) => boolean }) => [...ids].filter((id) => known.has(id));
  const lost = [...ids].filter(
    (id) => ![fates.turns, fates.reports, fates.broken, fates.waiting].some((known) => known.has(id)),
  );
  const causes = new Map<string, number>();
  for (const id of among(fates.broken)) {
    const cause = fates.broken.get(id)?.split(":")[0] ?? "";
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  const said = Object.entries(answers).map(([answer, count]) => `${answer}×${count}`);
  console.log(`  ${name}: ${said.join(" ")}, ${unexplained} unexplained`);
  console.log(
    `    of ${taken.length} taken: ${among(fates.turns).length} turns, ${among(fates.reports).length} delivery reports, ${among(fates.broken).length} kept as broken (${[...causes].map(([cause, count]) => `${cause} ${count}`).join(", ")}), ${taken.length - ids.size} duplicates, ${among(fates.waiting).length} tried again later, ${lost.length} lost`,
  );
}
