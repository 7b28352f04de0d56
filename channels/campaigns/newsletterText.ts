import type { CampaignContent } from "../../contracts/campaigns.ts";
import type { Language } from "../../contracts/language.ts";
import type { Card } from "../../contracts/reply.ts";
import { labels as common } from "../labels.ts";
import { labels, purposeLabels } from "./labels.ts";
import type { NewsletterAddresses } from "./newsletterHtml.ts";

/** The same newsletter for whoever reads plain text: all that the other part says, in the same order. */
export function newsletterText(content: CampaignContent, lang: Language, addresses: NewsletterAddresses): string {
  const { purpose, subject, introduction, issue } = content;
  return [
    labels.city[lang],
    subject[lang],
    introduction[lang],
    ...issue[lang].map((card, position) => cardText(card, lang, addresses.followed(position))),
    [
      "-- ",
      purposeLabels[purpose].because[lang],
      `${labels.unsubscribe[lang]}${common.colon[lang]}${addresses.unsubscribe}`,
      labels.address[lang],
    ].join("\n"),
  ].join("\n\n");
}

function cardText({ title, summary, facts, url }: Card, lang: Language, followed: string): string {
  const lines = facts.map(({ label, value }) => `${label}${common.colon[lang]}${value}`);
  return [`* ${title}`, summary ?? "", ...lines, url ? followed : ""].filter(Boolean).join("\n");
}
