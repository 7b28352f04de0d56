import type { CampaignContent } from "../../contracts/campaigns.ts";
import type { Language } from "../../contracts/language.ts";
import type { Card } from "../../contracts/reply.ts";
import { escapeHtml } from "../html.ts";
import { labels as common } from "../labels.ts";
import { labels, purposeLabels } from "./labels.ts";
import { colours, darkStyle, FONT } from "./newsletterStyle.ts";

export interface NewsletterAddresses {
  /** Of the link of the card at that place. */
  followed: (position: number) => string;
  unsubscribe: string;
}

/**
 * A newsletter as mail programs show it: one column of tables, styles on each element, a dark scheme where it is known. No image:
 * there is nothing to load, nothing to describe, and nothing that tells who opened it.
 */
export function newsletterHtml(content: CampaignContent, lang: Language, addresses: NewsletterAddresses): string {
  const subject = escapeHtml(content.subject[lang]);
  const cards = content.issue[lang].map((card, position) => cardRow(card, lang, addresses.followed(position)));
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${darkStyle}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${colours.paper}">
<div class="paper" style="background:${colours.paper};padding:24px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;margin:0 auto;border-collapse:separate">
${bandRow(lang)}
<tr><td class="surface pad" style="background:${colours.surface};border:1px solid ${colours.line};border-top:0;padding:28px 32px 8px">
<h1 class="ink" style="${type(26, colours.ink)};font-weight:700;line-height:1.2;margin:0 0 16px">${subject}</h1>
${paragraphs(content.introduction[lang])}
</td></tr>
${cards.join("\n")}
${footRow(content, lang, addresses.unsubscribe)}
</table>
</div>
</body>
</html>
`;
}

const type = (size: number, colour: string) => `font-family:${FONT};font-size:${size}px;color:${colour}`;

function bandRow(lang: Language): string {
  return `<tr><td class="band pad" style="background:${colours.accent};border-radius:14px 14px 0 0;padding:16px 32px">
<p style="${type(18, colours.onAccent)};font-weight:700;margin:0">${labels.city[lang]}</p>
</td></tr>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map(
      (block) =>
        `<p class="ink" style="${type(16, colours.ink)};line-height:1.55;margin:0 0 16px">${escapeHtml(block).replaceAll("\n", "<br>")}</p>`,
    )
    .join("\n");
}

function cardRow(card: Card, lang: Language, url: string): string {
  const own = ` lang="${card.lang}"`;
  const facts = card.facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" class="soft" align="left" valign="top" style="${type(15, colours.soft)};font-weight:400;padding:2px 12px 2px 0;white-space:nowrap">${escapeHtml(label)}</th>
<td class="ink" style="${type(15, colours.ink)};padding:2px 0">${escapeHtml(value)}</td></tr>`,
  );
  return `<tr><td class="surface pad" style="background:${colours.surface};border:1px solid ${colours.line};border-top:0;padding:20px 32px 24px">
<h2 class="ink"${own} style="${type(19, colours.ink)};font-weight:700;line-height:1.3;margin:0 0 6px">${escapeHtml(card.title)}</h2>
${card.summary ? `<p class="ink"${own} style="${type(15, colours.ink)};line-height:1.5;margin:0 0 10px">${escapeHtml(card.summary)}</p>` : ""}
${facts.length > 0 ? `<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 14px">${facts.join("")}</table>` : ""}
${card.url ? button(card, lang, url) : ""}
</td></tr>`;
}

/** Its words say what it leads to: a screen reader lists links without what stands around them (WCAG 2.4.9). */
function button(card: Card, lang: Language, url: string): string {
  const words = `${labels.learnMore[lang]} ${labels.about[lang]} ${card.title}`;
  return `<a class="button" href="${escapeHtml(url)}" aria-label="${escapeHtml(words)}" style="${type(15, colours.onAccent)};display:inline-block;background:${colours.accent};border-radius:8px;padding:11px 18px;font-weight:600;text-decoration:none">${labels.learnMore[lang]}</a>`;
}

function footRow({ purpose }: CampaignContent, lang: Language, unsubscribe: string): string {
  const soft = `${type(13, colours.soft)};line-height:1.5;margin:0 0 8px`;
  const list = purposeLabels[purpose].list[lang];
  return `<tr><td class="pad" style="padding:20px 32px">
<p class="soft" style="${soft}">${purposeLabels[purpose].because[lang]}</p>
<p class="soft" style="${soft}"><a class="link" href="${escapeHtml(unsubscribe)}" style="color:${colours.accent}">${labels.unsubscribe[lang]}</a>${common.colon[lang]}${list}</p>
<p class="soft" style="${soft}">${labels.address[lang]}</p>
</td></tr>`;
}
