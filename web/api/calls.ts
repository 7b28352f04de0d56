import { type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { type AssistView, feedbackSchema, type KnowledgeCard } from "../../contracts/assist.ts";
import type { AssistFeedback } from "../../contracts/assistFeedback.ts";
import type { CallRow } from "../../contracts/assistLists.ts";
import { agentActSchema, type CallAct, type CallRecord, type Calls } from "../../contracts/calls.ts";
import type { Registry } from "../../registry/index.ts";
import { type CallFeed, type CallFeedHandlers, callId } from "./callFeed.ts";
import type { EventStreams } from "./eventStreams.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";
import { type WrapUpApi, wrapUpHandler } from "./wrapUp.ts";

interface Onlooker {
  actor: string;
  reason: string;
}

/** What the panel asks of calls (`bot/calls`). */
export interface CallDeskApi extends CallFeed {
  act(id: string, act: CallAct): ReturnType<Calls["act"]>;
  assign(id: string, agent: string): Promise<boolean>;
  commit(id: string): Promise<void>;
  rows(calls: readonly CallRecord[]): Promise<CallRow[]>;
  view(id: string, onlooker: Onlooker): Promise<AssistView | undefined>;
  search(id: string, words: string): Promise<KnowledgeCard[]>;
  subscribe(id: string, onlooker: Onlooker, listener: (view: AssistView) => void): () => void;
}

export interface CallsApi extends WrapUpApi {
  desk: CallDeskApi;
  kept: Pick<Calls, "find" | "open">;
  feedback: Pick<AssistFeedback, "record">;
  handlers: CallFeedHandlers;
  staff: Pick<Registry["staff"], "find">;
  streams: EventStreams;
  now: () => Date;
}

export const actSchema = z.object({
  id: z.string().regex(/^[\w-]{8,64}$/),
  /** Milliseconds from the start of the call; now, when left out. */
  atMs: z.number().int().min(0).max(3_600_000_000).optional(),
  act: agentActSchema,
});
export const searchSchema = z.object({ q: z.string().max(200) });
export const assignSchema = z.object({ agent: z.string().min(1).max(100) });

/** Calls for staff: an agent's own and those nobody has; everybody's for whoever supervises. */
export function createCallsRouter(api: CallsApi): Router {
  const { desk, kept, feedback, handlers, streams, now } = api;
  const router = Router();
  const own: RequestHandler = async (request, response, next) => {
    const call = await kept.find(callId(request));
    if (!call) return sendProblem(response, "not_found");
    if (!maySee(response, call)) return sendProblem(response, "not_allowed");
    response.locals["call"] = call;
    return next();
  };
  router.get("/calls", async (_request, response) => {
    const open = (await kept.open()).filter((call) => maySee(response, call));
    response.json({ calls: await desk.rows(open) });
  });
  router.post("/calls", handlers.start);
  router.post("/calls/:id/utterances", own, handlers.hear);
  router.post("/calls/:id/end", own, handlers.end);
  router.get("/calls/:id", own, async (request, response) => {
    const view = await desk.view(callId(request), onlookerOf(response));
    return view ? response.set("Cache-Control", "no-store").json(view) : sendProblem(response, "not_found");
  });
  router.get("/calls/:id/assist", own, async (request, response) => {
    const [id, onlooker] = [callId(request), onlookerOf(response)];
    const stream = streams.open(request, response, new Date(staffOf(response.locals).until));
    const send = (view: AssistView) => stream.send({ id: String(view.version), data: view, order: view.version });
    // First told of changes, then where it stands: what changes in between is sent twice rather than not at all.
    stream.onClose(desk.subscribe(id, onlooker, send));
    const view = await desk.view(id, onlooker);
    if (view) send(view);
    else stream.end();
  });
  router.get("/calls/:id/search", own, async (request, response) => {
    const asked = searchSchema.safeParse(request.query);
    if (!asked.success) return sendProblem(response, "invalid_request", faultsOf(asked.error));
    return response.json({ cards: await desk.search(callId(request), asked.data.q) });
  });
  router.post("/calls/:id/acts", own, async (request, response) => {
    const act = actSchema.safeParse(request.body);
    if (!act.success) return sendProblem(response, "invalid_request", faultsOf(act.error));
    const { startedAt } = callOf(response);
    const atMs = act.data.atMs ?? Math.max(0, now().getTime() - startedAt.getTime());
    const { username: actor } = staffOf(response.locals);
    const done = await desk.act(callId(request), { id: act.data.id, atMs, actor, act: act.data.act });
    if (done === "closed")
      return sendProblem(response, "conflict", "the call is wrapped up: nothing of it changes any more");
    if (done === "refused") return sendProblem(response, "conflict", REFUSED);
    return response.json({ result: done });
  });
  const wrapUp = wrapUpHandler(
    api,
    (request) => ({ kind: "call", id: callId(request) }),
    ({ id }) => desk.commit(id),
  );
  router.post("/calls/:id/wrap-up", own, wrapUp);
  router.post("/calls/:id/assign", own, async (request, response) => {
    const to = assignSchema.safeParse(request.body);
    if (!to.success) return sendProblem(response, "invalid_request", faultsOf(to.error));
    if (!(await api.staff.find(to.data.agent)))
      return sendProblem(response, "invalid_request", `agent: nobody signs in as ${to.data.agent}`);
    await desk.assign(callId(request), to.data.agent);
    return response.status(204).end();
  });
  router.post("/calls/:id/feedback", own, async (request, response) => {
    const given = feedbackSchema.safeParse(request.body);
    if (!given.success) return sendProblem(response, "invalid_request", faultsOf(given.error));
    const { username } = staffOf(response.locals);
    await feedback.record({ kind: "call", id: callId(request) }, given.data, username, now());
    return response.status(204).end();
  });
  return router;
}

const REFUSED =
  "refused: two different questions of ours must be answered by the person named, who must be in the registry; a consent is taken of a verified person only";

function maySee({ locals }: Response, { agent }: CallRecord): boolean {
  const { role, username } = staffOf(locals);
  return role !== "agent" || agent === undefined || agent === username;
}

const onlookerOf = ({ locals }: Response): Onlooker => ({
  actor: staffOf(locals).username,
  reason: "a call in hand",
});

const callSchema = z.object({ startedAt: z.date() });
const callOf = ({ locals }: Response) => callSchema.parse(locals["call"]);

const faultsOf = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
