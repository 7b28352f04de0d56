import { startMailSystem, type MailSystem } from "../mailSystem.ts";
import { freePort, type MailServers, startMailServers } from "./mailServers.ts";

export const city = "bonjour@ville.test";

export interface City {
  mails: MailSystem;
  servers: MailServers;
  /** Ends when the city has received `count` mails in all, from the start. */
  received: (count: number) => Promise<void>;
  stop: () => Promise<void>;
}

/** The whole product behind real mail servers: Postfix hands it what comes for `ville.test`, and takes what it answers. */
export async function startCity(users: readonly string[], environment: Record<string, string> = {}): Promise<City> {
  const port = await freePort();
  const servers = await startMailServers(port, users);
  const mails = await startMailSystem({
    MAIL_FROM: `Ville <${city}>`,
    SMTP_LISTEN: `127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${servers.smtpPort}?ignoreTLS=true`,
    ...environment,
    ...imapOf(servers, environment),
  });
  await mails.system.listen();
  const settled = async () => {
    await mails.system.mail.idle();
    await mails.system.delivered();
  };
  return {
    mails,
    servers,
    async received(count) {
      await eventually(async () => (await mails.interactions()).length >= count);
      await settled();
    },
    async stop() {
      await mails.stop();
      await servers.stop();
    },
  };
}

/** `IMAP_USER` stands for an address of the mailbox's server, whose port is known only now. */
function imapOf({ imapPort }: MailServers, { IMAP_USER: user }: Record<string, string>): Record<string, string> {
  return user ? { IMAP_URL: `imap://${user}:secret@127.0.0.1:${imapPort}/INBOX` } : {};
}

export async function eventually(holds: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  for (let tries = 0; tries < seconds * 20; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${seconds} s for something that did not happen`);
}

/** Long enough for a message that must not come. */
export const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_000));
