import { z } from "zod";

// Bot Framework Activity, only the fields we read. Unknown ones are dropped, never refused: clients add their own.
const printable = /^\P{C}*$/u;

/** Microsoft limits user ids to 64 characters. An empty one is what clients send before they know it. */
export const userIdSchema = z.string().max(64).regex(printable);

const inboundAttachmentSchema = z.object({
  contentType: z.string().max(200),
  name: z.string().max(500).nullish(),
});

export const inboundActivitySchema = z.object({
  type: z.string().min(1).max(100),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  from: z.object({ id: userIdSchema.nullish() }).nullish(),
  value: z.unknown().optional(),
  channelData: z
    .object({
      /** The client's own name of the message: printable ASCII without `|`, which separates the parts of our ids. */
      clientActivityID: z
        .string()
        .regex(/^[!-{}~]{1,64}$/)
        .nullish(),
    })
    .nullish(),
  attachments: z.array(inboundAttachmentSchema).max(20).nullish(),
});
export type InboundActivity = z.infer<typeof inboundActivitySchema>;

/** A button as Microsoft's clients draw it. `messageBack` sends text and value together; `imBack` sends its value as text. */
export type CardAction =
  | { type: "imBack"; title: string; value: string }
  | { type: "messageBack"; title: string; text: string; displayText: string; value: unknown }
  | { type: "openUrl"; title: string; value: string };

export interface HeroCardAttachment {
  contentType: "application/vnd.microsoft.card.hero";
  name: string;
  content: { title: string; text: string; buttons: CardAction[] };
}

/** A file of the citizen's, to be read at `contentUrl`; without it, it was not kept. */
export interface FileAttachment {
  contentType: string;
  name: string;
  contentUrl?: string;
}

/** What we say on the wire. Fields as in the Bot Framework Activity specification. */
export interface OutboundActivity {
  type: "message" | "typing";
  id: string;
  timestamp: string;
  channelId: "directline";
  conversation: { id: string };
  from: { id: string; name?: string; role: "user" | "bot" };
  text?: string;
  textFormat?: "plain";
  locale?: string;
  value?: unknown;
  replyToId?: string;
  attachmentLayout?: "list";
  attachments?: (HeroCardAttachment | FileAttachment)[];
  suggestedActions?: { actions: CardAction[] };
  channelData?: Record<string, unknown>;
}

/** `watermark` is absent on typing indicators: they are not part of the history. */
export interface ActivitySet {
  activities: OutboundActivity[];
  watermark?: string;
}

export const assistantAccount = { id: "citoyen-360", name: "Citoyen 360", role: "bot" } as const;
