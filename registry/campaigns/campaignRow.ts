import { z } from "zod";
import {
  type Campaign,
  campaignDraftSchema,
  type CampaignDraft,
  campaignFiguresSchema,
  campaignSchema,
} from "../../contracts/campaign.ts";

const instant = z.date().nullable();
const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  purpose: z.string(),
  medium: z.string(),
  content: campaignDraftSchema.pick({ subject: true, introduction: true, selection: true }),
  audience: z.unknown(),
  per_minute: z.number(),
  status: z.string(),
  created_by: z.string(),
  created_at: z.date(),
  scheduled_for: instant,
  started_at: instant,
  ended_at: instant,
  cause: z.string().nullable(),
  figures: campaignFiguresSchema,
});

// A mail is delivered when a server took it and it did not come back; a text message when the carrier says so.
const figures = `SELECT jsonb_build_object('audience', count(*), 'waiting', count(*) FILTER (WHERE s.status IN ('waiting', 'claimed')),
    'sent', count(*) FILTER (WHERE s.status = 'sent'),
    'delivered', count(*) FILTER (WHERE s.status = 'sent' AND CASE c.medium WHEN 'sms' THEN s.reported = 'delivered'
      ELSE s.reported IS DISTINCT FROM 'failed' END),
    'failed', count(*) FILTER (WHERE s.status = 'failed' OR s.status = 'sent' AND s.reported = 'failed'),
    'withheld', count(*) FILTER (WHERE s.status = 'withheld'), 'unsubscribed', count(s.unsubscribed_at),
    'followed', coalesce((SELECT sum(l.followed) FROM campaign_links l WHERE l.campaign_id = c.id), 0))
  FROM campaign_sends s WHERE s.campaign_id = c.id`;

/** Campaigns with their figures; whoever asks adds a WHERE or an ORDER. */
export const selectCampaigns = `SELECT c.id, c.name, c.purpose, c.medium, c.content, c.audience, c.per_minute, c.status, c.created_by,
    c.created_at, c.scheduled_for, c.started_at, c.ended_at, c.cause, (${figures}) AS figures FROM campaigns c`;

export function toCampaigns(rows: unknown[]): Campaign[] {
  return z.array(rowSchema).parse(rows).map(toCampaign);
}

function toCampaign({ content, ...row }: z.infer<typeof rowSchema>): Campaign {
  return campaignSchema.parse({
    ...content,
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    medium: row.medium,
    audience: row.audience,
    perMinute: row.per_minute,
    status: row.status,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    ...instantOf("scheduledFor", row.scheduled_for),
    ...instantOf("startedAt", row.started_at),
    ...instantOf("endedAt", row.ended_at),
    ...(row.cause === null ? {} : { cause: row.cause }),
    figures: row.figures,
  });
}

const instantOf = (name: string, at: Date | null) => (at ? { [name]: at.toISOString() } : {});

/** What of a draft stands in `content`, as JSON. */
export const contentOf = ({ subject, introduction, selection }: CampaignDraft) => ({
  subject,
  introduction,
  selection,
});
