import { z } from "zod";
import type { Campaign } from "./campaign.ts";
import { languageSchema, type Language } from "./language.ts";

/** A message as it would be now. `segments` and `encoding` are of text messages. */
const messagePreviewSchema = z.object({
  subject: z.string(),
  text: z.string(),
  segments: z.number().optional(),
  encoding: z.enum(["GSM-7", "UCS-2"]).optional(),
});

export const campaignPreviewSchema = z.object({
  /** People it would reach now, by the language they are written to in. */
  audience: z.object({ fr: z.number(), en: z.number() }),
  offerings: z.array(z.object({ id: z.string(), title: z.string() })),
  messages: z.object({ fr: messagePreviewSchema, en: messagePreviewSchema }),
  /** Of all its text messages, in dollars, and of one segment. */
  cost: z.object({ total: z.number(), perSegment: z.number() }).optional(),
  /** Why it cannot be sent as it is: `nothing_to_show`, `too_long`, `no_delivery`. */
  faults: z.array(z.enum(["nothing_to_show", "too_long", "no_delivery"])),
});
export type CampaignPreview = z.infer<typeof campaignPreviewSchema>;

export const foundOfferingsSchema = z.object({
  offerings: z.array(z.object({ id: z.string(), title: z.string(), detail: z.string() })),
});
export type FoundOffering = z.infer<typeof foundOfferingsSchema>["offerings"][number];

export const trialSchema = z.object({ language: languageSchema });

/** What a person of the staff can see and try of a campaign before it goes out. */
export interface CampaignDesk {
  preview(campaign: Campaign): Promise<CampaignPreview>;
  /** The page of a mail, to be shown apart from ours; undefined for a text message. */
  page(campaign: Campaign, language: Language): Promise<string | undefined>;
  /** One message to that person of the staff and nobody else. */
  trial(
    campaign: Campaign,
    language: Language,
    own: { email?: string | undefined; phone?: string | undefined },
  ): Promise<"sent" | "no_address" | "not_sent">;
  /** Offerings to choose from. */
  find(text: string): Promise<FoundOffering[]>;
  /** Sends what may go out without waiting for the next look. */
  wake(): void;
}
