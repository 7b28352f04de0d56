import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { city } from "./city.ts";
import { freePort, type MailServers, startMailServers } from "./mailServers.ts";

export interface Verdict {
  mails: number;
  kills: number;
  /** Mails without an answer in their sender's mailbox: must be none. */
  unanswered: number;
  /** Mails that got two answers, by their Message-IDs: must be none. */
  answeredTwice: number;
  /** Answers that arrived a second time under the same Message-ID: must be none either. */
  repeated: number;
  seconds: number;
}

export interface CrashParts {
  mails: number;
  kills: number;
  /** The product in a process of its own, ready, with this environment. */
  start: (environment: Record<string, string>) => Promise<ChildProcess>;
  random?: () => number;
}

const SENDERS_AT_ONCE = 4;

/** Mails by swaks through Postfix, while the process that answers them is killed at random moments and started again. */
export async function answeredOnce({ mails, kills, start, random = Math.random }: CrashParts): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), "c360-crash-"));
  const port = await freePort();
  const servers = await startMailServers(port, ["citoyen"]);
  const environment = {
    DATA_DIR: folder,
    C360_MODE: "demonstration",
    PORT: String(await freePort()),
    MAIL_FROM: `Ville <${city}>`,
    SMTP_LISTEN: `127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${servers.smtpPort}?ignoreTLS=true`,
  };
  const started = performance.now();
  let process = await start(environment);
  try {
    const sending = sendAll(servers, mails);
    // Somewhere in each of as many stretches of the answers, wherever the turn or the delivery stands then.
    for (let kill = 0; kill < kills; kill++) {
      await untilAnswers(servers, Math.floor(((kill + random()) * mails) / (kills + 1)));
      await killed(process);
      process = await start(environment);
    }
    await sending;
    await untilAnswers(servers, mails);
    // Whatever would come a second time has come by then.
    await pause(5_000);
    return { mails, kills, ...counted(servers, mails), seconds: (performance.now() - started) / 1_000 };
  } finally {
    await killed(process);
    await servers.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sendAll(servers: MailServers, mails: number): Promise<void> {
  let next = 0;
  const sender = async () => {
    for (let number = next++; number < mails; number = next++)
      await servers.swaks({
        from: `citoyen+${number}@citoyens.test`,
        to: city,
        "header-From": `citoyen+${number}@citoyens.test`,
        "header-Subject": `Question ${number}`,
        "header-Message-Id": `<${number}@citoyens.test>`,
        "header-Content-Type": "text/plain; charset=utf-8",
        body: questions[number % questions.length] ?? "",
      });
  };
  await Promise.all(Array.from({ length: SENDERS_AT_ONCE }, sender));
}

const questions = [
  "Bonjour, je cherche un cours de natation pour ma fille.",
  "Où est la bibliothèque la plus proche de Chomedey?",
  "Hello, what can my son do on Saturdays?",
  "J'aimerais signaler un nid-de-poule sur ma rue.",
];

function answers(servers: MailServers): { to: string; id: string }[] {
  return servers.delivered("citoyen").flatMap((mail) => {
    const to = /^In-Reply-To: <(\d+)@citoyens\.test>/im.exec(mail)?.[1];
    const id = /^Message-ID: <([^>]+)>/im.exec(mail)?.[1];
    return to && id ? [{ to, id }] : [];
  });
}

const answered = (servers: MailServers): number => new Set(answers(servers).map(({ to }) => to)).size;

async function untilAnswers(servers: MailServers, count: number): Promise<void> {
  let last = 0;
  for (let still = 0; still < 600; still++) {
    const now = answered(servers);
    if (now >= count) return;
    if (now > last) still = 0;
    last = now;
    await pause(100);
  }
}

function counted(servers: MailServers, mails: number): Pick<Verdict, "unanswered" | "answeredTwice" | "repeated"> {
  const all = answers(servers);
  const idsOf = new Map<string, Set<string>>();
  for (const { to, id } of all) idsOf.set(to, (idsOf.get(to) ?? new Set()).add(id));
  const distinct = [...idsOf.values()].reduce((sum, ids) => sum + ids.size, 0);
  return {
    unanswered: mails - idsOf.size,
    answeredTwice: [...idsOf.values()].filter((ids) => ids.size > 1).length,
    repeated: all.length - distinct,
  };
}

async function killed(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, "exit");
  process.kill("SIGKILL");
  await gone;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
