import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { QueueCare } from "../../contracts/handover.ts";
import { change, type ChangeParts } from "./changes.ts";
import { placeToTell } from "./placeToTell.ts";
import { leftWords, movedWords } from "./words.ts";

const goneRows = z.array(z.object({ id: z.string(), agent: z.string() }));
const goneStatement = `SELECT h.id, h.agent FROM handovers h LEFT JOIN agent_presence p ON p.username = h.agent
  WHERE h.status = 'owned' AND greatest(h.claimed_at, p.seen_at) < $1 LIMIT 100`;

const movedRows = z.array(
  z.object({ id: z.string(), told: z.number().nullable(), position: z.number(), dialogue_id: z.string() }),
);
// A mail is answered when it is: nobody counts places there.
const movedStatement = `SELECT h.id, h.told_position AS told, q.position_in AS position, h.dialogue_id
  FROM handovers h JOIN handover_queue() q ON q.id = h.id
  WHERE h.channel IN ('web', 'sms', 'social') AND h.told_position >= 2 * q.position_in AND h.told_at < $1 LIMIT 100`;

/** What happens to the queue without anybody doing it; any process may see to it, each thing is done once. */
export function createQueueCare(
  parts: ChangeParts & {
    waitAt: (dialogueId: string) => Promise<{ position: number; waitMinutes: number } | undefined>;
  },
): QueueCare {
  const { sql, now } = parts;
  return {
    async backFromAbsent(goneMs) {
      const goneSince = new Date(now().getTime() - goneMs).toISOString();
      const gone = goneRows.parse(await sql.query(goneStatement, [goneSince]));
      for (const { id, agent } of gone)
        await change(parts, id, {
          kind: "left",
          actor: agent,
          from: ["owned"],
          status: "waiting",
          owner: agent,
          front: true,
          goneSince,
          words: leftWords,
        });
    },
    async tellPlaces(everyMs) {
      const since = new Date(now().getTime() - everyMs).toISOString();
      const moved = movedRows.parse(await sql.query(movedStatement, [since]));
      for (const { id, told, position, dialogue_id: dialogue } of moved) {
        const wait = await parts.waitAt(dialogue);
        if (wait) await tellPlace(parts, id, { told, position, minutes: wait.waitMinutes });
      }
    },
  };
}

async function tellPlace(
  parts: ChangeParts,
  id: string,
  { told, position, minutes }: { told: number | null; position: number; minutes: number },
): Promise<void> {
  const place = await placeToTell(parts, id);
  if (!place) return;
  const noticeId = randomUUID();
  const lang = place.language;
  const text = movedWords(position, minutes)[lang];
  const notice = place.sealed({ reply: { id: noticeId, text, lang, cards: [], choices: [] } });
  const statement = "SELECT tell_place($1::uuid, $2, $3, $4::uuid, $5::uuid, $6, $7)";
  const at = parts.now().toISOString();
  await parts.sql.query(statement, [id, told, position, place.conversationId, noticeId, notice, at]);
}
