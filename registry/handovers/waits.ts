import { z } from "zod";
import type { Handovers, Place } from "../../contracts/handover.ts";
import type { Sql } from "../database/database.ts";
import { type OfficeHours, opensAt } from "./hours/officeHours.ts";
import { queuePolicy } from "./queuePolicy.ts";

const figuresRow = z.tuple([
  z.object({ waiting: z.number(), owned: z.number(), agents: z.number(), served: z.number(), minutes: z.number() }),
]);
const placeRows = z.array(z.object({ position_in: z.number(), language: z.enum(["fr", "en"]) }));

const figuresStatement = `SELECT
  (SELECT count(*)::integer FROM handovers WHERE status = 'waiting' AND coalesce(wanted, language) = $1) AS waiting,
  (SELECT count(*)::integer FROM handovers WHERE status = 'owned' AND coalesce(wanted, language) = $1) AS owned,
  (SELECT count(*)::integer FROM agent_presence
    WHERE available AND seen_at >= $2 AND $1 = ANY (languages)) AS agents,
  count(*)::integer AS served, coalesce(avg(extract(epoch FROM ended_at - claimed_at)) / 60, 0)::float8 AS minutes
  FROM handovers WHERE ended_at >= $3 AND claimed_at IS NOT NULL`;

interface WaitParts {
  sql: Sql;
  now: () => Date;
  hours: OfficeHours;
}

/** Places in the queue, with how long they may take: from how long conversations took lately and how many agents are there. */
export function createWaits({ sql, now, hours }: WaitParts): Pick<Handovers, "place" | "expected"> {
  const placeAt = async (language: "fr" | "en", position?: number): Promise<Place> => {
    const at = now();
    const before = (ms: number) => new Date(at.getTime() - ms).toISOString();
    const parameters = [language, before(queuePolicy.presenceMs), before(queuePolicy.lastHours * 3_600_000)];
    const [figures] = figuresRow.parse(await sql.query(figuresStatement, parameters));
    const opens = opensAt(hours, at);
    const rank = position ?? figures.waiting + 1;
    return { position: rank, waitMinutes: waitMinutes(rank, figures), ...(opens ? { opensAt: opens } : {}) };
  };
  return {
    async place(dialogueId) {
      const statement = `SELECT q.position_in, q.language FROM handover_queue() q JOIN handovers h ON h.id = q.id
        WHERE h.dialogue_id = $1::uuid`;
      const [row] = placeRows.parse(await sql.query(statement, [dialogueId]));
      return row && placeAt(row.language, row.position_in);
    },
    expected: (language) => placeAt(language),
  };
}

interface Figures {
  owned: number;
  agents: number;
  served: number;
  minutes: number;
}

/**
 * Each agent has a few conversations at once. Whoever finds one of these free waits a minute; the others, for as many to end as are
 * before them. Without an agent there, it is reckoned as if one came.
 */
export function waitMinutes(position: number, { owned, agents, served, minutes }: Figures): number {
  const each = served < queuePolicy.fewestServed ? queuePolicy.defaultMinutes : minutes;
  const atOnce = Math.max(1, agents) * queuePolicy.perAgent;
  const free = agents === 0 ? 0 : Math.max(0, atOnce - owned);
  const toEnd = Math.max(0, position - free);
  return Math.min(queuePolicy.longestMinutes, Math.max(1, Math.ceil((toEnd * each) / atOnce)));
}
