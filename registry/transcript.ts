import { z } from "zod";
import { attachmentSchema } from "../contracts/message.ts";
import { asOne, replySchema } from "../contracts/reply.ts";
import type { Transcript, TranscriptEntry } from "../contracts/transcript.ts";
import type { Database } from "./database/database.ts";
import type { Vault } from "./sealing/vault.ts";

const bytes = z.instanceof(Uint8Array);
const lineSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("in"), seq: z.number(), at: z.date(), provider_id: z.string(), body: bytes }),
  z.object({
    kind: z.literal("out"),
    seq: z.number(),
    at: z.date(),
    provider_id: z.string().nullable(),
    turn_id: z.string().nullable(),
    body: bytes,
  }),
]);
const lineRows = z.array(lineSchema);
type Line = z.infer<typeof lineSchema>;

const inboundBody = z.object({
  text: z.string(),
  value: z.unknown().optional(),
  attachments: z.array(attachmentSchema).optional(),
});
const outboundBody = z.object({
  reply: replySchema,
  more: z.array(replySchema).default([]),
  agent: z.string().optional(),
});

const statement = `WITH c AS (SELECT id FROM conversations WHERE channel = $1 AND address_key = $2)
  (SELECT 'in' AS kind, i.seq, i.received_at AS at, i.provider_id, i.turn_id, i.body
     FROM inbox i JOIN c ON i.conversation_id = c.id WHERE i.seq > $3 ORDER BY i.seq LIMIT $4)
  UNION ALL
  (SELECT 'out', o.seq, o.created_at, i.provider_id, o.turn_id, o.body
     FROM outbox o JOIN c ON o.conversation_id = c.id LEFT JOIN inbox i ON i.conversation_id = c.id AND i.turn_id = o.turn_id
     WHERE o.seq > $3 ORDER BY o.seq LIMIT $4)
  ORDER BY seq LIMIT $4`;

/** The visible history of a conversation: what was received and what was said, merged in the order of `seq`. */
export function createTranscript({ database, vault }: { database: Database; vault: Vault }): Transcript {
  return {
    async after(channel, address, seq, limit) {
      const rows = await database.query(statement, [channel, vault.lookup(channel, address), seq, limit]);
      return lineRows.parse(rows).map((line) => toEntry(vault, line));
    },
    subscribe(channel, address, listener) {
      const key = vault.lookup(channel, address).toString("hex");
      return database.listen("c360_transcript", (changed) => {
        if (changed === undefined || changed === key) listener();
      });
    },
  };
}

function toEntry(vault: Vault, line: Line): TranscriptEntry {
  const { seq, at } = line;
  if (line.kind === "in") {
    const { text, value, attachments } = inboundBody.parse(vault.open("inbox.body", line.body));
    const message = {
      providerId: line.provider_id,
      text,
      ...(value === undefined ? {} : { value }),
      ...(attachments ? { attachments } : {}),
    };
    return { seq, at, from: "citizen", message };
  }
  const { reply, more, agent } = outboundBody.parse(vault.open("outbox.body", line.body));
  if (agent !== undefined) return { seq, at, from: "agent", agent, reply };
  const said = { turnId: line.turn_id ?? "", inReplyTo: line.provider_id ?? "", reply: asOne([reply, ...more]) };
  return { seq, at, from: "assistant", ...said };
}
