import { z } from "zod";
import { type CampaignDraft, campaignSchema, type CampaignStatus } from "../../contracts/campaign.ts";
import { campaignPreviewSchema, foundOfferingsSchema } from "../../contracts/campaignDesk.ts";
import type { Language } from "../../contracts/language.ts";
import { catalogueReportSchema, enrichmentPageSchema } from "../../contracts/catalogueReport.ts";
import { failedArrivalPageSchema, openedArrivalSchema } from "../../contracts/failedArrival.ts";
import { assistantStateSchema } from "../../contracts/assistantSwitch.ts";
import {
  type CaseName,
  type DeskAnswer,
  deskCaseSchema,
  type DeskMessage,
  queuedLetterSchema,
} from "../../contracts/desk.ts";
import { interactionSchema } from "../../contracts/interaction.ts";
import { call } from "../ui/staff/index.ts";

const pageSchema = z.object({
  items: z.array(interactionSchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
});
export type InteractionPage = z.infer<typeof pageSchema>;

const trialOutcome = z.object({ status: z.enum(["sent", "no_address", "not_sent"]) });

/** The staff API as the pages use it: parsed answers, faults as values, no exception. */
export const api = {
  interactions: (query: URLSearchParams) => call("GET", `interactions?${query.toString()}`, pageSchema),
  catalogueReport: () => call("GET", "catalogue/report", catalogueReportSchema),
  enrichments: (query: URLSearchParams) =>
    call("GET", `catalogue/enrichments?${query.toString()}`, enrichmentPageSchema),
  decide: (decision: { offeringId: string; enrichmentId: string; action: "refused" | "restored" }) =>
    call("POST", "catalogue/decisions", z.undefined(), decision),
  campaigns: () => call("GET", "campaigns", z.object({ campaigns: z.array(campaignSchema) })),
  campaign: (id: string) => call("GET", `campaigns/${id}`, campaignSchema),
  writeCampaign: (draft: CampaignDraft, id?: string) =>
    id === undefined
      ? call("POST", "campaigns", campaignSchema, draft)
      : call("PUT", `campaigns/${id}`, campaignSchema, draft),
  previewCampaign: (id: string) => call("GET", `campaigns/${id}/preview`, campaignPreviewSchema),
  tryCampaign: (id: string, language: Language) => call("POST", `campaigns/${id}/trials`, trialOutcome, { language }),
  moveCampaign: (id: string, to: CampaignStatus, at?: string) =>
    call("POST", `campaigns/${id}/moves`, campaignSchema, { to, ...(at === undefined ? {} : { at }) }),
  findOfferings: (text: string) =>
    call("GET", `campaigns/offerings?${new URLSearchParams({ text }).toString()}`, foundOfferingsSchema),
  failedArrivals: (page: number) => call("GET", `arrivals?state=failed&page=${page}`, failedArrivalPageSchema),
  arrival: (id: string) => call("GET", `arrivals/${id}`, openedArrivalSchema),
  retryArrival: (id: string) => call("POST", `arrivals/${id}/retry`, z.undefined()),
  recordAtDesk: (message: DeskMessage) => call("POST", "desk/messages", deskCaseSchema, message),
  answerAtDesk: ({ channel, caseId }: CaseName, answer: DeskAnswer) =>
    call("POST", `desk/cases/${channel}/${caseId}/answers`, deskCaseSchema, answer),
  /** Whoever has its number does not always know how it came. */
  deskCase: async (caseId: string) => {
    const found = await call("GET", `desk/cases/counter/${encodeURIComponent(caseId)}`, deskCaseSchema);
    return found.status === "fail" && found.fault === "not_found"
      ? call("GET", `desk/cases/post/${encodeURIComponent(caseId)}`, deskCaseSchema)
      : found;
  },
  eraseCase: ({ channel, caseId }: CaseName) => call("DELETE", `desk/cases/${channel}/${caseId}`, z.undefined()),
  letters: () => call("GET", "desk/letters", z.object({ letters: z.array(queuedLetterSchema) })),
  letterPrinted: (id: string) => call("POST", `desk/letters/${id}/printed`, z.undefined()),
  assistant: () => call("GET", "assistant", assistantStateSchema),
  switchAssistant: (active: boolean) => call("PUT", "assistant", assistantStateSchema, { active }),
};
