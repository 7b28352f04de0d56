import { z } from "zod";
import { type AssistFeedback, feedbackCountSchema } from "../../contracts/assistFeedback.ts";
import { CITY_TIME_ZONE } from "../../contracts/clock.ts";
import { startOfCityDay } from "../cityTime.ts";
import type { Sql } from "../database/database.ts";
import { storableText } from "../storableJson.ts";

const countRows = z.array(feedbackCountSchema);

const recordStatement = `INSERT INTO assist_feedback (kind, subject, suggestion_id, part, verdict, actor, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;
const countStatement = `SELECT day::text, part, agent, count(*) FILTER (WHERE verdict = 'used')::integer AS used,
    count(*) FILTER (WHERE verdict = 'edited')::integer AS edited, count(*) FILTER (WHERE verdict = 'refused')::integer AS refused
  FROM (SELECT DISTINCT ON (kind, subject, suggestion_id, part, actor) (at AT TIME ZONE $3)::date AS day, part, actor AS agent, verdict
    FROM assist_feedback WHERE at >= $1 AND at < $2 ORDER BY kind, subject, suggestion_id, part, actor, at DESC, id) last
  GROUP BY day, part, agent ORDER BY day, part, agent`;

/** What agents did with the suggestions of the panel. It says nothing of citizens. */
export function createAssistFeedback({ sql }: { sql: Sql }): AssistFeedback {
  return {
    async record({ kind, id }, { suggestionId, part, verdict }, actor, at) {
      const parameters = [kind, storableText(id), storableText(suggestionId), part, verdict, actor, at.toISOString()];
      await sql.query(recordStatement, parameters);
    },
    async counts({ from, to }) {
      const range = [startOfCityDay(from).toISOString(), startOfCityDay(to, 1).toISOString(), CITY_TIME_ZONE];
      return countRows.parse(await sql.query(countStatement, range));
    },
  };
}
