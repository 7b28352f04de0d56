import { z } from "zod";
import { campaignTopicSchema } from "../../contracts/campaign.ts";
import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import type { Sql } from "../database/database.ts";

const mailingRows = z.array(
  z.object({ subject: z.string(), medium: z.enum(["email", "sms"]), status: z.string(), at: z.date() }),
);
const topicRows = z.array(z.object({ topic: campaignTopicSchema }));

const mailingsStatement = `SELECT c.content->'subject'->>s.language AS subject, c.medium, s.status, coalesce(s.sent_at, s.due_at) AS at
  FROM campaign_sends s JOIN campaigns c ON c.id = s.campaign_id WHERE s.citizen_id = $1 ORDER BY at, s.id`;

/** What of the campaigns is held of a person: which messages were meant for them, and the topics they chose. */
export async function mailingsOf(sql: Sql, citizenId: string): Promise<Pick<PersonalRecord, "mailings" | "topics">> {
  const mailings = mailingRows.parse(await sql.query(mailingsStatement, [citizenId]));
  const topics = await sql.query("SELECT topic FROM chosen_topics WHERE citizen_id = $1 ORDER BY topic", [citizenId]);
  return { mailings, topics: topicRows.parse(topics).map(({ topic }) => topic) };
}
