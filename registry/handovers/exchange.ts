import { z } from "zod";
import { assuranceSchema } from "../../contracts/consent.ts";
import type { AssistLine } from "../../contracts/assist.ts";
import type { Handovers } from "../../contracts/handover.ts";
import { asOne, replySchema } from "../../contracts/reply.ts";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

/** Lines that an agent is shown, the last of them. */
const MOST_LINES = 300;

const versionRows = z.array(
  z.object({ version: z.number(), assurance: assuranceSchema, citizen_id: z.string().nullable() }),
);
const lineRows = z.array(
  z.object({
    kind: z.enum(["in", "out"]),
    id: z.string(),
    at: z.coerce.date(),
    body: z.instanceof(Uint8Array),
  }),
);
const inboundBody = z.object({ text: z.string() });
const outboundBody = z.object({
  reply: replySchema,
  more: z.array(replySchema).default([]),
  agent: z.string().optional(),
});

// All three only grow: what is said counts in its conversation, who has it in its revision, who the citizen is in the dialogue.
const versionStatement = `SELECT (h.revision + (SELECT coalesce(sum(last_seq), 0) FROM conversations c WHERE c.dialogue_id = h.dialogue_id)
    + d.version)::integer AS version,
  d.assurance, CASE WHEN d.assurance = 'verified' THEN d.citizen_id END AS citizen_id
  FROM handovers h JOIN dialogues d ON d.id = h.dialogue_id WHERE h.id = $1::uuid`;
// Every conversation of the person: whoever goes on by text message goes on with the same agent.
const linesStatement = `WITH c AS (
    SELECT c.id FROM conversations c JOIN handovers h ON h.dialogue_id = c.dialogue_id WHERE h.id = $1::uuid),
  said AS (
    SELECT 'in' AS kind, i.conversation_id, i.seq, i.received_at AS at, i.body FROM inbox i JOIN c ON c.id = i.conversation_id
    UNION ALL
    SELECT 'out', o.conversation_id, o.seq, o.created_at, o.body FROM outbox o JOIN c ON c.id = o.conversation_id),
  last AS (SELECT * FROM said ORDER BY at DESC, seq DESC LIMIT ${MOST_LINES})
  SELECT kind, left(conversation_id::text, 8) || '.' || seq AS id, at, body FROM last ORDER BY at, conversation_id, seq`;

/** What an agent reads of a conversation: citizen, assistant and agents, with the version it is at. */
export function createExchange({ sql, vault }: { sql: Sql; vault: Vault }): Handovers["exchange"] {
  return async (id) => {
    // The number first: what is said in between is shown too early rather than never.
    const [row] = versionRows.parse(await sql.query(versionStatement, [id]));
    const lines = lineRows.parse(await sql.query(linesStatement, [id]));
    const { version = 0, assurance = "anonymous", citizen_id: citizenId } = row ?? {};
    return {
      version,
      lines: lines.map((line) => toLine(vault, line)),
      assurance,
      ...(citizenId ? { citizenId } : {}),
    };
  };
}

function toLine(vault: Vault, { kind, id, at, body }: z.infer<typeof lineRows>[number]): AssistLine {
  const common = { id, at: at.toISOString(), final: true, corrected: false };
  if (kind === "in")
    return { ...common, from: "citizen", text: inboundBody.parse(vault.open("inbox.body", body)).text };
  const { reply, more, agent } = outboundBody.parse(vault.open("outbox.body", body));
  const whole = asOne([reply, ...more]);
  const text = [whole.text, ...whole.cards.map(({ title }) => `• ${title}`)].filter(Boolean).join("\n");
  return { ...common, from: agent ? "agent" : "assistant", text, lang: reply.lang };
}
