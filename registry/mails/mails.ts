import { z } from "zod";
import type { KeptMail, Mails } from "../../contracts/mails.ts";
import type { Vault } from "../sealing/vault.ts";
import { storableText } from "../storableJson.ts";
import { createMailThreads } from "./mailThreads.ts";
import { createMailHistory } from "./mailHistory.ts";
import { digestOf } from "./digestOf.ts";
import type { MailStoreParts } from "./mailStoreParts.ts";
import { outboxIdOf } from "./outboxIdOf.ts";

const keepStatement = `WITH thread AS (
    INSERT INTO mail_threads (id, address_key, participants, created_at)
    SELECT $2, $9, $10, $11::timestamptz WHERE $2::text IS NOT NULL ON CONFLICT (id) DO NOTHING)
  INSERT INTO mails (provider_id, thread_id, message_key, sender_key, words_key, fate, received_at, raw)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (provider_id) DO NOTHING`;

const bodyRows = z.array(z.object({ body: z.instanceof(Uint8Array) }));
const addressed = z.object({ address: z.string() });

/** Received mails as they came, and the conversations they belong to. */
export function createMails(parts: MailStoreParts): Mails {
  const { database, vault, now } = parts;
  return {
    ...createMailThreads(parts),
    history: createMailHistory(parts),
    keep: async (mail) => void (await database.query(keepStatement, rowOf(vault, mail, now()))),
    async sentTo(messageId) {
      const id = outboxIdOf(messageId);
      if (!id) return undefined;
      const [row] = bodyRows.parse(
        await database.query("SELECT body FROM outbox WHERE id = $1::uuid AND channel = 'email'", [id]),
      );
      // What was erased since is sealed without an address.
      return row && addressed.safeParse(vault.open("outbox.body", row.body)).data?.address;
    },
  };
}

function rowOf(vault: Vault, mail: KeptMail, at: Date): unknown[] {
  const { thread, messageId, words } = mail;
  return [
    storableText(mail.providerId),
    thread?.id ?? null,
    messageId === undefined ? null : digestOf(vault, "message", messageId),
    digestOf(vault, "sender", mail.sender),
    words === undefined ? null : digestOf(vault, "words", words),
    mail.fate,
    mail.receivedAt.toISOString(),
    vault.seal("mails.raw", mail.raw.toString("base64")),
    thread ? vault.lookup("email", thread.address) : null,
    thread ? vault.seal("mail_threads.participants", thread.participants) : null,
    at.toISOString(),
  ];
}
