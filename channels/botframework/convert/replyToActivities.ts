import type { Reply } from "../../../contracts/reply.ts";
import { replyToText } from "../../replyToText.ts";
import { splitText } from "../../splitText.ts";
import type { HeroCardAttachment } from "../../webchat/convert/activity.ts";
import type { Platform } from "../platforms.ts";
import { buttonsOf } from "./buttons.ts";
import { fitCard } from "./fitCard.ts";
import { bytesOf, message, type OutboundMessage } from "./outbound.ts";

/**
 * A reply as the activities of a platform, none over its limits: what is said, the proposals, and the buttons under the last. What
 * cannot be drawn is written out; nothing is left out.
 */
export function replyToActivities(reply: Reply, platform: Platform, to: string): OutboundMessage[] {
  const { lang, cards, choices } = reply;
  const fitted = cards.flatMap((card) => fitCard(card, lang, platform) ?? []);
  const { actions, words } = buttonsOf(choices, { lang, numbers: cards.length === 0 }, platform);
  const said = platform.cards ? reply.text : replyToText({ ...reply, choices: [] });
  const before = [said, ...fitted.map((card) => card.words), ...(fitted.length > 0 ? [] : [words])];
  const after = fitted.length > 0 ? [words] : [];
  const activities = [
    ...texts(before, reply, platform),
    ...cardMessages(
      fitted.map(({ attachment }) => attachment),
      reply,
      platform,
    ),
    ...texts(after, reply, platform),
  ];
  const last = activities.at(-1);
  if (!last || actions.length === 0) return activities;
  return activities.with(-1, { ...last, suggestedActions: { actions, to: [to] } });
}

/** Bytes of an activity that are not its text. */
const ENVELOPE = 4_096;

function texts(parts: string[], { lang }: Reply, { text, bytes }: Platform): OutboundMessage[] {
  const whole = parts.filter(Boolean).join("\n\n");
  // A character is at most six of JSON (`\u0001`), two bytes each.
  const room = Math.min(text, Math.floor((bytes - ENVELOPE) / 12));
  return splitText(whole, room)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((piece) => message(lang, { text: piece }));
}

function cardMessages(
  cards: HeroCardAttachment[],
  { lang }: Reply,
  { cards: limits, bytes }: Platform,
): OutboundMessage[] {
  const groups: HeroCardAttachment[][] = [];
  for (const card of cards) {
    const group = groups.at(-1);
    const full = !group || group.length >= (limits?.perMessage ?? 1) || bytesOf([...group, card]) > bytes - ENVELOPE;
    if (full) groups.push([card]);
    else group.push(card);
  }
  return groups.map((attachments) =>
    message(lang, { attachments, attachmentLayout: attachments.length > 1 ? "carousel" : "list" }),
  );
}
