import type { CampaignContent, CampaignSend } from "../../contracts/campaigns.ts";
import type { OutboxItem } from "../../contracts/delivery.ts";
import { campaignSms } from "./campaignSms.ts";
import type { CampaignLinks } from "./createCampaignLinks.ts";
import { purposeLabels } from "./labels.ts";
import { newsletterHtml } from "./newsletterHtml.ts";
import { newsletterText } from "./newsletterText.ts";

/** One message of a campaign, as the channels deliver anything else. */
export function sendToItem(send: CampaignSend, content: CampaignContent, links: CampaignLinks): OutboxItem {
  const { id, medium, address, language } = send;
  const reply = { id, lang: language, cards: [], choices: [] };
  if (medium === "sms")
    return {
      id,
      channel: "sms",
      address,
      attempts: 0,
      reply: { ...reply, text: campaignSms(content, language, links) },
    };
  const unsubscribe = links.unsubscribe(id, language);
  const addresses = { unsubscribe, followed: (position: number) => links.followed(content.id, position) };
  return {
    id,
    channel: "email",
    address,
    attempts: 0,
    reply: { ...reply, text: newsletterText(content, language, addresses) },
    subject: content.subject[language],
    mail: {
      newsletter: { html: newsletterHtml(content, language, addresses), listId: purposeLabels[content.purpose].listId },
      // Over http (a demonstration) mail programs would refuse it, and the link in the text does.
      ...(unsubscribe.startsWith("https:") ? { unsubscribeUrl: unsubscribe } : {}),
    },
  };
}
