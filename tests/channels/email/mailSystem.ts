import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mail, readMail } from "../../../channels/email/parse/index.ts";
import type { Envelope } from "../../../channels/email/inbound/receiveMail.ts";
import type { InteractionPage } from "../../../contracts/interaction.ts";
import { composeSystem } from "../../system/startSystem.ts";
import { mailSource } from "./mailSource.ts";

export const ours = "bonjour@citoyen360.example";
type Interaction = InteractionPage["items"][number];

export interface MailSystem {
  /** Hands a mail over as a receiver does, and waits until it is answered and sent. */
  receive: (raw: Buffer, envelope?: Partial<Envelope>) => Promise<"kept" | "known">;
  /** A mail of Marie's unless the headers say otherwise; each has a Message-ID of its own. */
  write: (text: string, headers?: Record<string, string>) => Promise<"kept" | "known">;
  /** What was sent, oldest first. */
  sent: () => Promise<Mail[]>;
  interactions: () => Promise<Interaction[]>;
  system: Awaited<ReturnType<typeof composeSystem>>["system"];
  stop: () => Promise<void>;
}

let written = 0;

/** The whole product in this process; mails go out to files. */
export async function startMailSystem(environment: Record<string, string> = {}): Promise<MailSystem> {
  const { system, dispose } = await composeSystem(environment);
  const outbox = join(system.config.dataDir, "outbox");
  const receive: MailSystem["receive"] = async (raw, envelope = {}) => {
    const result = await system.mail.receive(raw, { trusted: true, ...envelope });
    await system.mail.idle();
    await system.delivered();
    return result;
  };
  return {
    system,
    receive,
    write: (text, headers = {}) =>
      receive(
        mailSource(
          {
            "Message-ID": `<${++written}@example.org>`,
            To: ours,
            "Content-Type": "text/plain; charset=utf-8",
            ...headers,
          },
          `${text}\r\n`,
        ),
      ),
    sent: async () => {
      const files = (existsSync(outbox) ? readdirSync(outbox) : []).filter((name) => name.endsWith(".eml"));
      const read = await Promise.all(files.sort().map((name) => readMail(readFileSync(join(outbox, name)))));
      return read.flatMap((one) => (one.status === "read" ? one.mail : []));
    },
    interactions: async () => (await system.registry.interactions.list({ page: 1, pageSize: 100 })).items,
    stop: dispose,
  };
}
