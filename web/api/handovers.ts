import { Router } from "express";
import { z } from "zod";
import { type AssistView, feedbackSchema, type KnowledgeCard } from "../../contracts/assist.ts";
import type { AssistFeedback } from "../../contracts/assistFeedback.ts";
import type { AgentPresence, Handovers } from "../../contracts/handover.ts";
import type { EventStreams } from "./eventStreams.ts";
import { handoverId, maySeeHandover } from "./handoverAccess.ts";
import { type HandoverActsApi, handoverActHandler } from "./handoverActs.ts";
import { createHandoverMovesRouter } from "./handoverMoves.ts";
import { createHandoverQueueRouter, type HandoverQueueApi } from "./handoverQueue.ts";
import { memberOf } from "./member.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";
import { type WrapUpApi, wrapUpHandler } from "./wrapUp.ts";

interface Onlooker {
  actor: string;
  reason: string;
}

/** What the panel asks of conversations handed over (`bot/handover`). */
export interface HandoverDeskApi {
  rows: HandoverQueueApi["desk"]["rows"];
  view(id: string, onlooker: Onlooker): Promise<AssistView | undefined>;
  search(id: string, words: string): Promise<KnowledgeCard[]>;
  subscribe(id: string, onlooker: Onlooker, listener: (view: AssistView) => void): () => void;
}

export interface HandoversApi extends WrapUpApi, Pick<HandoverActsApi, "citizenDesk"> {
  desk: HandoverDeskApi;
  handovers: Handovers;
  presence: AgentPresence;
  feedback: Pick<AssistFeedback, "record">;
  streams: EventStreams;
  now: () => Date;
}

const searchSchema = z.object({ q: z.string().max(200) });
const REASON = "a conversation handed over";

/** Conversations handed over: the queue, what is done with each, and what its agent is shown of it. */
export function createHandoversRouter(api: HandoversApi): Router {
  const { desk, handovers, streams } = api;
  const seen = maySeeHandover(handovers);
  const router = Router();
  router.use(createHandoverQueueRouter(api), createHandoverMovesRouter(handovers, seen));
  router.get("/handovers/:id", seen, async (request, response) => {
    const view = await desk.view(handoverId(request), { actor: memberOf(response).username, reason: REASON });
    return view ? response.set("Cache-Control", "no-store").json(view) : sendProblem(response, "not_found");
  });
  router.get("/handovers/:id/assist", seen, async (request, response) => {
    const id = handoverId(request);
    const { username, supervisor } = memberOf(response);
    const onlooker = { actor: username, reason: REASON };
    const stream = streams.open(request, response, new Date(staffOf(response.locals).until));
    const send = (view: AssistView) => {
      stream.send({ id: String(view.version), data: view });
      // Whoever it is taken from sees that it was, and nothing after.
      if (!supervisor && view.agent !== undefined && view.agent !== username) stream.end();
    };
    stream.onClose(desk.subscribe(id, onlooker, send));
    const view = await desk.view(id, onlooker);
    if (view) send(view);
    else stream.end();
  });
  router.get("/handovers/:id/search", seen, async (request, response) => {
    const asked = searchSchema.safeParse(request.query);
    if (!asked.success) return sendProblem(response, "invalid_request", "q: at most 200 characters");
    return response.json({ cards: await desk.search(handoverId(request), asked.data.q) });
  });
  router.post("/handovers/:id/acts", seen, handoverActHandler(api));
  const wrapUp = wrapUpHandler(api, (request) => ({ kind: "message", id: handoverId(request) }));
  router.post("/handovers/:id/wrap-up", seen, wrapUp);
  router.post("/handovers/:id/feedback", seen, async (request, response) => {
    const feedback = feedbackSchema.safeParse(request.body);
    if (!feedback.success) return sendProblem(response, "invalid_request", "suggestionId, part, verdict");
    const subject = { kind: "message" as const, id: handoverId(request) };
    await api.feedback.record(subject, feedback.data, memberOf(response).username, api.now());
    return response.status(204).end();
  });
  return router;
}
