import express, { Router } from "express";
import type { CampaignDesk } from "../../contracts/campaignDesk.ts";
import type { RequestTypes } from "../../contracts/requestType.ts";
import type { KnowledgeBase } from "../../knowledge/index.ts";
import type { Registry } from "../../registry/index.ts";
import { createArrivalsRouter } from "./arrivals.ts";
import { createAssistFeedbackRouter } from "./assistFeedback.ts";
import { createAssistantRouter } from "./assistant.ts";
import { callBodies, createCallFeedRouter } from "./callAccess.ts";
import { callFeedHandlers } from "./callFeed.ts";
import { type CallsApi, createCallsRouter } from "./calls.ts";
import { createCampaignsRouter } from "./campaigns.ts";
import { createCatalogueRouter } from "./catalogue.ts";
import { createCitizensRouter } from "./citizens.ts";
import { createCaseErasureRouter, createDeskRouter, type DeskApi } from "./desk.ts";
import { createHandoversRouter, type HandoversApi } from "./handovers.ts";
import { createInteractionsRouter } from "./interactions.ts";
import { openApiDocument } from "./openapi.ts";
import { createPresenceRouter } from "./presence.ts";
import { notFound } from "./problem.ts";
import { createRequestTypesRouter } from "./requestTypes.ts";
import { createSignIn, requireJson, requireRole, type SignInParts } from "./session.ts";
import { createSuggestRouter } from "./suggest.ts";

export { createEventStreams, type EventStreams } from "./eventStreams.ts";
export { createHealth } from "./health.ts";
export { createMetrics, type Metrics } from "./metrics.ts";
export { notFound, problemHandler, tooManyRequests } from "./problem.ts";
export { createOpenIdProvider } from "./session.ts";

export interface ApiParts extends Omit<SignInParts, "registry"> {
  /** The search behind the suggestions. */
  knowledge: Pick<KnowledgeBase, "suggest">;
  registry: Pick<
    Registry,
    | "staff"
    | "sessions"
    | "citizenLookup"
    | "citizenDesk"
    | "audit"
    | "feedback"
    | "failedArrivals"
    | "assistant"
    | "desk"
    | "deskCases"
    | "interactions"
    | "catalogue"
    | "campaigns"
  >;
  campaignDesk: CampaignDesk;
  requestTypes: RequestTypes;
  calls: Omit<CallsApi, "handlers" | "now">;
  handovers: Omit<HandoversApi, "now">;
  /** What a telephony brings in place of a session; undefined means that none is let in. */
  callsApiKey?: string;
  /** The counter and the post. */
  desk: DeskApi;
  demonstration: boolean;
}

/** Everything under `/api`: the public configuration, the session, and what is behind it. */
export function createApi(parts: ApiParts): Router {
  const { registry, now } = parts;
  const api = Router();
  const callHandlers = callFeedHandlers(parts.calls.desk);
  api.use("/v1", createCallFeedRouter(callHandlers, parts.callsApiKey));
  api.use("/v1/calls", callBodies);
  api.use(requireJson, express.json({ limit: "32kb" }));
  api.get("/openapi.json", (_request, response) => void response.json(openApiDocument()));
  api.get("/v1/public/config", (_request, response) => {
    response.json({
      demonstration: parts.demonstration,
      signIn: parts.oidc ? "oidc" : "password",
      ...(parts.demonstration ? { outboxUrl: "/demo/outbox" } : {}),
    });
  });
  api.use("/v1", createSuggestRouter({ knowledge: parts.knowledge, now }));
  api.use(createSignIn(parts));
  api.use(
    "/v1",
    requireRole("agent", "manager", "admin"),
    createDeskRouter({ desk: parts.desk, answers: registry.desk }),
    createCitizensRouter(registry),
    createRequestTypesRouter(parts.requestTypes),
    createCallsRouter({ ...parts.calls, handlers: callHandlers, now }),
    createHandoversRouter({ ...parts.handovers, now }),
    createPresenceRouter(parts.handovers),
  );
  api.use(
    "/v1",
    requireRole("manager", "admin"),
    createAssistantRouter(registry),
    createAssistFeedbackRouter(registry),
    createCaseErasureRouter(registry),
    createArrivalsRouter(registry),
    createInteractionsRouter(registry),
    createCatalogueRouter({ registry, now }),
    createCampaignsRouter({ registry, desk: parts.campaignDesk }),
  );
  api.use(notFound);
  return api;
}
