import cookieSession from "cookie-session";
import express, { Router } from "express";
import type { CampaignDesk } from "../../contracts/campaignDesk.ts";
import type { KnowledgeBase } from "../../knowledge/index.ts";
import type { Registry } from "../../registry/index.ts";
import { createArrivalsRouter } from "./arrivals.ts";
import { createAssistantRouter } from "./assistant.ts";
import { createCampaignsRouter } from "./campaigns.ts";
import { createCatalogueRouter } from "./catalogue.ts";
import { createCaseErasureRouter, createDeskRouter, type DeskApi } from "./desk.ts";
import { createInteractionsRouter } from "./interactions.ts";
import { openApiDocument } from "./openapi.ts";
import { notFound } from "./problem.ts";
import { createSessionRouter, requireOwnOrigin, requireRole, SESSION_HOURS } from "./session.ts";
import { createSuggestRouter } from "./suggest.ts";

export { createEventStreams, type EventStreams } from "./eventStreams.ts";
export { createHealth } from "./health.ts";
export { createMetrics, type Metrics } from "./metrics.ts";
export { notFound, problemHandler, tooManyRequests } from "./problem.ts";

export interface ApiParts {
  /** The search behind the suggestions. */
  knowledge: Pick<KnowledgeBase, "suggest">;
  registry: Pick<
    Registry,
    | "staff"
    | "audit"
    | "failedArrivals"
    | "assistant"
    | "desk"
    | "deskCases"
    | "interactions"
    | "catalogue"
    | "campaigns"
  >;
  campaignDesk: CampaignDesk;
  /** The counter and the post. */
  desk: DeskApi;
  verifyPassword: (password: string, hash: string) => Promise<boolean>;
  sessionSecret: string;
  /** Cookies only over TLS; off in demonstration, which is served on plain http. */
  secureCookies: boolean;
  demonstration: boolean;
  now: () => Date;
}

/** Everything under `/api`: the public configuration, the session, and what is behind it. */
export function createApi(parts: ApiParts): Router {
  const { registry, now } = parts;
  const api = Router();
  api.use(express.json({ limit: "32kb" }));
  api.get("/openapi.json", (_request, response) => void response.json(openApiDocument()));
  api.get("/v1/public/config", (_request, response) => {
    response.json({
      demonstration: parts.demonstration,
      ...(parts.demonstration ? { outboxUrl: "/demo/outbox" } : {}),
    });
  });
  api.use("/v1", createSuggestRouter({ knowledge: parts.knowledge, now }));
  api.use(
    cookieSession({
      name: "c360",
      keys: [parts.sessionSecret],
      httpOnly: true,
      sameSite: "strict",
      secure: parts.secureCookies,
      maxAge: SESSION_HOURS * 3_600_000,
    }),
    requireOwnOrigin,
  );
  api.use(
    "/v1",
    createSessionRouter({ staff: registry.staff, audit: registry.audit, verifyPassword: parts.verifyPassword, now }),
  );
  api.use(
    "/v1",
    requireRole(now, "agent", "manager", "admin"),
    createDeskRouter({ desk: parts.desk, answers: registry.desk }),
  );
  api.use(
    "/v1",
    requireRole(now, "manager", "admin"),
    createAssistantRouter(registry),
    createCaseErasureRouter(registry),
    createArrivalsRouter(registry),
    createInteractionsRouter(registry),
    createCatalogueRouter({ registry, now }),
    createCampaignsRouter({ registry, desk: parts.campaignDesk }),
  );
  api.use(notFound);
  return api;
}
