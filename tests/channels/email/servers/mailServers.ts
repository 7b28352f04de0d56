import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createConnection, createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dovecotConfig, masterConfig, postfixConfig } from "./mailServerConfigs.ts";

const needed = [
  "/usr/sbin/postfix",
  "/usr/sbin/dovecot",
  "/usr/lib/dovecot/imap",
  "/usr/lib/dovecot/lmtp",
  "/usr/bin/sievec",
  "/usr/bin/swaks",
];
/** Programs that are not here; none may be missing where the proof is made (`.ci/run` installs them). */
export const missing = needed.filter((path) => !existsSync(path));

/** Why the real servers cannot run here; undefined when they can. Postfix's master wants root, its workers do not keep it. */
export const noServers =
  missing.length > 0
    ? `these are not installed: ${missing.join(", ")} (apt-get install postfix dovecot-imapd dovecot-lmtpd dovecot-sieve swaks)`
    : process.getuid?.() === 0
      ? undefined
      : "Postfix starts as root only";

/** Follows a title, where the tests do not run. */
export const notRun = noServers ? ` (NOT RUN: ${noServers})` : "";

export interface MailServers {
  /** Postfix, on this machine. */
  smtpPort: number;
  imapPort: number;
  /** Of one user, `marie` of `marie@citoyens.test`, before or after they have mail. */
  sieve: (user: string, script: string) => void;
  /** Everything in a user's mailbox, as delivered. */
  delivered: (user: string) => string[];
  /** Sends by swaks, as a person's mail program would, through Postfix. */
  swaks: (options: Record<string, string>) => Promise<void>;
  log: () => string;
  /** Dovecot stops, what is given is done, and it starts again. Mails wait at Postfix. */
  restartDovecot: (between: () => void | Promise<void>) => Promise<void>;
  /** A mail that another program has already read, put into the mailbox while Dovecot is stopped. */
  deliverSeen: (user: string, raw: Buffer) => void;
  /** The mailbox is renumbered at its next opening, and its flags are lost: another UIDVALIDITY. */
  forgetNumbers: (user: string) => void;
  stop: () => Promise<void>;
}

/**
 * Postfix and Dovecot of this machine on ports and in a folder of their own: `citoyens.test` is delivered to the mailboxes of
 * `users` with their Sieve scripts, `ville.test` goes to the city's receiver, everything else is refused.
 */
export async function startMailServers(cityPort: number, users: readonly string[]): Promise<MailServers> {
  const folder = mkdtempSync(join(tmpdir(), "c360-mail-"));
  const [smtpPort, imapPort, lmtpPort] = await Promise.all([freePort(), freePort(), freePort()]);
  const place = { folder, smtpPort, imapPort, lmtpPort, cityPort };
  for (const name of ["postfix", "queue", "data", "users", "run", "sieve"]) mkdirSync(join(folder, name));
  execFileSync("chmod", ["755", folder]);
  execFileSync("chown", ["postfix", join(folder, "data")]);
  execFileSync("chown", ["nobody", join(folder, "users"), join(folder, "run")]);
  writeFileSync(join(folder, "postfix/main.cf"), postfixConfig(place));
  writeFileSync(join(folder, "postfix/master.cf"), masterConfig(place));
  writeFileSync(join(folder, "users.passwd"), users.map((user) => mailboxOf(user, folder)).join(""));
  writeFileSync(join(folder, "dovecot.conf"), dovecotConfig(place));
  let dovecot = startDovecot(folder);
  execFileSync("/usr/sbin/postfix", ["-c", join(folder, "postfix"), "start"], { stdio: "ignore" });
  await Promise.all([smtpPort, imapPort, lmtpPort].map(answering));
  return {
    smtpPort,
    imapPort,
    sieve(user, script) {
      const path = join(folder, "sieve", `${user}.sieve`);
      writeFileSync(path, script);
      execFileSync("/usr/bin/sievec", ["-c", join(folder, "dovecot.conf"), path], { stdio: "ignore" });
    },
    delivered: (user) => mailsIn(join(folder, "users", user, "Maildir")),
    swaks: (options) => runSwaks(smtpPort, options),
    log: () => ["postfix.log", "dovecot.log"].map((name) => textOf(join(folder, name))).join("\n"),
    async restartDovecot(between) {
      await stopDovecot(dovecot);
      await between();
      dovecot = startDovecot(folder);
      await Promise.all([imapPort, lmtpPort].map(answering));
    },
    deliverSeen(user, raw) {
      const path = join(folder, "users", user, "Maildir/cur", `${Date.now()}.seen.here:2,S`);
      writeFileSync(path, raw);
      execFileSync("chown", ["nobody", path]);
    },
    forgetNumbers(user) {
      const maildir = join(folder, "users", user, "Maildir");
      for (const name of listed(maildir)) if (name.startsWith("dovecot")) rmSync(join(maildir, name));
      for (const name of listed(join(maildir, "cur")))
        renameSync(join(maildir, "cur", name), join(maildir, "cur", name.replace(/:2,.*$/, ":2,")));
    },
    async stop() {
      execFileSync("/usr/sbin/postfix", ["-c", join(folder, "postfix"), "abort"], { stdio: "ignore" });
      await stopDovecot(dovecot);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const mailboxOf = (user: string, folder: string): string => `${user}::65534:65534::${folder}/users/${user}::\n`;

function mailsIn(maildir: string): string[] {
  const files = ["new", "cur"].flatMap((name) => listed(join(maildir, name)).map((file) => join(maildir, name, file)));
  return files.map((file) => readFileSync(file, "utf8"));
}

const listed = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

async function runSwaks(port: number, options: Record<string, string>): Promise<void> {
  const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn("/usr/bin/swaks", ["--server", "127.0.0.1", "--port", String(port), "--hide-all", ...given]);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`swaks ended with ${String(code)}`);
}

const startDovecot = (folder: string): ChildProcess =>
  spawn("/usr/sbin/dovecot", ["-F", "-c", join(folder, "dovecot.conf")], { stdio: "ignore" });

async function stopDovecot(dovecot: ChildProcess): Promise<void> {
  const gone = once(dovecot, "exit");
  dovecot.kill("SIGTERM");
  await gone;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || !address) throw new Error("no port was free");
  return address.port;
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = createConnection(port, "127.0.0.1");
    const open = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing answers on port ${port}`);
}
