import { z } from "zod";
import {
  type CaseName,
  type DeskAnswer,
  type DeskAnswers,
  deskAnswerSchema,
  type QueuedLetter,
} from "../../contracts/desk.ts";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

const rowSchema = z.object({
  id: z.string(),
  body: z.instanceof(Uint8Array),
  written_at: z.coerce.date(),
  written_by: z.string(),
  printed_at: z.coerce.date().nullable(),
  printed_by: z.string().nullable(),
});
type Row = z.infer<typeof rowSchema>;
const rows = z.array(rowSchema);
const bodySchema = z.object({ caseId: z.string(), answer: deskAnswerSchema });
const columns = "id, body, written_at, written_by, printed_at, printed_by";

const recordStatement = `WITH kept AS (
    INSERT INTO desk_answers (id, channel, address_key, body, status, written_at, written_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id),
  noted AS (INSERT INTO audit (at, actor, action, subject) SELECT $6, $7, 'desk_answer', 'desk:' || id FROM kept)
  SELECT id FROM kept`;
const printedStatement = `WITH done AS (
    UPDATE desk_answers SET status = 'printed', printed_at = $2, printed_by = $3
      WHERE id = $1 AND status = 'to_print' RETURNING id),
  noted AS (INSERT INTO audit (at, actor, action, subject) SELECT $2, $3, 'letter_printed', 'desk:' || id FROM done)
  SELECT id FROM done`;

export function createDeskAnswers({ sql, vault, now }: { sql: Sql; vault: Vault; now: () => Date }): DeskAnswers {
  const open = (body: Uint8Array) => bodySchema.parse(vault.open("desk_answers.body", body));
  const keyOf = ({ channel, caseId }: CaseName) => vault.lookup(channel, caseId);
  return {
    async record(name, answer, actor) {
      const body = vault.seal("desk_answers.body", { caseId: name.caseId, answer });
      const status = answer.kind === "letter" ? "to_print" : "spoken";
      const parameters = [answer.id, name.channel, keyOf(name), body, status, now().toISOString(), actor];
      return (await sql.query(recordStatement, parameters)).length > 0;
    },
    async of(name) {
      const statement = `SELECT ${columns} FROM desk_answers WHERE channel = $1 AND address_key = $2 ORDER BY written_at, id`;
      const found = rows.parse(await sql.query(statement, [name.channel, keyOf(name)]));
      return found.map(({ body, written_at: at }) => ({ at, answer: open(body).answer }));
    },
    async letters() {
      const statement = `SELECT ${columns} FROM desk_answers WHERE status <> 'spoken'
        ORDER BY status = 'printed', CASE WHEN status = 'printed' THEN -extract(epoch FROM printed_at) ELSE extract(epoch FROM written_at) END, id LIMIT 100`;
      return rows.parse(await sql.query(statement)).flatMap((row) => toLetter(row, open(row.body)));
    },
    async letter(id) {
      const statement = `SELECT ${columns} FROM desk_answers WHERE id = $1 AND status <> 'spoken'`;
      const [row] = rows.parse(await sql.query(statement, [id]));
      if (!row) return undefined;
      const { caseId, answer } = open(row.body);
      return answer.kind === "letter" ? { letter: answer, caseId, writtenAt: row.written_at } : undefined;
    },
    async printed(id, actor) {
      return (await sql.query(printedStatement, [id, now().toISOString(), actor])).length > 0;
    },
  };
}

function toLetter(row: Row, { caseId, answer }: { caseId: string; answer: DeskAnswer }): QueuedLetter[] {
  if (answer.kind !== "letter") return [];
  const { subject, recipient, language } = answer;
  return [
    {
      id: row.id,
      caseId,
      subject,
      recipient,
      language,
      writtenAt: row.written_at.toISOString(),
      writtenBy: row.written_by,
      ...(row.printed_at ? { printedAt: row.printed_at.toISOString() } : {}),
      ...(row.printed_by ? { printedBy: row.printed_by } : {}),
    },
  ];
}
