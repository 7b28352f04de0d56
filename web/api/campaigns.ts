import { type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { type Campaign, campaignDraftSchema, campaignStatusSchema } from "../../contracts/campaign.ts";
import { type CampaignDesk, trialSchema } from "../../contracts/campaignDesk.ts";
import { languageSchema } from "../../contracts/language.ts";
import type { Registry } from "../../registry/index.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";

interface CampaignsApiParts {
  registry: Pick<Registry, "campaigns" | "staff" | "audit">;
  desk: CampaignDesk;
}

/** What a person may ask of a campaign's state; the sending does the rest. `at` of `scheduled` is when it is to begin. */
export const campaignMoveSchema = z.object({
  to: campaignStatusSchema.exclude(["draft", "sent"]),
  at: z.iso.datetime({ offset: true }).optional(),
});

// The page of a mail is a page of its own inside ours: its styles and nothing else, shown by us alone.
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/** Campaigns behind `/gestion`: written, seen, tried, scheduled. Every change is audited where it is made. */
export function createCampaignsRouter({ registry, desk }: CampaignsApiParts): Router {
  const { campaigns } = registry;
  const router = Router();
  const found = (handle: (campaign: Campaign, ...rest: Parameters<Handler>) => unknown): Handler => {
    return async (request, response, next) => {
      const campaign = await campaigns.find(request.params.id);
      return campaign ? handle(campaign, request, response, next) : sendProblem(response, "not_found");
    };
  };
  router.get("/campaigns", async (_request, response) => {
    response.json({ campaigns: await campaigns.list() });
  });
  router.post("/campaigns", async (request, response) => {
    const draft = campaignDraftSchema.safeParse(request.body);
    if (!draft.success) return sendProblem(response, "invalid_request", faultsOf(draft.error));
    return response.status(201).json(await campaigns.create(draft.data, actorOf(response)));
  });
  router.get("/campaigns/offerings", async (request, response) => {
    const text = z.string().max(200).safeParse(request.query["text"]);
    if (!text.success) return sendProblem(response, "invalid_request", "text");
    return response.json({ offerings: text.data.trim() === "" ? [] : await desk.find(text.data) });
  });
  router.get(
    "/campaigns/:id",
    found((campaign, _request, response) => response.json(campaign)),
  );
  router.put(
    "/campaigns/:id",
    found(async ({ id }, request, response) => {
      const draft = campaignDraftSchema.safeParse(request.body);
      if (!draft.success) return sendProblem(response, "invalid_request", faultsOf(draft.error));
      if (!(await campaigns.rewrite(id, draft.data, actorOf(response)))) return sendProblem(response, "conflict");
      return response.json(await campaigns.find(id));
    }),
  );
  router.get(
    "/campaigns/:id/preview",
    found(async (campaign, _request, response) => response.json(await desk.preview(campaign))),
  );
  router.get(
    "/campaigns/:id/preview/:language",
    found(async (campaign, request, response) => {
      const language = languageSchema.safeParse(request.params["language"]);
      const page = language.success ? await desk.page(campaign, language.data) : undefined;
      if (page === undefined) return sendProblem(response, "not_found");
      response.set({ "Content-Security-Policy": pagePolicy, "Cache-Control": "no-store" });
      return response.type("html").send(page);
    }),
  );
  router.post(
    "/campaigns/:id/trials",
    found(async (campaign, request, response) => {
      const asked = trialSchema.safeParse(request.body);
      if (!asked.success) return sendProblem(response, "invalid_request", "language");
      const actor = actorOf(response);
      // To the account's own address, whatever the request says: a trial is no way to write to anybody.
      const { email, phone } = (await registry.staff.find(actor)) ?? {};
      const status = await desk.trial(campaign, asked.data.language, { email, phone });
      await registry.audit.record({
        actor,
        action: "campaign_trial",
        subject: `campaign:${campaign.id}`,
        detail: status,
      });
      return response.json({ status });
    }),
  );
  router.post(
    "/campaigns/:id/moves",
    found(async (campaign, request, response) => {
      const move = campaignMoveSchema.safeParse(request.body);
      if (!move.success) return sendProblem(response, "invalid_request", faultsOf(move.error));
      const { to, at } = move.data;
      if (to === "scheduled") {
        const { faults } = await desk.preview(campaign);
        if (faults.length > 0) return sendProblem(response, "conflict", faults.join("; "));
      }
      const moved = await campaigns.move(campaign.id, to, actorOf(response), at ? new Date(at) : undefined);
      if (!moved) return sendProblem(response, "conflict");
      desk.wake();
      return response.json(await campaigns.find(campaign.id));
    }),
  );
  return router;
}

type Handler = RequestHandler<{ id: string; language?: string }>;

const actorOf = (response: Response) => staffOf(response.locals).username;
const faultsOf = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
