import type { Language } from "../../contracts/language.ts";
import type { Card, Choice, Reply } from "../../contracts/reply.ts";
import { escapeHtml } from "../html.ts";
import { labels } from "../labels.ts";
import { isWebLink } from "../webLink.ts";

/** Replies as a small HTML mail: headings and lists that a screen reader can walk, no image, no script, no style of ours. */
export function repliesToHtml(replies: readonly Reply[], title: string): string {
  const lang = replies[0]?.lang ?? "fr";
  return [
    "<!doctype html>",
    `<html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>`,
    ...replies.map((reply) => (reply.lang === lang ? replyToHtml(reply) : inLanguage(reply))),
    "</body></html>",
  ].join("\n");
}

const inLanguage = (reply: Reply): string => `<div lang="${reply.lang}">\n${replyToHtml(reply)}\n</div>`;

function replyToHtml(reply: Reply): string {
  const cards = reply.cards.map((card) => cardToHtml(card, reply.lang));
  return [paragraphs(reply.text), ...cards, choicesToHtml(reply.choices, reply.lang)].filter(Boolean).join("\n");
}

function cardToHtml(card: Card, lang: Language): string {
  const facts = card.facts.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`);
  return [
    `<h2 lang="${card.lang}">${escapeHtml(card.title)}</h2>`,
    card.summary ? `<p lang="${card.lang}">${escapeHtml(card.summary)}</p>` : "",
    facts.length > 0 ? `<dl>${facts.join("")}</dl>` : "",
    card.reasons.length > 0 ? `<p>${labels.why[lang]}${labels.colon[lang].trimEnd()}</p>${list(card.reasons)}` : "",
    isWebLink(card.url)
      ? `<p><a href="${escapeHtml(card.url)}">${labels.more[lang]}${labels.colon[lang]}${escapeHtml(card.title)}</a></p>`
      : "",
    choicesToHtml(card.choices, lang),
  ]
    .filter(Boolean)
    .join("\n");
}

function choicesToHtml(choices: Choice[], lang: Language): string {
  if (choices.length === 0) return "";
  return `<p>${labels.youMayAnswer[lang]}${labels.colon[lang].trimEnd()}</p>${list(choices.map(({ text }) => text))}`;
}

const list = (items: string[]): string => `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;

function paragraphs(text: string): string {
  const blocks = text.split(/\n{2,}/).filter(Boolean);
  return blocks.map((block) => `<p>${escapeHtml(block).replaceAll("\n", "<br>\n")}</p>`).join("\n");
}
