import { z } from "zod";
import { speakerSchema } from "../../contracts/call.ts";
import { agentActSchema, type CallLog, type CallRecord } from "../../contracts/calls.ts";
import { languageSchema } from "../../contracts/language.ts";
import type { Vault } from "../sealing/vault.ts";

/** What every reading of a call asks for. */
export const callColumns = `c.id, c.status, c.version, c.conversation_id::text, c.dialogue_id::text, c.agent, c.language, c.started_at,
  c.ended_at, c.committed_at, encode(c.from_sealed, 'base64') AS from_sealed, EXISTS (SELECT FROM contact_points p WHERE p.lookup_key = c.contact_key) AS claimed,
  CASE WHEN d.assurance = 'verified' THEN d.citizen_id END AS citizen_id, w.code, w.request_number`;
export const callTables = `calls c JOIN dialogues d ON d.id = c.dialogue_id
  LEFT JOIN wrap_ups w ON w.kind = 'call' AND w.subject = c.id`;

const callRow = z.object({
  id: z.string(),
  status: z.enum(["live", "ended", "wrapped"]),
  version: z.number(),
  conversation_id: z.string(),
  dialogue_id: z.string(),
  agent: z.string().nullable(),
  language: languageSchema.nullable(),
  started_at: z.coerce.date(),
  ended_at: z.coerce.date().nullable(),
  committed_at: z.coerce.date().nullable(),
  from_sealed: z.string().nullable(),
  claimed: z.boolean(),
  citizen_id: z.string().nullable(),
  code: z.string().nullable(),
  request_number: z.string().nullable(),
});
export const callRows = z.array(callRow);
type CallRow = z.infer<typeof callRow>;

const utteranceRow = z.object({
  id: z.string(),
  revision: z.number(),
  startMs: z.number(),
  endMs: z.number(),
  corrected: z.boolean(),
  body: z.string(),
});
const actRow = z.object({ id: z.string(), atMs: z.number(), actor: z.string(), body: z.string() });
export const logRows = z.array(callRow.extend({ heard: z.array(utteranceRow), acts: z.array(actRow) }));

const utteranceBody = z.object({ text: z.string(), speaker: speakerSchema, final: z.boolean() });
const fromBody = z.string();

export function toRecord(vault: Vault, row: CallRow): CallRecord {
  const from = row.from_sealed === null ? undefined : vault.open("calls.from_sealed", bytes(row.from_sealed));
  return {
    id: row.id,
    status: row.status,
    startedAt: row.started_at,
    conversationId: row.conversation_id,
    dialogueId: row.dialogue_id,
    claimed: row.claimed,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.committed_at === null ? {} : { committedAt: row.committed_at }),
    ...(row.agent === null ? {} : { agent: row.agent }),
    ...(row.language === null ? {} : { language: row.language }),
    ...(from === undefined ? {} : { from: fromBody.parse(from) }),
    ...(row.code === null ? {} : { wrapUp: wrapUpOf(row.code, row.request_number) }),
    ...(row.citizen_id === null ? {} : { citizenId: row.citizen_id }),
  };
}

const wrapUpOf = (code: string, requestNumber: string | null) =>
  requestNumber === null ? { code } : { code, requestNumber };

export function toLog(vault: Vault, row: z.infer<typeof logRows>[number]): CallLog {
  return {
    call: toRecord(vault, row),
    version: row.version,
    heard: row.heard.map(({ body, ...plain }) => ({
      ...plain,
      ...utteranceBody.parse(vault.open("call_utterances.body", bytes(body))),
    })),
    acts: row.acts.map(({ body, ...plain }) => ({
      ...plain,
      act: agentActSchema.parse(vault.open("call_acts.body", bytes(body))),
    })),
  };
}

const bytes = (base64: string) => Buffer.from(base64, "base64");
