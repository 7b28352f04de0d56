import { z } from "zod";
import {
  type Handover,
  type HandoverEvent,
  type Handovers,
  handoverSchema,
  type QueueCare,
} from "../../contracts/handover.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { createQueueCare } from "./absences.ts";
import { createMoves } from "./changes.ts";
import { createExchange } from "./exchange.ts";
import type { OfficeHours } from "./hours/officeHours.ts";
import { createSay } from "./say.ts";
import { createWaits } from "./waits.ts";
import { watchConversation } from "./watchConversation.ts";

const instant = z.coerce.date().transform((date) => date.toISOString());
const rowSchema = z
  .object({
    id: z.string(),
    conversation_id: z.string(),
    dialogue_id: z.string(),
    channel: z.string(),
    language: z.string(),
    status: z.string(),
    reason: z.string(),
    asked_at: instant,
    position: z.number().nullable(),
    agent: z.string().nullable(),
    agent_name: z.string().nullable(),
    claimed_at: instant.nullable(),
    wanted: z.string().nullable(),
    said: z.number(),
    said_at: instant.nullable(),
  })
  .transform(({ conversation_id, dialogue_id, asked_at, agent_name, claimed_at, said_at, ...row }) => {
    const { position, agent, wanted, ...rest } = row;
    return {
      ...handoverSchema.parse({
        ...rest,
        askedAt: asked_at,
        ...(position ? { position } : {}),
        ...(agent ? { agent } : {}),
        ...(agent_name ? { agentName: agent_name } : {}),
        ...(claimed_at ? { claimedAt: claimed_at } : {}),
        ...(wanted ? { wanted } : {}),
        ...(said_at ? { saidAt: said_at } : {}),
      }),
      conversationId: conversation_id,
      dialogueId: dialogue_id,
    };
  });
const rowsSchema = z.array(rowSchema);
const eventRows = z.array(
  z.object({
    kind: z.enum(["asked", "claimed", "transferred", "queued", "taken_over", "left", "returned", "closed"]),
    at: z.coerce.date(),
    actor: z.string(),
    to_agent: z.string().nullable(),
    language: z.enum(["fr", "en"]).nullable(),
    note: z.instanceof(Uint8Array).nullable(),
  }),
);

const columns = `h.id, h.conversation_id, h.dialogue_id, h.channel, h.language, h.status, h.reason, h.asked_at, q.position_in AS position,
  h.agent, h.agent_name, h.claimed_at, h.wanted, n.said, n.said_at FROM handovers h LEFT JOIN handover_queue() q ON q.id = h.id
  LEFT JOIN LATERAL (SELECT count(*)::integer AS said, max(i.received_at) AS said_at FROM inbox i
    JOIN conversations c ON c.id = i.conversation_id WHERE c.dialogue_id = h.dialogue_id) n ON true`;
// Those that are open unless another state is asked for; in the order in which they are due.
const listStatement = `SELECT ${columns} WHERE (CASE WHEN $1::text IS NULL THEN h.status IN ('waiting', 'owned') ELSE h.status = $1 END)
  AND ($2::text IS NULL OR h.agent = $2) ORDER BY q.position_in NULLS LAST, h.asked_at, h.ordinal LIMIT 500`;
const eventsStatement = `SELECT kind, at, actor, to_agent, language, note FROM handover_events WHERE handover_id = $1::uuid ORDER BY ordinal`;

export interface HandoverParts {
  database: Database;
  vault: Vault;
  now: () => Date;
  hours: OfficeHours;
}

/** The queue of conversations given to persons. */
export function createHandovers({ database, vault, now, hours }: HandoverParts): Handovers & QueueCare {
  const parts = { sql: database, vault, now };
  const waits = createWaits({ sql: database, now, hours });
  return {
    async list({ status, agent } = {}) {
      const found = rowsSchema.parse(await database.query(listStatement, [status ?? null, agent ?? null]));
      return found.map(({ conversationId: _, dialogueId: __, ...handover }): Handover => handover);
    },
    async find(id) {
      if (!z.uuid().safeParse(id).success) return undefined;
      return rowsSchema.parse(await database.query(`SELECT ${columns} WHERE h.id = $1::uuid`, [id]))[0];
    },
    ...createMoves(parts),
    ...waits,
    ...createQueueCare({ ...parts, waitAt: waits.place }),
    say: createSay(parts),
    exchange: createExchange(parts),
    async history(id) {
      const events = eventRows.parse(await database.query(eventsStatement, [id]));
      return events.map((event) => toEvent(vault, event));
    },
    subscribe: (listener) => database.listen("c360_handovers", (id) => listener(id ?? "")),
    watch: (id, listener) => watchConversation(database, id, listener),
  };
}

function toEvent(vault: Vault, row: z.infer<typeof eventRows>[number]): HandoverEvent {
  const { kind, at, actor, to_agent: to, language, note } = row;
  return {
    kind,
    at,
    actor,
    ...(to ? { to } : {}),
    ...(language ? { language } : {}),
    ...(note ? { note: z.string().parse(vault.open("handover_events.note", note)) } : {}),
  };
}
