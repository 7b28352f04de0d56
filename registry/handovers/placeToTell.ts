import { z } from "zod";
import { channelSchema, mailOriginSchema, type MailOrigin } from "../../contracts/message.ts";
import { languageSchema } from "../../contracts/language.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

const rows = z.array(
  z.object({
    conversation_id: z.string(),
    channel: channelSchema,
    language: languageSchema,
    address_sealed: z.instanceof(Uint8Array),
    body: z.instanceof(Uint8Array).nullable(),
  }),
);
const inboundSchema = z.object({ mail: mailOriginSchema.optional() });
const addressSchema = z.string();

// Where the citizen last wrote: whoever went on from another channel, recognised, is answered there.
const statement = `SELECT c.id AS conversation_id, c.channel, coalesce(h.wanted, h.language) AS language, c.address_sealed, i.body
  FROM handovers h JOIN conversations c ON c.dialogue_id = h.dialogue_id
  LEFT JOIN LATERAL (SELECT body, received_at FROM inbox WHERE conversation_id = c.id ORDER BY seq DESC LIMIT 1) i ON true
  WHERE h.id = $1::uuid AND c.address_sealed <> '' AND (c.id = h.conversation_id OR c.channel IN ('web', 'sms', 'email', 'social'))
  ORDER BY i.received_at DESC NULLS LAST, c.id = h.conversation_id DESC LIMIT 1`;

/** Where a citizen is told something in a conversation that was handed over, and how to write the row of it. */
export interface PlaceToTell {
  conversationId: string;
  language: "fr" | "en";
  sealed(said: { reply: Reply; agent?: string }): Buffer;
}

/** Undefined when nobody can be told any more: erased, or a mail whose sender is not known. */
export async function placeToTell(
  { sql, vault }: { sql: Sql; vault: Vault },
  handoverId: string,
): Promise<PlaceToTell | undefined> {
  const [row] = rows.parse(await sql.query(statement, [handoverId]));
  if (!row) return undefined;
  const address = addressSchema.parse(vault.open("conversations.address_sealed", row.address_sealed));
  const mail = row.body ? inboundSchema.parse(vault.open("inbox.body", row.body)).mail : undefined;
  if (row.channel === "email" && !mail) return undefined;
  const where = mail ? byMail(mail) : { address };
  return {
    conversationId: row.conversation_id,
    language: row.language,
    sealed: (said) => vault.seal("outbox.body", { ...where, ...said }),
  };
}

/** In the thread of the last mail, as an answer to it. */
function byMail(mail: MailOrigin) {
  const { from, threadId, ceiling: _, ...answers } = mail;
  return { address: from, mail: { threadId, answers } };
}
