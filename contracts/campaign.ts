import { z } from "zod";
import { purposeSchema, type Purpose } from "./consent.ts";
import { type Bilingual, languageSchema } from "./language.ts";
import { offeringKindSchema } from "./offering.ts";
import { cardSchema } from "./reply.ts";
import { criteriaSchema } from "./search.ts";

/** A newsletter, or messages about aid: what is told, to whom, by which medium. Words of `docs/campaigns.md`. */

export const campaignStatusSchema = z.enum(["draft", "scheduled", "sending", "paused", "sent", "cancelled"]);
export type CampaignStatus = z.infer<typeof campaignStatusSchema>;

export const campaignMediumSchema = z.enum(["email", "sms"]);
export type CampaignMedium = z.infer<typeof campaignMediumSchema>;

/** The consents under which the city may write first. */
export const campaignPurposeSchema = purposeSchema.extract(["promotion", "proactive"]);
export type CampaignPurpose = z.infer<typeof campaignPurposeSchema>;

/** Most offerings one message shows: more of them is a catalogue, and nobody reads one in a mail. */
export const MOST_OFFERINGS = 12;

export const selectionSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("offerings"), ids: z.array(z.string().min(1).max(200)).min(1).max(MOST_OFFERINGS) }),
  z.object({
    by: z.literal("search"),
    text: z.string().trim().max(200).default(""),
    kinds: z.array(offeringKindSchema).default([]),
    criteria: criteriaSchema
      .pick({ age: true, from: true, to: true, priceMax: true, free: true, neighbourhood: true })
      .default({}),
    limit: z.number().int().min(1).max(MOST_OFFERINGS).default(6),
  }),
]);
export type Selection = z.infer<typeof selectionSchema>;

/** What people may choose to hear about, and what a campaign says it is about. */
export const campaignTopicSchema = z.enum(["sports", "arts", "libraries", "families", "seniors", "nature", "aid"]);
export type CampaignTopic = z.infer<typeof campaignTopicSchema>;

export const topicLabels: Record<CampaignTopic, Bilingual> = {
  sports: { fr: "Sports et plein air", en: "Sports and outdoors" },
  arts: { fr: "Arts et culture", en: "Arts and culture" },
  libraries: { fr: "Bibliothèques", en: "Libraries" },
  families: { fr: "Familles et enfants", en: "Families and children" },
  seniors: { fr: "Aînés", en: "Seniors" },
  nature: { fr: "Nature et environnement", en: "Nature and environment" },
  aid: { fr: "Aides et subventions", en: "Aid and subsidies" },
};

const ages = z.object({ min: z.number().int().min(0).max(120), max: z.number().int().min(0).max(120) });

/** Every criterion narrows. An empty list is no criterion. */
export const audienceSchema = z.object({
  languages: z.array(languageSchema).default([]),
  /** First three characters of the postal code. */
  areas: z.array(z.string().regex(/^H7[A-Z]$/)).default([]),
  /** Somebody of the household is of that age, both ends included, in years. */
  memberAges: ages.refine(({ min, max }) => min <= max, "min is above max").optional(),
  /** Those who chose one of these, or never chose. */
  topics: z.array(campaignTopicSchema).default([]),
});

const words = (longest: number) =>
  z.object({ fr: z.string().trim().min(1).max(longest), en: z.string().trim().min(1).max(longest) });

/** What a person writes of a campaign; all of it may change until it is scheduled. */
export const campaignDraftSchema = z.object({
  /** For the staff only. */
  name: z.string().trim().min(1).max(120),
  purpose: campaignPurposeSchema,
  medium: campaignMediumSchema,
  /** Of a mail; in a text message it is the first line. */
  subject: words(120),
  /** Before the offerings. */
  introduction: words(2_000),
  selection: selectionSchema,
  audience: audienceSchema,
  perMinute: z.number().int().min(1).max(60_000).default(60),
});
export type CampaignDraft = z.infer<typeof campaignDraftSchema>;

/** Counted in people. `delivered` of a text message is what the carrier said; of a mail, taken by a server and not come back. */
export const campaignFiguresSchema = z.object({
  audience: z.number(),
  waiting: z.number(),
  sent: z.number(),
  delivered: z.number(),
  failed: z.number(),
  /** Not written to: consent withdrawn, number stopped, address bounced or gone since the audience was made. */
  withheld: z.number(),
  unsubscribed: z.number(),
  /** Links followed: a count, of nobody in particular. */
  followed: z.number(),
});
export type CampaignFigures = z.infer<typeof campaignFiguresSchema>;

export const campaignSchema = z.object({
  ...campaignDraftSchema.shape,
  id: z.uuid(),
  status: campaignStatusSchema,
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  scheduledFor: z.iso.datetime().optional(),
  startedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  /** Why it ended without being sent. */
  cause: z.string().optional(),
  figures: campaignFiguresSchema,
});
export type Campaign = z.infer<typeof campaignSchema>;

/** What is shown, in each language; fixed when the sending begins, so that everybody gets the same. */
export const issueSchema = z.object({ fr: z.array(cardSchema), en: z.array(cardSchema) });
export type Issue = z.infer<typeof issueSchema>;

/**
 * The consents a person must have given to be in it. The receipt of `promotion` speaks of contact points and language only: to
 * choose people by where they live or by the ages of their household, they must have allowed that use of their record as well.
 */
export function consentsNeeded({ purpose, audience }: Pick<CampaignDraft, "purpose" | "audience">): Purpose[] {
  const readsRecord = audience.areas.length > 0 || audience.memberAges !== undefined;
  return purpose === "promotion" && readsRecord ? ["promotion", "personalisation"] : [purpose];
}

/** Where each state may go, by a person (`pause`, `resume`…) or by the sending itself. Nothing goes back to be written again. */
export const campaignMoves: Record<CampaignStatus, readonly CampaignStatus[]> = {
  draft: ["scheduled", "cancelled"],
  scheduled: ["sending", "cancelled"],
  sending: ["paused", "sent", "cancelled"],
  paused: ["sending", "cancelled"],
  sent: [],
  cancelled: [],
};
