import { z } from "zod";
import type { Mails } from "../../contracts/mails.ts";
import { digestOf } from "./digestOf.ts";
import type { MailStoreParts } from "./mailStoreParts.ts";

const historyRow = z.tuple([
  z.object({ in_thread: z.coerce.number(), to_sender: z.coerce.number(), said_before: z.boolean() }),
]);

// An answer is a row of the outbox, gone out or about to. The mail asked about is left out: it may be worked on again.
const statement = `WITH theirs AS (
    SELECT DISTINCT thread_id FROM mails WHERE sender_key = $2 AND received_at > $5::timestamptz - interval '1 day'),
  answers AS (
    SELECT t.id FROM mail_threads t JOIN conversations c ON c.channel = 'email' AND c.address_key = t.address_key
      JOIN outbox o ON o.conversation_id = c.id
      LEFT JOIN inbox i ON i.channel = 'email' AND i.provider_id = $3 AND i.turn_id = o.turn_id
    WHERE (t.id = $1 OR t.id IN (SELECT thread_id FROM theirs)) AND o.created_at > $5 AND o.status <> 'failed' AND i.turn_id IS NULL)
  SELECT (SELECT count(*) FROM answers WHERE id = $1) AS in_thread, (SELECT count(*) FROM answers) AS to_sender,
    EXISTS (SELECT FROM mails WHERE sender_key = $2 AND words_key = $4 AND provider_id <> $3 AND received_at > $6) AS said_before`;

export function createMailHistory({ database, vault }: MailStoreParts): Mails["history"] {
  return async ({ providerId, thread, sender, words }, since) => {
    const rows = await database.query(statement, [
      thread?.id ?? null,
      digestOf(vault, "sender", sender),
      providerId,
      words === undefined ? null : digestOf(vault, "words", words),
      since.answers.toISOString(),
      since.words.toISOString(),
    ]);
    const [{ in_thread, to_sender, said_before }] = historyRow.parse(rows);
    return { answeredInThread: in_thread, answeredToSender: to_sender, saidBefore: said_before };
  };
}
