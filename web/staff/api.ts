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

const sessionSchema = z.object({ username: z.string(), displayName: z.string(), role: z.string(), until: z.string() });
export type StaffSession = z.infer<typeof sessionSchema>;

const pageSchema = z.object({
  items: z.array(interactionSchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
});
export type InteractionPage = z.infer<typeof pageSchema>;

/** What went wrong, in the terms the page explains; `unreachable` is the network or the server itself. */
export type ApiFault =
  | "not_signed_in"
  | "wrong_credentials"
  | "too_many_requests"
  | "not_allowed"
  | "invalid_request"
  | "conflict"
  | "unreachable";
export type Answer<T> = { status: "ok"; value: T } | { status: "fail"; fault: ApiFault };

const trialOutcome = z.object({ status: z.enum(["sent", "no_address", "not_sent"]) });

/** The staff API as the pages use it: parsed answers, faults as values, no exception. */
export const api = {
  session: () => call("GET", "session", sessionSchema),
  signIn: (username: string, password: string) => call("POST", "session", sessionSchema, { username, password }),
  signOut: () => call("DELETE", "session", z.undefined()),
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
  letters: () => call("GET", "desk/letters", z.object({ letters: z.array(queuedLetterSchema) })),
  letterPrinted: (id: string) => call("POST", `desk/letters/${id}/printed`, z.undefined()),
  assistant: () => call("GET", "assistant", assistantStateSchema),
  switchAssistant: (active: boolean) => call("PUT", "assistant", assistantStateSchema, { active }),
  isDemonstration: async () => {
    const answer = await call("GET", "public/config", z.object({ demonstration: z.boolean() }));
    return answer.status === "ok" && answer.value.demonstration;
  },
};

async function call<T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method,
      headers: { "x-c360-request": "1", ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value: unknown = response.status === 204 ? undefined : await response.json();
    if (!response.ok) return { status: "fail", fault: faultOf(value) };
    return { status: "ok", value: schema.parse(value) };
  } catch {
    return { status: "fail", fault: "unreachable" };
  }
}

const problemSchema = z.object({
  code: z.enum([
    "not_signed_in",
    "wrong_credentials",
    "too_many_requests",
    "not_allowed",
    "invalid_request",
    "conflict",
  ]),
});

function faultOf(problem: unknown): ApiFault {
  const parsed = problemSchema.safeParse(problem);
  return parsed.success ? parsed.data.code : "unreachable";
}
