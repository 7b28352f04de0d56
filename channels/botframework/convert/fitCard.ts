import type { Language } from "../../../contracts/language.ts";
import type { Card } from "../../../contracts/reply.ts";
import { cardToAttachment } from "../../webchat/convert/cardToAttachment.ts";
import type { CardAction, HeroCardAttachment } from "../../webchat/convert/activity.ts";
import type { Platform } from "../platforms.ts";
import { actionOf, inWords } from "./buttons.ts";

/** A proposal as the platform draws it, and in words what had no room on the card. */
export interface FittedCard {
  attachment: HeroCardAttachment;
  words: string;
}

export function fitCard(card: Card, lang: Language, { cards: limits, values }: Platform): FittedCard | undefined {
  if (!limits) return undefined;
  const { content } = cardToAttachment(card, lang);
  const link = content.buttons.filter(({ type }) => type === "openUrl");
  const drawn = card.choices.slice(0, limits.buttons);
  const buttons = [...drawn.map((choice) => actionOf(choice, values)), ...link].slice(0, limits.buttons);
  const fits = content.text.length <= limits.text;
  const title = cut(card.title, limits.title);
  const words = [
    ...(fits ? [] : [content.text]),
    ...link.filter((action) => !buttons.includes(action)).map(({ value }) => value),
    ...(card.choices.length > drawn.length ? [inWords(card.choices.slice(drawn.length), lang)] : []),
  ];
  return {
    attachment: {
      contentType: "application/vnd.microsoft.card.hero",
      name: title,
      content: {
        title,
        text: fits ? content.text : "",
        buttons: buttons.map((action) => labelled(action, limits.label)),
      },
    },
    words: words.length > 0 ? [card.title, ...words].join("\n\n") : "",
  };
}

/** What is sent back stays whole: only the face of the button is short. */
const labelled = (action: CardAction, room: number): CardAction => ({ ...action, title: cut(action.title, room) });

function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  return `${text
    .slice(0, room - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}
