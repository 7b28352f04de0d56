import { z } from "zod";
import { campaignDraftSchema, campaignSchema } from "../../contracts/campaign.ts";
import { campaignPreviewSchema, foundOfferingsSchema, trialSchema } from "../../contracts/campaignDesk.ts";
import { campaignMoveSchema } from "./campaigns.ts";

interface Described {
  json: (schema: z.ZodType) => object;
  problem: object;
}

/** The addresses of campaigns in the OpenAPI document. */
export function campaignPaths({ json, problem }: Described): object {
  const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };
  const ok = (schema: z.ZodType) => ({ description: "OK", ...json(schema) });
  const refused = { 401: problem, 403: problem };
  return {
    "/api/v1/campaigns": {
      get: {
        summary: "Campaigns with their figures, newest first",
        responses: { 200: ok(z.object({ campaigns: z.array(campaignSchema) })), ...refused },
      },
      post: {
        summary: "Write a campaign",
        requestBody: json(campaignDraftSchema),
        responses: { 201: ok(campaignSchema), 400: problem, ...refused },
      },
    },
    "/api/v1/campaigns/offerings": {
      get: {
        summary: "Offerings to choose from, by words",
        parameters: [{ name: "text", in: "query", required: true, schema: { type: "string", maxLength: 200 } }],
        responses: { 200: ok(foundOfferingsSchema), 400: problem, ...refused },
      },
    },
    "/api/v1/campaigns/{id}": {
      get: {
        summary: "One campaign",
        parameters: [id],
        responses: { 200: ok(campaignSchema), 404: problem, ...refused },
      },
      put: {
        summary: "Write a draft again",
        parameters: [id],
        requestBody: json(campaignDraftSchema),
        responses: { 200: ok(campaignSchema), 400: problem, 404: problem, 409: problem, ...refused },
      },
    },
    "/api/v1/campaigns/{id}/preview": {
      get: {
        summary: "What it would say and whom it would reach, as things are now",
        parameters: [id],
        responses: { 200: ok(campaignPreviewSchema), 404: problem, ...refused },
      },
    },
    "/api/v1/campaigns/{id}/preview/{language}": {
      get: {
        summary: "The page of its mail",
        parameters: [id, { name: "language", in: "path", required: true, schema: { enum: ["fr", "en"] } }],
        responses: { 200: { description: "OK", content: { "text/html": {} } }, 404: problem, ...refused },
      },
    },
    "/api/v1/campaigns/{id}/trials": {
      post: {
        summary: "Send one to the address of one's own account",
        parameters: [id],
        requestBody: json(trialSchema),
        responses: {
          200: ok(z.object({ status: z.enum(["sent", "no_address", "not_sent"]) })),
          400: problem,
          404: problem,
          ...refused,
        },
      },
    },
    "/api/v1/campaigns/{id}/moves": {
      post: {
        summary: "Schedule, pause, resume (`sending`) or cancel",
        parameters: [id],
        requestBody: json(campaignMoveSchema),
        responses: { 200: ok(campaignSchema), 400: problem, 404: problem, 409: problem, ...refused },
      },
    },
  };
}
