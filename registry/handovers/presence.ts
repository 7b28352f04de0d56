import { z } from "zod";
import { type AgentPresence, presenceSchema } from "../../contracts/handover.ts";
import type { Sql } from "../database/database.ts";
import { queuePolicy } from "./queuePolicy.ts";

const rows = z.array(presenceSchema);
const setStatement = `INSERT INTO agent_presence (username, available, languages, seen_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (username) DO UPDATE
  SET available = excluded.available, languages = excluded.languages, seen_at = excluded.seen_at`;

// Whoever opens the page takes conversations, until they say that they do not.
const beatStatement = `INSERT INTO agent_presence (username, available, seen_at) VALUES ($1, true, $2)
  ON CONFLICT (username) DO UPDATE SET seen_at = excluded.seen_at`;

export function createAgentPresence({ sql, now }: { sql: Sql; now: () => Date }): AgentPresence {
  const moment = () => now().toISOString();
  return {
    set: async (username, { available, languages }) =>
      void (await sql.query(setStatement, [username, available, languages, moment()])),
    beat: async (username) => void (await sql.query(beatStatement, [username, moment()])),
    async of(username) {
      const since = new Date(now().getTime() - queuePolicy.presenceMs).toISOString();
      const statement = "SELECT available, languages FROM agent_presence WHERE username = $1 AND seen_at >= $2";
      return rows.parse(await sql.query(statement, [username, since]))[0];
    },
  };
}
