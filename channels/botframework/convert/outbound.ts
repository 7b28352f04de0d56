import type { Language } from "../../../contracts/language.ts";
import type { CardAction, HeroCardAttachment } from "../../webchat/convert/activity.ts";

/** What we send: the rest (who, to whom, which conversation) is the adapter's, from the reference. */
export type OutboundActivity =
  | { type: "typing" }
  | { type: "commandResult"; name: string; value: object }
  | OutboundMessage;

export interface OutboundMessage {
  type: "message";
  text?: string;
  /** Said although it is the specification's default: the service itself reads Markdown when nothing is said. */
  textFormat: "plain";
  locale: Language;
  inputHint: "accepting";
  attachmentLayout?: "list" | "carousel";
  attachments?: HeroCardAttachment[];
  suggestedActions?: { actions: CardAction[]; to: string[] };
}

export const message = (lang: Language, rest: Omit<Partial<OutboundMessage>, "type" | "locale">): OutboundMessage => ({
  type: "message",
  textFormat: "plain",
  locale: lang,
  inputHint: "accepting",
  ...rest,
});

/** As the platforms count them, in UTF-16. */
export const bytesOf = (activity: object): number => JSON.stringify(activity).length * 2;
