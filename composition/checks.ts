import { createPrivateKey } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { KnowledgeBase } from "../knowledge/index.ts";
import { type Check, runProbes } from "../operations/diagnose.ts";
import type { Registry } from "../registry/index.ts";
import type { Base } from "./base.ts";

/** Whether requests may come in, part by part. */
export async function readiness(registry: Registry, knowledge: KnowledgeBase, stopping: boolean) {
  const database = await registry.ping().then(
    () => "ok",
    (error: unknown) => (error instanceof Error ? error.message : "unknown"),
  );
  const parts = { database, catalogue: knowledge.ready() ? "ok" : "indexing", process: stopping ? "stopping" : "ok" };
  return { ready: Object.values(parts).every((state) => state === "ok"), parts };
}

export function diagnose({ config, registry }: Base, knowledge: KnowledgeBase): Promise<Check[]> {
  return runProbes([
    { part: "configuration", look: async () => `${config.mode}, valid`, cure: "See .env.example." },
    {
      part: "database",
      look: () =>
        registry
          .ping()
          .then(() => (config.databaseUrl ? "PostgreSQL server answers" : `PGlite in ${config.dataDir} answers`)),
      cure: "Start PostgreSQL, or mend DATABASE_URL.",
    },
    { part: "catalogue", look: () => countOfferings(registry), cure: "c360 import offerings FILE" },
    {
      part: "index",
      look: () => searchOnce(knowledge),
      cure: `Remove ${join(config.dataDir, "index")} and start again: it is rebuilt.`,
    },
    { part: "texts", look: async () => textsFinding(config), cure: "Set the TWILIO_ variables (see .env.example)." },
    { part: "mail", look: async () => mailFinding(config), cure: "Set SMTP_URL (see .env.example)." },
    { part: "mail in", look: async () => mailInFinding(config), cure: "See docs/channels-email.md." },
  ]);
}

async function countOfferings(registry: Registry): Promise<string> {
  const count = await registry.catalogue.count();
  if (count === 0) throw new Error("the catalogue is empty");
  return `${count} offerings`;
}

async function searchOnce(knowledge: KnowledgeBase): Promise<string> {
  const { hits } = await knowledge.search({ text: "", language: "fr", criteria: {}, limit: 1, now: new Date(0) });
  if (hits.length === 0) throw new Error("a search without any limit finds nothing");
  return "answers";
}

function mailFinding(config: Config): string {
  if (config.smtpUrl) return "sent through SMTP_URL";
  if (config.mode === "production") throw new Error("codes and notices are written to files and reach nobody");
  return `written to ${join(config.dataDir, "outbox")} (demonstration)`;
}

/** Who may write, and whose word on them is believed; a mailbox is logged into, a key is read. */
async function mailInFinding({ inboundMail, dkim }: Config): Promise<string> {
  const { smtp, imapUrl, imapProcessed, webhookSecret, authservIds } = inboundMail;
  if (imapUrl) await tryMailbox(imapUrl, imapProcessed);
  if (dkim) createPrivateKey(await readFile(dkim.keyFile));
  const ways = [
    smtp ? `SMTP on ${smtp.host}:${smtp.port}` : "",
    imapUrl ? "a mailbox that answers" : "",
    webhookSecret ? "POST /webhooks/email" : "",
  ].filter(Boolean);
  if (ways.length === 0) return "none is received";
  const believed = authservIds.length > 0 ? `senders as seen by ${authservIds.join(", ")}` : "senders claimed at most";
  return [ways.join(", "), believed, dkim ? "answers signed" : "answers not signed"].join("; ");
}

async function tryMailbox(url: string, processed: string | undefined): Promise<void> {
  const { checkMailbox, readMailbox } = await import("../channels/email/inbound/index.ts");
  await checkMailbox(readMailbox(url, processed));
}

function textsFinding(config: Config): string {
  if (config.twilio) return "sent through Twilio";
  return config.mode === "production"
    ? "none are sent"
    : `written to ${join(config.dataDir, "outbox")} (demonstration)`;
}
