import { randomUUID } from "node:crypto";
import type { Campaign, CampaignMedium, Issue } from "../../contracts/campaign.ts";
import type { CampaignDesk, CampaignPreview } from "../../contracts/campaignDesk.ts";
import type { CampaignContent, Campaigns } from "../../contracts/campaigns.ts";
import type { Deliver, OutboxItem } from "../../contracts/delivery.ts";
import type { Language } from "../../contracts/language.ts";
import { segmentsOf } from "../sms/segments.ts";
import type { CampaignLinks } from "./createCampaignLinks.ts";
import { labels } from "./labels.ts";
import { type IssueParts, makeIssue } from "./makeIssue.ts";
import { sendToItem } from "./sendToItem.ts";

export interface DeskParts extends IssueParts {
  campaigns: Pick<Campaigns, "count" | "queue">;
  deliver: Partial<Record<CampaignMedium, Deliver>>;
  links: CampaignLinks;
  /** Dollars. */
  costPerSegment: number;
  wake: () => void;
}

/** A longer text costs a letter's stamp, and Twilio would cut it in several. */
const MOST_SEGMENTS = 6;
/** Of no message to anybody: the links of previews and trials withdraw nothing. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export function createCampaignDesk(parts: DeskParts): CampaignDesk {
  return {
    async preview(campaign) {
      const { issue } = await contentOf(campaign, parts);
      const audience = await parts.campaigns.count(campaign);
      const messages = { fr: messageOf(campaign, issue, "fr", parts), en: messageOf(campaign, issue, "en", parts) };
      return {
        audience,
        offerings: issue.fr.map(({ offeringId, title }) => ({ id: offeringId, title })),
        messages,
        ...costOf(audience, messages, parts.costPerSegment),
        faults: faultsOf(campaign, issue, messages, parts),
      };
    },
    async page(campaign, language) {
      const item = itemFor(await contentOf(campaign, parts), language, "", parts.links);
      return item.mail?.newsletter?.html;
    },
    async trial(campaign, language, own) {
      const address = campaign.medium === "sms" ? own.phone : own.email;
      if (!address) return "no_address";
      const deliver = parts.deliver[campaign.medium];
      const content = await contentOf(campaign, parts);
      const item = asTrial(itemFor(content, language, address, parts.links), language);
      const result = await deliver?.({ ...item, id: randomUUID() });
      return result?.status === "delivered" ? "sent" : "not_sent";
    },
    async find(text) {
      const found = await parts.knowledge.search({
        text,
        language: "fr",
        criteria: {},
        limit: 10,
        now: parts.now(),
      });
      return found.hits.map((hit) => {
        const { offeringId, title, facts } = parts.cardOf(hit, "fr");
        const detail = facts.filter(({ name }) => ["when", "dates", "place"].includes(name)).map(({ value }) => value);
        return { id: offeringId, title, detail: detail.join(" · ") };
      });
    },
    wake: parts.wake,
  };
}

/** As it was fixed when the sending began, or as the catalogue is now. */
async function contentOf(campaign: Campaign, parts: DeskParts): Promise<CampaignContent> {
  const fixed = await parts.campaigns.queue.content(campaign.id);
  return fixed ?? { ...campaign, issue: await makeIssue(campaign.selection, parts) };
}

function itemFor(content: CampaignContent, language: Language, address: string, links: CampaignLinks): OutboxItem {
  const { id: campaignId, medium } = content;
  return sendToItem({ id: NOBODY, campaignId, medium, address, language }, content, links);
}

function messageOf(campaign: Campaign, issue: Issue, language: Language, { links }: DeskParts) {
  const { reply } = itemFor({ ...campaign, issue }, language, "", links);
  const message = { subject: campaign.subject[language], text: reply.text };
  if (campaign.medium === "email") return message;
  const { count, encoding } = segmentsOf(reply.text);
  return { ...message, segments: count, encoding };
}

type Messages = CampaignPreview["messages"];

function costOf(audience: Record<Language, number>, messages: Messages, perSegment: number) {
  const { fr, en } = messages;
  if (fr.segments === undefined || en.segments === undefined) return {};
  return { cost: { perSegment, total: perSegment * (audience.fr * fr.segments + audience.en * en.segments) } };
}

function faultsOf({ medium }: Campaign, issue: Issue, { fr, en }: Messages, { deliver }: DeskParts) {
  const faults: CampaignPreview["faults"] = [];
  if (issue.fr.length === 0) faults.push("nothing_to_show");
  if (Math.max(fr.segments ?? 0, en.segments ?? 0) > MOST_SEGMENTS) faults.push("too_long");
  if (!deliver[medium]) faults.push("no_delivery");
  return faults;
}

/** So that whoever tries it does not take it for the real one. */
function asTrial(item: OutboxItem, language: Language): OutboxItem {
  const mark = labels.trial[language];
  if (item.subject !== undefined) return { ...item, subject: `${mark} ${item.subject}` };
  return { ...item, reply: { ...item.reply, text: `${mark} ${item.reply.text}` } };
}
