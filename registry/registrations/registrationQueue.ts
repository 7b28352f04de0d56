import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { RegistrationQueue, RegistrationResult, RegistrationTask } from "../../contracts/registration.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Database, Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { registrationDetailsSchema } from "./holdPlace.ts";
import { registrationNotice } from "./registrationNotice.ts";

/** Tries in all; then a person takes over, who has the request. */
const maximumAttempts = 8;
const firstBackoffMs = 2_000;

const rowSchema = z.object({
  number: z.string(),
  offering_id: z.string(),
  session_id: z.string(),
  seats: z.number(),
  status: z.string(),
  task: z.enum(["request", "cancel"]),
  attempts: z.number(),
  details: z.instanceof(Uint8Array),
});
type Row = z.infer<typeof rowSchema>;
const settledRows = z.array(
  z.object({
    conversation_id: z.string(),
    address_sealed: z.instanceof(Uint8Array),
    details: z.instanceof(Uint8Array),
  }),
);

const claimStatement = `WITH due AS (
    SELECT number FROM registrations WHERE task IS NOT NULL AND due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  UPDATE registrations r SET attempts = r.attempts + 1, due_at = $3 FROM due WHERE r.number = due.number
  RETURNING r.number, r.offering_id, r.session_id, r.seats, r.status, r.task, r.attempts, r.details`;

// Only while it is still the task that was claimed: a person may have cancelled in between, and that is the task now.
const settleStatement = `UPDATE registrations r SET status = coalesce($4, r.status), reference = coalesce($5, r.reference), cause = $6,
    task = CASE WHEN $7::timestamptz IS NULL THEN NULL ELSE r.task END, due_at = coalesce($7::timestamptz, r.due_at),
    settled_at = CASE WHEN $4::text IS NULL THEN r.settled_at ELSE $8::timestamptz END
  FROM conversations c WHERE c.id = r.conversation_id AND r.number = $1 AND r.task = $2 AND r.attempts = $3
  RETURNING r.conversation_id, c.address_sealed, r.details`;

/** What is to be asked of the registration system after the turns were written. */
export function createRegistrationQueue(parts: {
  database: Database;
  vault: Vault;
  now: () => Date;
}): RegistrationQueue {
  const { database, vault, now } = parts;
  return {
    async claim(limit, leaseMs) {
      const at = now();
      const until = new Date(at.getTime() + leaseMs).toISOString();
      const rows = await database.query(claimStatement, [at.toISOString(), limit, until]);
      return z
        .array(rowSchema)
        .parse(rows)
        .map((row) => toTask(vault, row));
    },
    settle: (task, result) => database.transaction((sql) => settle({ sql, vault, at: now() }, task, result)),
    subscribe: (listener) => database.listen("c360_registrations", () => listener()),
  };
}

function toTask(vault: Vault, row: Row): RegistrationTask {
  const { participant } = registrationDetailsSchema.parse(vault.open("registrations.details", row.details));
  const { number, seats, status } = row;
  const order = {
    number,
    offeringId: row.offering_id,
    sessionId: row.session_id,
    seats,
    waiting: status === "waiting",
    participant,
  };
  return { kind: row.task, attempts: row.attempts - 1, order };
}

interface Settling {
  sql: Sql;
  vault: Vault;
  at: Date;
}

async function settle({ sql, vault, at }: Settling, task: RegistrationTask, result: RegistrationResult): Promise<void> {
  const given = result.status === "retry" && task.attempts + 1 >= maximumAttempts;
  const next = result.status === "retry" && !given ? at.getTime() + firstBackoffMs * 2 ** task.attempts : undefined;
  const rows = await sql.query(settleStatement, [
    task.order.number,
    task.kind,
    task.attempts + 1,
    ...outcomeOf(result),
    next === undefined ? null : new Date(next).toISOString(),
    at.toISOString(),
  ]);
  const [row] = settledRows.parse(rows);
  if (!row || next !== undefined) return;
  await sql.query("SELECT add_request_step($1, $2, $3, 'connector', NULL)", [
    task.order.number,
    stepOf(result),
    at.toISOString(),
  ]);
  // Erased meanwhile: nobody is told.
  if (task.kind === "cancel" || row.address_sealed.length === 0) return;
  const { title, language } = registrationDetailsSchema.parse(vault.open("registrations.details", row.details));
  const text = registrationNotice({ number: task.order.number, title }, result)[language];
  const reply: Reply = { id: randomUUID(), text, lang: language, cards: [], choices: [] };
  const address = z.string().parse(vault.open("conversations.address_sealed", row.address_sealed));
  const body = vault.seal("outbox.body", { address, reply });
  await sql.query("SELECT tell_conversation($1::uuid, $2::uuid, $3, $4)", [
    row.conversation_id,
    randomUUID(),
    body,
    at.toISOString(),
  ]);
}

/** Where the request of the registration stands, for who asks after it. */
function stepOf(result: RegistrationResult): string {
  if (result.status === "retry") return "assigned";
  if (result.status === "cancelled") return "done";
  return { confirmed: "done", waiting: "in_progress", refused: "refused" }[result.answer.status];
}

/** Status, reference and cause of the row. */
function outcomeOf(
  result: RegistrationResult,
): [status: string | null, reference: string | null, cause: string | null] {
  if (result.status === "retry") return [null, null, result.cause];
  if (result.status === "cancelled") return ["cancelled", null, null];
  const { answer } = result;
  return answer.status === "refused" ? ["refused", null, answer.cause] : [answer.status, answer.reference, null];
}
