import { randomBytes } from "node:crypto";
import { z } from "zod";
import { fold } from "../../contracts/fold.ts";
import { staffSessionSchema, type StaffSessions } from "../../contracts/staff.ts";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

/** The length of a shift. */
const SESSION_MS = 8 * 3_600_000;
const sessionRows = z.tuple([z.object({ session: staffSessionSchema.nullable() })]);
const allowedRows = z.tuple([z.object({ allowed: z.boolean() })]);
const endedRows = z.array(z.object({ id_token: z.instanceof(Uint8Array).nullable() }));

const openStatement = `WITH gone AS (DELETE FROM staff_sessions WHERE expires_at <= $3::timestamptz),
    right_one AS (DELETE FROM sign_in_attempts WHERE name_key = $6)
  INSERT INTO staff_sessions (id_key, username, started_at, seen_at, expires_at, id_token) VALUES ($1, $2, $3, $3, $4, $5)`;

export function createStaffSessions(parts: { sql: Sql; vault: Vault; now: () => Date }): StaffSessions {
  const { sql, vault, now } = parts;
  const keyOf = (id: string) => vault.lookup("staff_session", id);
  const nameKey = (username: string) => vault.lookup("sign_in", fold(username));
  const find = async (id: string, asked = true) => {
    const rows = await sql.query("SELECT staff_session($1, $2, $3) AS session", [
      keyOf(id),
      asked,
      now().toISOString(),
    ]);
    return sessionRows.parse(rows)[0].session ?? undefined;
  };
  return {
    async maySignIn(username) {
      const rows = await sql.query("SELECT begin_sign_in($1, $2) AS allowed", [nameKey(username), now().toISOString()]);
      return allowedRows.parse(rows)[0].allowed;
    },
    async open(username, idToken) {
      const id = randomBytes(32).toString("base64url");
      const ends = new Date(now().getTime() + SESSION_MS).toISOString();
      const token = idToken === undefined ? null : vault.seal("staff_sessions.id_token", idToken);
      await sql.query(openStatement, [keyOf(id), username, now().toISOString(), ends, token, nameKey(username)]);
      const session = await find(id);
      if (!session) throw new Error("A session just opened is not there: its account was disabled at this moment.");
      return { id, session };
    },
    find,
    async end(id) {
      const rows = await sql.query("DELETE FROM staff_sessions WHERE id_key = $1 RETURNING id_token", [keyOf(id)]);
      const sealed = endedRows.parse(rows)[0]?.id_token;
      return sealed ? { idToken: z.string().parse(vault.open("staff_sessions.id_token", sealed)) } : {};
    },
  };
}
