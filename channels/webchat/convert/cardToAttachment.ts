import type { Language } from "../../../contracts/language.ts";
import type { Card } from "../../../contracts/reply.ts";
import { labels } from "../../labels.ts";
import { isWebLink } from "../../webLink.ts";
import type { CardAction, HeroCardAttachment } from "./activity.ts";
import { choiceToAction } from "./choiceToAction.ts";

/** A proposal as a hero card, for Microsoft's clients. `lang` is that of the reply: labels and reasons are written in it. */
export function cardToAttachment(card: Card, lang: Language): HeroCardAttachment {
  return {
    contentType: "application/vnd.microsoft.card.hero",
    name: card.title,
    content: { title: card.title, text: cardText(card, lang), buttons: buttons(card, lang) },
  };
}

function cardText(card: Card, lang: Language): string {
  const facts = card.facts.map((fact) => `${fact.label}${labels.colon[lang]}${fact.value}`);
  const reasons = card.reasons.length > 0 ? [`${labels.why[lang]}${labels.colon[lang]}${card.reasons.join("; ")}`] : [];
  return [...(card.summary ? [card.summary] : []), ...facts, ...reasons].join("\n\n");
}

function buttons(card: Card, lang: Language): CardAction[] {
  const link: CardAction[] = isWebLink(card.url)
    ? [{ type: "openUrl", title: labels.more[lang], value: card.url }]
    : [];
  return [...card.choices.map(choiceToAction), ...link];
}
