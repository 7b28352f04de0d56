import type { CampaignContent } from "../../contracts/campaigns.ts";
import type { Language } from "../../contracts/language.ts";
import type { Card } from "../../contracts/reply.ts";
import { type SmsPiece, smsText } from "../sms/smsText.ts";
import type { CampaignLinks } from "./createCampaignLinks.ts";
import { labels } from "./labels.ts";

/** What is left of a card in one line. */
const FACTS = ["when", "dates", "place", "price", "amount"];

/**
 * A campaign as a text message: who writes, what for, the offerings a line each, one link, and the way out. Accents that cost a
 * larger alphabet are left out of all but the link.
 */
export function campaignSms(content: CampaignContent, lang: Language, links: CampaignLinks): string {
  const cards = content.issue[lang];
  const numbered = cards.length > 1;
  return smsText([
    folded(`${labels.city[lang]}${lang === "fr" ? " : " : ": "}${content.subject[lang]}`),
    folded(content.introduction[lang]),
    ...cards.map((card, position) => folded(`${numbered ? `${position + 1}. ` : ""}${lineOf(card)}`)),
    ...linkOf(content, lang, links),
    { text: labels.smsUnsubscribe[lang], policy: "substitute" },
  ]);
}

const folded = (text: string): SmsPiece => ({ text, policy: "fold" });

function lineOf({ title, facts }: Card): string {
  const values = FACTS.flatMap((name) => facts.filter((fact) => fact.name === name).map(({ value }) => value));
  return [title, ...values].join(", ");
}

function linkOf({ id, issue }: CampaignContent, lang: Language, links: CampaignLinks): SmsPiece[] {
  const [card, ...others] = issue[lang];
  if (others.length > 0)
    return [{ text: `${labels.smsMore[lang]}${lang === "fr" ? " : " : ": "}${links.home}`, policy: "keep" }];
  return card?.url ? [{ text: links.followed(id, 0), policy: "keep" }] : [];
}
