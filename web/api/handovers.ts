import { createHash } from "node:crypto";
import { type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { type AssistView, feedbackSchema, type KnowledgeCard } from "../../contracts/assist.ts";
import type { AssistFeedback } from "../../contracts/assistFeedback.ts";
import type { HandoverRow } from "../../contracts/assistLists.ts";
import {
  type AgentPresence,
  type Handover,
  type Handovers,
  handoverStatusSchema,
  type StaffMember,
} from "../../contracts/handover.ts";
import { languageSchema } from "../../contracts/language.ts";
import type { EventStreams } from "./eventStreams.ts";
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
  view(id: string, onlooker: Onlooker): Promise<AssistView | undefined>;
  search(id: string, words: string): Promise<KnowledgeCard[]>;
  subscribe(id: string, onlooker: Onlooker, listener: (view: AssistView) => void): () => void;
  rows(handovers: readonly Handover[]): HandoverRow[];
}

export interface HandoversApi extends WrapUpApi {
  desk: HandoverDeskApi;
  handovers: Handovers;
  presence: AgentPresence;
  feedback: Pick<AssistFeedback, "record">;
  streams: EventStreams;
  now: () => Date;
}

export const handoverFilterSchema = z.object({ status: handoverStatusSchema.optional() });
export const transferSchema = z
  .object({
    agent: z.string().min(1).max(100).optional(),
    language: languageSchema.optional(),
    note: z.string().trim().max(2_000).default(""),
  })
  .refine(({ agent, language, note }) => agent ?? language ?? note, { error: "agent, language or note: say to whom" });
export const wordsSchema = z.object({
  messageId: z.string().regex(/^[\w-]{8,64}$/),
  text: z.string().trim().min(1).max(4_000),
  language: languageSchema,
});
const searchSchema = z.object({ q: z.string().max(200) });

/** An open page says that its agent is there. */
const BEAT_MS = 15_000;
const REASON = "a conversation handed over";

/** The queue, and each conversation of it: for agents what waits in their languages and their own, for supervisors everything. */
export function createHandoversRouter(api: HandoversApi): Router {
  const { desk, handovers, presence, streams } = api;
  const router = Router();

  const listFor = async (response: Response, status?: z.infer<typeof handoverStatusSchema>) => {
    const { username, supervisor } = memberOf(response);
    const { languages } = (await presence.of(username)) ?? { languages: ["fr", "en"] };
    const all = await handovers.list(status ? { status } : {});
    const theirs = ({ status: state, agent, wanted, language }: Handover) =>
      supervisor || agent === username || (state === "waiting" && languages.includes(wanted ?? language));
    return { handovers: desk.rows(all.filter(theirs)) };
  };

  router.get("/handovers", async (request, response) => {
    const filter = handoverFilterSchema.safeParse(request.query);
    if (!filter.success) return sendProblem(response, "invalid_request", faultsOf(filter.error));
    return response.json(await listFor(response, filter.data.status));
  });
  router.get("/handovers/events", async (request, response) => {
    const session = staffOf(response.locals);
    const stream = streams.open(request, response, new Date(session.until));
    const send = once(async () => {
      const data = await listFor(response);
      stream.send({ id: digestOf(data), data });
    });
    const beat = () => void presence.beat(session.username).catch(() => undefined);
    const timer = setInterval(beat, BEAT_MS).unref();
    stream.onClose(handovers.subscribe(send));
    stream.onClose(() => clearInterval(timer));
    await presence.beat(session.username);
    send();
  });

  const seen: RequestHandler = async (request, response, next) => {
    const handover = await handovers.find(String(request.params["id"]));
    if (!handover) return sendProblem(response, "not_found");
    const { username, supervisor } = memberOf(response);
    const may = supervisor || handover.status === "waiting" || handover.agent === username;
    return may ? next() : sendProblem(response, "not_allowed", "this conversation is somebody else's");
  };
  const idOf = ({ params }: { params: Record<string, unknown> }) => String(params["id"]);
  const onlooker = (response: Response): Onlooker => ({ actor: memberOf(response).username, reason: REASON });

  router.get("/handovers/:id", seen, async (request, response) => {
    const view = await desk.view(idOf(request), onlooker(response));
    return view ? response.set("Cache-Control", "no-store").json(view) : sendProblem(response, "not_found");
  });
  router.get("/handovers/:id/assist", seen, async (request, response) => {
    const [id, who] = [idOf(request), onlooker(response)];
    const stream = streams.open(request, response, new Date(staffOf(response.locals).until));
    const { username, supervisor } = memberOf(response);
    // Whoever it is taken from sees that it was, and nothing after.
    const send = (view: AssistView) => {
      stream.send({ id: String(view.version), data: view });
      if (!supervisor && view.agent !== undefined && view.agent !== username) stream.end();
    };
    stream.onClose(desk.subscribe(id, who, send));
    const view = await desk.view(id, who);
    if (view) send(view);
    else stream.end();
  });
  router.get("/handovers/:id/search", seen, async (request, response) => {
    const asked = searchSchema.safeParse(request.query);
    if (!asked.success) return sendProblem(response, "invalid_request", faultsOf(asked.error));
    return response.json({ cards: await desk.search(idOf(request), asked.data.q) });
  });

  const moves: Record<string, (id: string, by: StaffMember) => Promise<boolean>> = {
    claim: handovers.claim,
    "give-back": handovers.giveBack,
    close: handovers.close,
  };
  for (const [name, move] of Object.entries(moves))
    router.post(`/handovers/:id/${name}`, seen, async (request, response) =>
      answer(response, await move(idOf(request), memberOf(response))),
    );
  router.post("/handovers/:id/take-over", async (request, response) => {
    const by = memberOf(response);
    if (!by.supervisor) return sendProblem(response, "not_allowed");
    if (!(await handovers.find(idOf(request)))) return sendProblem(response, "not_found");
    return answer(response, await handovers.takeOver(idOf(request), by));
  });
  router.post("/handovers/:id/transfer", seen, async (request, response) => {
    const to = transferSchema.safeParse(request.body);
    if (!to.success) return sendProblem(response, "invalid_request", faultsOf(to.error));
    return answer(response, await handovers.transfer(idOf(request), memberOf(response), to.data));
  });
  router.post("/handovers/:id/messages", seen, async (request, response) => {
    const words = wordsSchema.safeParse(request.body);
    if (!words.success) return sendProblem(response, "invalid_request", faultsOf(words.error));
    const result = await handovers.say(idOf(request), memberOf(response), words.data);
    if (result === "refused")
      return sendProblem(response, "conflict", "only whoever has the conversation writes in it: claim it first");
    return response.status(result === "said" ? 201 : 200).json({ result });
  });
  const wrapUp = wrapUpHandler(api, (request) => ({ kind: "message", id: idOf(request) }));
  router.post("/handovers/:id/wrap-up", seen, wrapUp);
  router.post("/handovers/:id/feedback", seen, async (request, response) => {
    const feedback = feedbackSchema.safeParse(request.body);
    if (!feedback.success) return sendProblem(response, "invalid_request", faultsOf(feedback.error));
    const subject = { kind: "message" as const, id: idOf(request) };
    await api.feedback.record(subject, feedback.data, memberOf(response).username, api.now());
    return response.status(204).end();
  });
  return router;
}

const answer = (response: Response, done: boolean) =>
  done
    ? void response.status(204).end()
    : sendProblem(response, "conflict", "somebody else was first, or it is not yours to move any more");

/** One reading at a time; what asks meanwhile is served by one more. */
function once(read: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = () => {
    again = running;
    if (running) return;
    running = true;
    read()
      .catch(() => undefined)
      .finally(() => {
        running = false;
        if (again) run();
      });
  };
  return run;
}

/** The same list has the same id: whoever comes back to it is not sent it again. */
const digestOf = (data: object) => createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 16);

const faultsOf = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
