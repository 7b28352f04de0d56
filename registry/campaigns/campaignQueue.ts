import { z } from "zod";
import { campaignMediumSchema, campaignSchema, issueSchema } from "../../contracts/campaign.ts";
import type { CampaignQueue } from "../../contracts/campaigns.ts";
import type { DeliveryResult } from "../../contracts/delivery.ts";
import { languageSchema } from "../../contracts/language.ts";
import { cityDay } from "../cityTime.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { storableJson, storableText } from "../storableJson.ts";
import { selectCampaigns, toCampaigns } from "./campaignRow.ts";

/** Tries in all; the pause doubles after each. */
const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 60_000;

const begunRows = z.tuple([z.object({ begun: z.boolean() })]);
const contentRows = z.array(
  z.object({
    ...campaignSchema.pick({ id: true, purpose: true, medium: true }).shape,
    content: campaignSchema.pick({ subject: true, introduction: true }),
    issue: issueSchema,
  }),
);
const claimedRows = z.array(
  z.object({
    id: z.string(),
    campaign_id: z.string(),
    medium: campaignMediumSchema,
    language: languageSchema,
    value_sealed: z.instanceof(Uint8Array),
  }),
);
const forgottenRows = z.tuple([z.object({ forgotten: z.number() })]);

// Whoever switches the assistant off does not want to hear of it by a newsletter: none begins, and none of those under way goes on.
const switchedOff = "EXISTS (SELECT FROM assistant_switch WHERE NOT active)";

// What was given up for lost may still come to say what became of it; it only never goes out again.
const settleStatement = `UPDATE campaign_sends s SET
    status = CASE WHEN $2 <> 'retry' THEN $2 WHEN s.status = 'claimed' AND s.attempts < $6 THEN 'waiting' ELSE 'failed' END,
    due_at = $5::timestamptz + $7 * 2 ^ (s.attempts - 1) * interval '1 millisecond',
    sent_at = CASE WHEN $2 = 'sent' THEN $5::timestamptz END,
    receipt = CASE WHEN s.citizen_id IS NOT NULL THEN $3 END, cause = $4,
    reported = (SELECT r.status FROM delivery_reports r WHERE r.receipt = $3)
  WHERE s.id = $1::uuid AND (s.status = 'claimed' OR s.status = 'failed' AND s.cause = 'no result of the sending')`;

const forgetStatement = `WITH cut AS (
    UPDATE campaign_sends s SET citizen_id = NULL FROM campaigns c
    WHERE c.id = s.campaign_id AND c.ended_at < $1 AND s.citizen_id IS NOT NULL RETURNING s.id)
  SELECT count(*)::integer AS forgotten FROM cut`;

export function createCampaignQueue(parts: { database: Database; vault: Vault; now: () => Date }): CampaignQueue {
  const { database, vault, now } = parts;
  const moment = () => now().toISOString();
  return {
    due: async () =>
      toCampaigns(
        await database.query(
          `${selectCampaigns} WHERE c.status = 'scheduled' AND c.scheduled_for <= $1 AND NOT ${switchedOff} ORDER BY c.scheduled_for`,
          [moment()],
        ),
      ),
    async begin(id, issue) {
      const links = issue.fr.flatMap(({ url }, position) => (url ? [{ position, url }] : []));
      const parameters = [id, storableJson(issue), storableJson(links), cityDay(now()), moment()];
      const statement = "SELECT begin_campaign($1::uuid, $2::jsonb, $3::jsonb, $4::date, $5) AS begun";
      return begunRows.parse(await database.query(statement, parameters))[0].begun;
    },
    async giveUp(id, cause) {
      const statement = "SELECT move_campaign($1::uuid, ARRAY['scheduled'], 'cancelled', 'campaigns', NULL, $2, $3)";
      await database.query(statement, [id, cause, moment()]);
    },
    async content(id) {
      const statement =
        "SELECT id, purpose, medium, content, issue FROM campaigns WHERE id = $1::uuid AND issue IS NOT NULL";
      const [row] = contentRows.parse(await database.query(statement, [id]));
      if (!row) return undefined;
      const { content, ...rest } = row;
      return { ...rest, ...content };
    },
    async claim(limit, media, leaseMs) {
      const lostBefore = new Date(now().getTime() - leaseMs).toISOString();
      const statement = `SELECT * FROM claim_campaign_sends(CASE WHEN ${switchedOff} THEN 0 ELSE $1::integer END, $2, $3, $4)`;
      const rows = claimedRows.parse(await database.query(statement, [limit, [...media], lostBefore, moment()]));
      return rows.map(({ campaign_id: campaignId, value_sealed: sealed, ...row }) => ({
        ...row,
        campaignId,
        address: z.string().parse(vault.open("contact_points.value_sealed", sealed)),
      }));
    },
    async settle(sendId, result) {
      const [status, receipt, cause] = outcomeOf(result);
      const parameters = [sendId, status, receipt, cause, moment(), MOST_ATTEMPTS, FIRST_PAUSE_MS];
      await database.query(settleStatement, parameters);
    },
    forget: async (before) =>
      forgottenRows.parse(await database.query(forgetStatement, [before.toISOString()]))[0].forgotten,
  };
}

function outcomeOf(result: DeliveryResult): [status: string, receipt: string | null, cause: string | null] {
  if (result.status === "delivered") return ["sent", storableText(result.receipt), null];
  return [result.status, null, storableText(result.cause)];
}
