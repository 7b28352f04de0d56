import { z } from "zod";
import {
  catalogueReportSchema,
  enrichmentDecisionSchema,
  enrichmentFilterSchema,
  enrichmentPageSchema,
} from "../../contracts/catalogueReport.ts";
import { enrichmentEventSchema } from "../../contracts/enrichment.ts";
import { arrivalPaths } from "./arrivalPaths.ts";
import { assistPaths } from "./assistPaths.ts";
import { callPaths } from "./callPaths.ts";
import { campaignPaths } from "./campaignPaths.ts";
import { citizenPaths } from "./citizenPaths.ts";
import { deskPaths } from "./deskPaths.ts";
import { assistantChangeSchema, assistantStateSchema } from "../../contracts/assistantSwitch.ts";
import { handoverPaths } from "./handoverPaths.ts";
import { interactionFilterSchema, interactionSchema } from "../../contracts/interaction.ts";
import { suggestionSchema } from "../../contracts/search.ts";
import { suggestQuerySchema } from "./suggest.ts";

const json = (schema: z.ZodType) => ({
  content: { "application/json": { schema: z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }) } },
});
const problem = {
  description: "Problem (RFC 9457)",
  content: {
    "application/problem+json": {
      schema: {
        type: "object",
        properties: { code: { type: "string" }, title: { type: "string" }, status: { type: "integer" } },
      },
    },
  },
};
const sessionBody = z.object({
  username: z.string(),
  displayName: z.string(),
  role: z.string(),
  until: z.iso.datetime(),
});

/** The staff API as OpenAPI 3.1, made from the same schemas that parse the requests: it cannot say anything else. */
export function openApiDocument(): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Citoyen 360",
      version: "1",
      description: "Staff API. Every change needs the header `X-C360-Request: 1`.",
    },
    paths: {
      "/api/v1/public/config": {
        get: {
          summary: "What the citizen page needs to know",
          responses: {
            200: {
              description: "OK",
              ...json(
                z.object({
                  demonstration: z.boolean(),
                  signIn: z.enum(["password", "oidc"]),
                  outboxUrl: z.string().optional(),
                }),
              ),
            },
          },
        },
      },
      "/api/v1/suggest": {
        get: {
          summary: "What may be meant by what is being typed: topics, places, titles",
          parameters: parametersOf(suggestQuerySchema),
          responses: {
            200: { description: "OK", ...json(z.object({ suggestions: z.array(suggestionSchema) })) },
            400: problem,
            429: problem,
          },
        },
      },
      "/api/v1/session": {
        post: {
          summary: "Sign in",
          requestBody: json(z.object({ username: z.string(), password: z.string() })),
          responses: { 200: { description: "Signed in", ...json(sessionBody) }, 401: problem, 429: problem },
        },
        get: {
          summary: "Who is signed in",
          responses: { 200: { description: "OK", ...json(sessionBody) }, 401: problem },
        },
        delete: {
          summary: "Sign out; where a provider vouched, the address to sign out of it as well",
          responses: {
            200: { description: "Signed out here", ...json(z.object({ signOutUrl: z.url() })) },
            204: { description: "Signed out" },
          },
        },
      },
      "/api/v1/session/password": {
        put: {
          summary: "Change one's own password; every session of the account ends",
          requestBody: json(z.object({ current: z.string(), next: z.string() })),
          responses: { 204: { description: "Changed" }, 400: problem, 401: problem, 403: problem, 429: problem },
        },
      },
      "/api/v1/session/oidc": {
        get: {
          summary: "Leave for the sign-in page of the city's provider; nothing is here without one",
          parameters: [{ name: "to", in: "query", schema: { type: "string", enum: ["/gestion", "/agent"] } }],
          responses: { 302: { description: "To the provider" }, 404: problem },
        },
      },
      "/api/v1/session/oidc/callback": {
        get: {
          summary: "Where the provider leads back to",
          responses: { 302: { description: "Signed in" }, 401: problem, 403: problem, 404: problem },
        },
      },
      "/api/v1/assistant": {
        get: {
          summary: "Whether the assistant answers",
          responses: { 200: { description: "OK", ...json(assistantStateSchema) }, 401: problem, 403: problem },
        },
        put: {
          summary: "Silence the assistant on every channel at once, or let it answer again",
          requestBody: json(assistantChangeSchema),
          responses: {
            200: { description: "Done", ...json(assistantStateSchema) },
            400: problem,
            401: problem,
            403: problem,
          },
        },
      },
      "/api/v1/interactions": {
        get: {
          summary: "Interactions, newest first, personal data masked",
          parameters: parametersOf(interactionFilterSchema),
          responses: {
            200: {
              description: "OK",
              ...json(
                z.object({
                  items: z.array(interactionSchema),
                  total: z.number(),
                  page: z.number(),
                  pageSize: z.number(),
                }),
              ),
            },
            400: problem,
            401: problem,
            403: problem,
          },
        },
      },
      "/api/v1/catalogue/report": {
        get: {
          summary: "The state of the catalogue, source by source",
          responses: { 200: { description: "OK", ...json(catalogueReportSchema) }, 401: problem, 403: problem },
        },
      },
      "/api/v1/catalogue/enrichments": {
        get: {
          summary: "Facts read in the texts of the catalogue",
          parameters: parametersOf(enrichmentFilterSchema),
          responses: {
            200: { description: "OK", ...json(enrichmentPageSchema) },
            400: problem,
            401: problem,
            403: problem,
          },
        },
      },
      "/api/v1/catalogue/offerings/{id}/events": {
        get: {
          summary: "What happened to the facts read of an offering, oldest first",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            200: { description: "OK", ...json(z.object({ events: z.array(enrichmentEventSchema) })) },
            401: problem,
            403: problem,
          },
        },
      },
      "/api/v1/catalogue/decisions": {
        post: {
          summary: "Refuse a fact read in a text, or bring it back",
          requestBody: json(enrichmentDecisionSchema),
          responses: { 204: { description: "Done" }, 400: problem, 401: problem, 403: problem, 404: problem },
        },
      },
      ...arrivalPaths({ json, problem }),
      ...assistPaths({ json, parametersOf, problem }),
      ...callPaths({ json, problem }),
      ...handoverPaths({ json, problem }),
      ...campaignPaths({ json, problem }),
      ...citizenPaths({ json, parametersOf, problem }),
      ...deskPaths({ json, problem }),
    },
  };
}

function parametersOf(schema: z.ZodObject): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: property,
  }));
}
