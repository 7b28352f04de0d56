import { z } from "zod";
import type { Utterance } from "../../contracts/call.ts";
import type { CallAct, Calls } from "../../contracts/calls.ts";
import { consentTerms } from "../citizens/consentTerms.ts";
import { contactKey } from "../citizens/contactPoint.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { storableJson, storableText } from "../storableJson.ts";
import { callColumns, callRows, callTables, logRows, toLog, toRecord } from "./callRow.ts";
import { utteranceRank } from "./utteranceRank.ts";

const logStatement = `SELECT ${callColumns},
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'revision', u.revision, 'startMs', u.start_ms, 'endMs', u.end_ms,
        'corrected', coalesce(u.revision > u.settled, false), 'body', encode(u.body, 'base64')) ORDER BY u.start_ms, u.end_ms, u.id)
      FROM call_utterances u WHERE u.call_id = c.id), '[]') AS heard,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'atMs', a.at_ms, 'actor', a.actor, 'body', encode(a.body, 'base64'))
      ORDER BY a.at_ms, a.id) FROM call_acts a WHERE a.call_id = c.id), '[]') AS acts
  FROM ${callTables} WHERE c.id = $1`;
const changeStatement = (change: string) => `WITH changed AS (UPDATE calls SET ${change} RETURNING id)
  SELECT call_changed(id, $2) FROM changed`;
const assignStatement = changeStatement(
  "agent = $3 WHERE id = $1 AND status <> 'wrapped' AND agent IS DISTINCT FROM $3",
);
const endStatement = changeStatement("status = 'ended', ended_at = $3 WHERE id = $1 AND status = 'live'");
const heardRows = z.tuple([z.object({ changed: z.boolean() })]);
const actedRows = z.tuple([z.object({ result: z.enum(["done", "known", "closed"]) })]);
const idRows = z.array(z.object({ id: z.string() }));
/** Raised by `act_on_call`. */
const REFUSED = "C3603";

/** What is kept of calls. The rules stand in the SQL functions of their migration. */
export function createCalls(parts: { database: Database; vault: Vault; now: () => Date }): Calls {
  const { database, vault, now } = parts;
  const moment = () => now().toISOString();
  const find = async (id: string) => {
    const rows = callRows.parse(
      await database.query(`SELECT ${callColumns} FROM ${callTables} WHERE c.id = $1`, [storableText(id)]),
    );
    return rows[0] && toRecord(vault, rows[0]);
  };
  return {
    async start({ id, from, language, agent, startedAt }) {
      const address = [vault.lookup("phone", id), vault.seal("conversations.address_sealed", id)];
      const caller =
        from === undefined
          ? [null, null]
          : [contactKey(vault, "phone", from) ?? null, vault.seal("calls.from_sealed", from)];
      const call = storableJson({ id, language, agent, startedAt });
      await database.query("SELECT start_call($1::jsonb, $2, $3, $4, $5, $6)", [call, ...address, ...caller, moment()]);
      const record = await find(id);
      if (!record) throw new Error("The call that was just begun is not there");
      return record;
    },
    find,
    async open(agent) {
      const statement = `SELECT ${callColumns} FROM ${callTables} WHERE c.status <> 'wrapped' AND ($1::text IS NULL OR c.agent = $1)
        ORDER BY c.started_at DESC, c.id LIMIT 200`;
      return callRows.parse(await database.query(statement, [agent ?? null])).map((row) => toRecord(vault, row));
    },
    async hear(id, utterances) {
      const { said, sealed } = heardPayload(vault, utterances);
      const rows = await database.query("SELECT hear_utterances($1, $2::jsonb, $3, $4) AS changed", [
        id,
        said,
        sealed,
        moment(),
      ]);
      return heardRows.parse(rows)[0].changed;
    },
    async log(id) {
      const [row] = logRows.parse(await database.query(logStatement, [storableText(id)]));
      return row && toLog(vault, row);
    },
    async act(id, act) {
      const parameters = [id, storableJson(actPayload(act)), vault.seal("call_acts.body", act.act), moment()];
      try {
        const rows = await database.query("SELECT act_on_call($1, $2::jsonb, $3, $4) AS result", parameters);
        return actedRows.parse(rows)[0].result;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === REFUSED) return "refused";
        throw error;
      }
    },
    assign: async (id, agent) => (await database.query(assignStatement, [id, moment(), agent])).length > 0,
    end: async (id, at) => (await database.query(endStatement, [id, moment(), at.toISOString()])).length > 0,
    async left(since, limit) {
      const statement = `SELECT id FROM calls WHERE committed_at IS NULL AND (status = 'wrapped' OR heard_at <
          CASE status WHEN 'ended' THEN $1::timestamptz ELSE $1::timestamptz - interval '4 hours' END)
        ORDER BY heard_at LIMIT $2`;
      return idRows.parse(await database.query(statement, [since.toISOString(), limit])).map((row) => row.id);
    },
    async committed(id, version) {
      const statement = "UPDATE calls SET committed_at = $3 WHERE id = $1 AND version = $2 RETURNING id";
      return (await database.query(statement, [id, version, moment()])).length > 0;
    },
    subscribe: (listener) => database.listen("c360_calls", listener),
  };
}

/** The words sealed one after the other, and where each is; the rest as the SQL function reads it. */
function heardPayload(vault: Vault, utterances: readonly Utterance[]): { said: string; sealed: Buffer } {
  const pieces: Buffer[] = [];
  let end = 0;
  const said = utterances.map((utterance) => {
    const { id, revision, final, startMs, endMs, text, speaker } = utterance;
    const piece = vault.seal("call_utterances.body", { text, speaker, final });
    pieces.push(piece);
    end += piece.length;
    const rank = utteranceRank(vault, utterance).toString("hex");
    return {
      id,
      rank,
      revision,
      startMs,
      endMs,
      body: [end - piece.length, piece.length],
      ...(final ? { settled: revision } : {}),
    };
  });
  return { said: storableJson(said), sealed: Buffer.concat(pieces, end) };
}

/** What the transaction itself does of an act; the whole of it is sealed beside. */
function actPayload({ id, atMs, actor, act }: CallAct): object {
  const kept = { id, atMs, actor };
  if (act.kind === "verified") return { ...kept, citizenId: act.citizenId, questions: act.questions };
  if (act.kind !== "consent") return kept;
  return { ...kept, consent: { ...act.consent, channel: "phone", ...consentTerms(act.consent) } };
}
