import { z } from "zod";
import type { Mails, MailThread } from "../../contracts/mails.ts";
import type { Vault } from "../sealing/vault.ts";
import { digestOf } from "./digestOf.ts";
import type { MailStoreParts } from "./mailStoreParts.ts";
import { outboxIdOf } from "./outboxIdOf.ts";

const threadRows = z.array(z.object({ id: z.string(), participants: z.instanceof(Uint8Array) }));
const participantsSchema = z.array(z.string());

/** Many, when a newsletter's Message-ID is answered by many; more than these tell nothing. */
const MOST_THREADS = 50;

const byReceived = `SELECT DISTINCT t.id, t.participants FROM mails m JOIN mail_threads t ON t.id = m.thread_id
  WHERE m.message_key = $1 LIMIT ${MOST_THREADS}`;
const bySent = `SELECT t.id, t.participants FROM outbox o JOIN conversations c ON c.id = o.conversation_id
  JOIN mail_threads t ON t.address_key = c.address_key WHERE o.id = $1::uuid AND c.channel = 'email'`;
const byNumber = `SELECT t.id, t.participants FROM requests r JOIN turns u ON u.id = r.turn_id
  JOIN conversations c ON c.id = u.conversation_id JOIN mail_threads t ON t.address_key = c.address_key
  WHERE r.number = $1 AND c.channel = 'email'`;

/** Conversations by the clues a mail gives. Who may speak in them is for the caller to compare. */
export function createMailThreads({
  database,
  vault,
}: MailStoreParts): Pick<Mails, "thread" | "threadsOfMessage" | "threadsOfNumber"> {
  const find = async (statement: string, parameter: unknown) =>
    threadRows.parse(await database.query(statement, [parameter])).map((row) => toThread(vault, row));
  return {
    thread: async (id) => (await find("SELECT id, participants FROM mail_threads WHERE id = $1", id))[0],
    async threadsOfMessage(messageId) {
      const ours = outboxIdOf(messageId);
      const sent = ours ? await find(bySent, ours) : [];
      return sent.length > 0 ? sent : find(byReceived, digestOf(vault, "message", messageId));
    },
    threadsOfNumber: (number) => find(byNumber, number),
  };
}

function toThread(vault: Vault, { id, participants }: z.infer<typeof threadRows>[number]): MailThread {
  return { id, participants: participantsSchema.parse(vault.open("mail_threads.participants", participants)) };
}
