import { z } from "zod";
import { type Handover, type HandoverEvent, type Handovers, type QueueCare } from "../../contracts/handover.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { createQueueCare } from "./absences.ts";
import { createMoves } from "./changes.ts";
import { createExchange } from "./exchange.ts";
import { handoverColumns, type HandoverRow, handoverRows } from "./handoverRow.ts";
import type { OfficeHours } from "./hours/officeHours.ts";
import { createSay } from "./say.ts";
import { createWaits } from "./waits.ts";
import { watchConversation } from "./watchConversation.ts";

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

// Those that are open unless another state is asked for; in the order in which they are due.
const listStatement = `SELECT ${handoverColumns} WHERE (CASE WHEN $1::text IS NULL THEN h.status IN ('waiting', 'owned') ELSE h.status = $1 END)
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
      const found = handoverRows.parse(await database.query(listStatement, [status ?? null, agent ?? null]));
      return found.map(publicOf);
    },
    async find(id) {
      if (!z.uuid().safeParse(id).success) return undefined;
      return handoverRows.parse(await database.query(`SELECT ${handoverColumns} WHERE h.id = $1::uuid`, [id]))[0];
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
    changed: async (id) => void (await database.query("SELECT pg_notify('c360_handovers', $1)", [id])),
    subscribe: (listener) => database.listen("c360_handovers", (id) => listener(id ?? "")),
    watch: (id, listener) => watchConversation(database, id, listener),
  };
}

function publicOf(row: HandoverRow): Handover {
  const { conversationId: _, dialogueId: __, ...handover } = row;
  return handover;
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
