import { z } from "zod";
import {
  campaignMoves,
  campaignStatusSchema,
  campaignTopicSchema,
  consentsNeeded,
  type CampaignDraft,
} from "../../contracts/campaign.ts";
import type { Campaigns } from "../../contracts/campaigns.ts";
import { cityDay } from "../cityTime.ts";
import { consentTerms } from "../citizens/consentTerms.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { storableJson, storableText } from "../storableJson.ts";
import { createCampaignQueue } from "./campaignQueue.ts";
import { contentOf, selectCampaigns, toCampaigns } from "./campaignRow.ts";

const idRows = z.array(z.object({ id: z.string() }));
const movedRows = z.tuple([z.object({ moved: z.boolean() })]);
const countRows = z.array(z.object({ language: z.enum(["fr", "en"]), people: z.number() }));
const topicRows = z.array(z.object({ topic: campaignTopicSchema }));
const urlRows = z.array(z.object({ url: z.string() }));

// A change and its line in the audit are one statement: there is none without the other.
const createStatement = `WITH made AS (
    INSERT INTO campaigns (name, purpose, medium, consents, content, audience, per_minute, created_by, created_at)
    VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9) RETURNING id),
  audited AS (INSERT INTO audit (at, actor, action, subject) SELECT $9, $8, 'campaign_created', 'campaign:' || id FROM made)
  SELECT id FROM made`;
const rewriteStatement = `WITH made AS (
    UPDATE campaigns SET name = $1, purpose = $2, medium = $3, consents = $4, content = $5::jsonb, audience = $6::jsonb, per_minute = $7
    WHERE id = $10::uuid AND status = 'draft' RETURNING id),
  audited AS (INSERT INTO audit (at, actor, action, subject) SELECT $9, $8, 'campaign_rewritten', 'campaign:' || id FROM made)
  SELECT id FROM made`;
const countStatement = `SELECT language, count(*)::integer AS people FROM campaign_audience($1, $2, $3::jsonb, $4::date) GROUP BY language`;
const topicsStatement = `SELECT t.topic FROM chosen_topics t JOIN campaign_sends s ON s.citizen_id = t.citizen_id WHERE s.id = $1::uuid
  ORDER BY t.topic`;
const followStatement = `UPDATE campaign_links SET followed = followed + 1 WHERE campaign_id = $1::uuid AND position = $2 RETURNING url`;

export function createCampaigns(parts: { database: Database; vault: Vault; now: () => Date }): Campaigns {
  const { database, now } = parts;
  const write = (draft: CampaignDraft, actor: string) => [
    storableText(draft.name),
    draft.purpose,
    draft.medium,
    consentsNeeded(draft),
    storableJson(contentOf(draft)),
    storableJson(draft.audience),
    draft.perMinute,
    actor,
    now().toISOString(),
  ];
  const find: Campaigns["find"] = async (id) =>
    z.uuid().safeParse(id).success
      ? toCampaigns(await database.query(`${selectCampaigns} WHERE c.id = $1::uuid`, [id]))[0]
      : undefined;
  return {
    list: async () => toCampaigns(await database.query(`${selectCampaigns} ORDER BY c.created_at DESC, c.id`)),
    find,
    async count(draft) {
      const parameters = [draft.medium, consentsNeeded(draft), JSON.stringify(draft.audience), cityDay(now())];
      const rows = countRows.parse(await database.query(countStatement, parameters));
      return { fr: 0, en: 0, ...Object.fromEntries(rows.map(({ language, people }) => [language, people])) };
    },
    async create(draft, actor) {
      const [made] = idRows.parse(await database.query(createStatement, write(draft, actor)));
      const campaign = made && (await find(made.id));
      if (!campaign) throw new Error("A campaign that was just written is not there");
      return campaign;
    },
    rewrite: async (id, draft, actor) =>
      idRows.parse(await database.query(rewriteStatement, [...write(draft, actor), id])).length > 0,
    async move(id, to, actor, at) {
      // A scheduled campaign begins by the queue alone, which makes its audience; a person resumes a paused one.
      const from =
        to === "sending" ? ["paused"] : campaignStatusSchema.options.filter((status) => comesFrom(status, to));
      const parameters = [id, from, to, actor, at?.toISOString() ?? null, now().toISOString()];
      const statement = "SELECT move_campaign($1::uuid, $2, $3, $4, $5, NULL, $6) AS moved";
      return movedRows.parse(await database.query(statement, parameters))[0].moved;
    },
    queue: createCampaignQueue(parts),
    async unsubscribe(sendId, words) {
      const terms = (["promotion", "proactive"] as const).map((purpose) => [
        purpose,
        { ...words, ...consentTerms({ purpose }) },
      ]);
      const parameters = [sendId, JSON.stringify(Object.fromEntries(terms)), now().toISOString()];
      await database.query("SELECT unsubscribe_send($1::uuid, $2::jsonb, $3)", parameters);
      const leads = "SELECT id FROM campaign_sends WHERE id = $1::uuid AND citizen_id IS NOT NULL";
      return idRows.parse(await database.query(leads, [sendId])).length > 0;
    },
    async chooseTopics(sendId, topics) {
      await database.query("SELECT choose_topics($1::uuid, $2, $3)", [sendId, [...topics], now().toISOString()]);
    },
    topicsOf: async (sendId) =>
      topicRows.parse(await database.query(topicsStatement, [sendId])).map(({ topic }) => topic),
    follow: async (campaignId, position) =>
      urlRows.parse(await database.query(followStatement, [campaignId, position]))[0]?.url,
  };
}

const comesFrom = (status: keyof typeof campaignMoves, to: keyof typeof campaignMoves) =>
  campaignMoves[status].includes(to);
