import type { Bilingual, Language } from "../../../contracts/language.ts";
import type { Card } from "../../../contracts/reply.ts";
import type { CardAction, HeroCardAttachment } from "./activity.ts";
import { choiceToAction } from "./choiceToAction.ts";

const more: Bilingual = { fr: "En savoir plus", en: "Learn more" };
const why: Bilingual = { fr: "Pourquoi", en: "Why" };
const colon: Bilingual = { fr: "\u00A0: ", en: ": " };

/** A proposal as a hero card, for Microsoft's clients. `lang` is that of the reply: labels and reasons are written in it. */
export function cardToAttachment(card: Card, lang: Language): HeroCardAttachment {
  return {
    contentType: "application/vnd.microsoft.card.hero",
    name: card.title,
    content: { title: card.title, text: cardText(card, lang), buttons: buttons(card, lang) },
  };
}

function cardText(card: Card, lang: Language): string {
  const facts = card.facts.map((fact) => `${fact.label}${colon[lang]}${fact.value}`);
  const reasons = card.reasons.length > 0 ? [`${why[lang]}${colon[lang]}${card.reasons.join("; ")}`] : [];
  return [...(card.summary ? [card.summary] : []), ...facts, ...reasons].join("\n\n");
}

function buttons(card: Card, lang: Language): CardAction[] {
  const link: CardAction[] = isWebLink(card.url) ? [{ type: "openUrl", title: more[lang], value: card.url }] : [];
  return [...card.choices.map(choiceToAction), ...link];
}

/** Imported catalogues are data of others: only http(s) links become something to press. */
export function isWebLink(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url);
}
