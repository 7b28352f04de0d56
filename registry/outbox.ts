import { z } from "zod";
import type { DeliveryResult, Outbox, OutboxItem } from "../contracts/delivery.ts";
import { channelSchema } from "../contracts/message.ts";
import { replySchema } from "../contracts/reply.ts";
import type { Database } from "./database/database.ts";
import { signed } from "./handovers/signature.ts";
import type { Vault } from "./sealing/vault.ts";

/** Tries in all. A claim counts as one, so that an item which kills its process does not do so for ever. */
const maximumAttempts = 8;
const firstBackoffMs = 2_000;

const rowSchema = z.object({
  id: z.string(),
  channel: channelSchema,
  attempts: z.number(),
  body: z.instanceof(Uint8Array),
});
const claimedRows = z.array(rowSchema);
const attemptRows = z.array(z.object({ attempts: z.number() }));
const fileSchema = z.object({ name: z.string(), contentType: z.string(), content: z.string() });
const ids = z.array(z.string());
const mailSchema = z.object({
  threadId: z.string().exactOptional(),
  answers: z
    .object({ messageId: z.string().exactOptional(), inReplyTo: ids, references: ids, subject: z.string() })
    .exactOptional(),
  unsubscribeUrl: z.string().exactOptional(),
  newsletter: z.object({ html: z.string(), listId: z.string() }).exactOptional(),
});
const bodySchema = z.object({
  address: z.string(),
  subject: z.string().optional(),
  reply: replySchema,
  more: z.array(replySchema).optional(),
  mail: mailSchema.optional(),
  files: z.array(fileSchema).optional(),
  agent: z.string().optional(),
});

// What a crash left after its last try, or in the very moment it left, is given up: nobody knows whether it was delivered, and it is not said twice on purpose.
// A reply waits while an earlier one of its conversation is being delivered or waits for another try: the order is kept.
const claimStatement = `WITH abandoned AS (
    UPDATE outbox SET status = 'failed', cause = 'no result of the last attempt', settled_at = $1
    WHERE status = 'pending' AND due_at <= $1 AND (attempts >= $4 OR left_at IS NOT NULL)),
  due AS (
    SELECT o.id FROM outbox o
    WHERE o.status = 'pending' AND o.due_at <= $1 AND o.attempts < $4 AND o.left_at IS NULL AND NOT EXISTS (SELECT FROM outbox e
      WHERE e.conversation_id = o.conversation_id AND e.seq < o.seq AND e.status = 'pending' AND e.due_at > $1)
    ORDER BY o.created_at, o.seq LIMIT $2 FOR UPDATE OF o SKIP LOCKED),
  claimed AS (UPDATE outbox o SET attempts = o.attempts + 1, due_at = $3 FROM due WHERE o.id = due.id
    RETURNING o.id, o.channel, o.attempts, o.body, o.created_at, o.seq)
  SELECT id, channel, attempts, body FROM claimed ORDER BY created_at, seq`;

const settleStatement = `WITH settled AS (
    UPDATE outbox SET status = $2, receipt = $3, cause = $4, due_at = $5, settled_at = $6,
      left_at = CASE WHEN $2 <> 'pending' THEN left_at END
    WHERE id = $1::uuid AND status = 'pending' RETURNING id)
  SELECT pg_notify('c360_outbox', '') FROM settled WHERE $2 <> 'pending'`;

/** The queue of what is to be delivered. `attempts` of an item counts the tries before this one. */
export function createOutbox(parts: {
  database: Database;
  vault: Vault;
  now: () => Date;
  mayReach: Outbox["mayReach"];
}): Outbox {
  const { database, vault, now, mayReach } = parts;
  return {
    async claim(limit, leaseMs) {
      const at = now();
      const until = new Date(at.getTime() + leaseMs);
      const rows = await database.query(claimStatement, [
        at.toISOString(),
        limit,
        until.toISOString(),
        maximumAttempts,
      ]);
      return claimedRows.parse(rows).map((row) => toItem(vault, row));
    },
    async settle(id, result) {
      const next = result.status === "retry" ? await afterFailedTry(database, id, result.cause, now()) : result;
      await database.query(settleStatement, [id, ...settlement(next, now())]);
    },
    mayHaveLeft: async (id) =>
      void (await database.query("UPDATE outbox SET left_at = $2 WHERE id = $1::uuid AND status = 'pending'", [
        id,
        now().toISOString(),
      ])),
    mayReach,
    subscribe: (listener) => database.listen("c360_outbox", () => listener()),
  };
}

function toItem(vault: Vault, { id, channel, attempts, body }: z.infer<typeof rowSchema>): OutboxItem {
  const { address, subject, reply, more, files, mail, agent } = bodySchema.parse(vault.open("outbox.body", body));
  return {
    id,
    channel,
    address,
    reply: agent === undefined ? reply : signed(reply, agent),
    attempts: attempts - 1,
    ...(subject === undefined ? {} : { subject }),
    ...(more && more.length > 0 ? { more } : {}),
    ...(files ? { files } : {}),
    ...(mail ? { mail } : {}),
    ...(agent === undefined ? {} : { agent }),
  };
}

type Settlement = Exclude<DeliveryResult, { status: "retry" }> | { status: "pending"; cause: string; dueAt: Date };

async function afterFailedTry(database: Database, id: string, cause: string, at: Date): Promise<Settlement> {
  const rows = await database.query("SELECT attempts FROM outbox WHERE id = $1::uuid", [id]);
  const tries = attemptRows.parse(rows)[0]?.attempts ?? maximumAttempts;
  if (tries >= maximumAttempts) return { status: "failed", cause };
  return { status: "pending", cause, dueAt: new Date(at.getTime() + firstBackoffMs * 2 ** (tries - 1)) };
}

/** Parameters 2 to 6 of the statement. */
function settlement(result: Settlement, at: Date): unknown[] {
  const moment = at.toISOString();
  switch (result.status) {
    case "delivered":
      return ["delivered", result.receipt, null, moment, moment];
    case "failed":
      return ["failed", null, result.cause, moment, moment];
    case "pending":
      return ["pending", null, result.cause, result.dueAt.toISOString(), null];
  }
}
