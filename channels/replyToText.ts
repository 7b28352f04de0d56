import type { Language } from "../contracts/language.ts";
import type { Card, Choice, Reply } from "../contracts/reply.ts";
import { labels } from "./labels.ts";
import { isWebLink } from "./webLink.ts";

/** A reply for a channel that has neither cards nor buttons: everything written out. */
export function replyToText(reply: Reply): string {
  const cards = reply.cards.map((card) => cardToText(card, reply.lang));
  return [reply.text, ...cards, choicesToText(reply.choices, reply.lang)].filter(Boolean).join("\n\n");
}

function cardToText(card: Card, lang: Language): string {
  const line = (label: string, value: string) => `${label}${labels.colon[lang]}${value}`;
  return [
    card.title,
    card.summary ?? "",
    ...card.facts.map((fact) => line(fact.label, fact.value)),
    card.reasons.length > 0 ? line(labels.why[lang], card.reasons.join("; ")) : "",
    isWebLink(card.url) ? card.url : "",
    choicesToText(card.choices, lang),
  ]
    .filter(Boolean)
    .join("\n");
}

function choicesToText(choices: Choice[], lang: Language): string {
  if (choices.length === 0) return "";
  return [
    `${labels.youMayAnswer[lang]}${labels.colon[lang].trimEnd()}`,
    ...choices.map(({ text }) => `- ${text}`),
  ].join("\n");
}
