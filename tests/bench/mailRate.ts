import { createTransport } from "nodemailer";
import { freePort, inTemporaryFolder, type RunningServer, startServer } from "./server.ts";

const CONNECTIONS = 8;
const WARM_SECONDS = 5;
const SECONDS = 10;
const city = "bonjour@ville.example";
const questions = [
  "Bonjour, je cherche un cours de natation pour ma fille de 6 ans.",
  "À quelle heure ouvre la bibliothèque la plus proche de Chomedey?",
  "Hello, what can my son do on Saturdays?",
  "J'aimerais signaler un nid-de-poule sur ma rue, merci.",
];

/** Mails by SMTP as fast as they are taken: each is durable when it is (the receiver says 250), then answered. */
export async function benchMailRate(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const port = await freePort();
    const server = await startServer({ DATA_DIR: folder, SMTP_LISTEN: `127.0.0.1:${port}`, MAIL_FROM: city });
    const transport = createTransport({
      host: "127.0.0.1",
      port,
      ignoreTLS: true,
      pool: true,
      maxConnections: CONNECTIONS,
      maxMessages: Number.POSITIVE_INFINITY,
    });
    let number = 0;
    const send = () => {
      const from = `citoyen+${++number}@example.org`;
      const text = questions[number % questions.length] ?? "";
      return transport.sendMail({ from, to: city, subject: `Question ${number}`, text, html: `<p>${text}</p>` });
    };
    const warm = await during(WARM_SECONDS, send);
    await untilTurns(server, warm);
    const started = performance.now();
    const kept = await during(SECONDS, send);
    const accepted = (performance.now() - started) / 1_000;
    await untilTurns(server, warm + kept);
    const answered = (performance.now() - started) / 1_000;
    console.log(
      `  ${(kept / accepted).toFixed(0)} mails/s durable over ${CONNECTIONS} connections for ${SECONDS} s, ${(kept / answered).toFixed(0)} mails/s with their turns, memory ${(server.memory() / 1_048_576).toFixed(0)} MB`,
    );
    transport.close();
    await server.stop();
  });
}

async function during(seconds: number, send: () => Promise<unknown>): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let sent = 0;
  const one = async () => {
    while (performance.now() < until) {
      await send();
      sent++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return sent;
}

/** Fewer turns would be mails lost; more, mails answered twice. */
async function untilTurns(server: RunningServer, wanted: number): Promise<void> {
  let count = 0;
  for (let tries = 0; tries < 3_000; tries++) {
    const text = await fetch(`${server.url}/metrics`).then((response) => response.text());
    const lines = text.match(/^c360_turns_total\{channel="email".*$/gm) ?? [];
    count = lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
    if (count === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${wanted} mails were accepted and ${count} turns made`);
}
