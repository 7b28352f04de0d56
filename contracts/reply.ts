import { z } from "zod";
import { languageSchema } from "./language.ts";

/** A button. Pressing it sends `text` as the citizen's message, with `value` beside it. */
export const choiceSchema = z.object({ label: z.string(), text: z.string(), value: z.unknown().optional() });
export type Choice = z.infer<typeof choiceSchema>;

export const factSchema = z.object({ name: z.string(), label: z.string(), value: z.string() });

/** A proposal as shown: where, when, how much, seats, and why. `lang` is that of its title and summary. */
export const cardSchema = z.object({
  offeringId: z.string(),
  sessionId: z.string().optional(),
  kind: z.string(),
  title: z.string(),
  lang: languageSchema,
  summary: z.string().optional(),
  facts: z.array(factSchema),
  reasons: z.array(z.string()),
  url: z.string().optional(),
  choices: z.array(choiceSchema),
});
export type Card = z.infer<typeof cardSchema>;

/** One bubble. A channel that has no cards or buttons writes them out as text. */
export const replySchema = z.object({
  id: z.string(),
  text: z.string(),
  lang: languageSchema,
  cards: z.array(cardSchema).default([]),
  choices: z.array(choiceSchema).default([]),
  /** A question waits for its answer: what is typed next may be personal, and is nobody else's business before it is sent. */
  asks: z.literal(true).optional(),
});
export type Reply = z.infer<typeof replySchema>;

/** The bubbles of one mail as one. */
export function asOne(replies: [Reply, ...Reply[]]): Reply {
  const [first] = replies;
  return {
    ...first,
    text: replies.map(({ text }) => text).join("\n\n"),
    cards: replies.flatMap(({ cards }) => cards),
    choices: replies.flatMap(({ choices }) => choices),
  };
}
