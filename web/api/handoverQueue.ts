import { createHash } from "node:crypto";
import { type Response, Router } from "express";
import { z } from "zod";
import type { HandoverRow } from "../../contracts/assistLists.ts";
import { type AgentPresence, type Handover, type Handovers, handoverStatusSchema } from "../../contracts/handover.ts";
import type { EventStreams } from "./eventStreams.ts";
import { memberOf } from "./member.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";

export interface HandoverQueueApi {
  desk: { rows(handovers: readonly Handover[]): HandoverRow[] };
  handovers: Pick<Handovers, "list" | "subscribe">;
  presence: Pick<AgentPresence, "of" | "beat">;
  streams: EventStreams;
}

const filterSchema = z.object({ status: handoverStatusSchema.optional() });
type Status = z.infer<typeof handoverStatusSchema>;

/** An open page says that its agent is there. */
const BEAT_MS = 15_000;

/** The queue: for agents what waits in their languages and their own, for supervisors everything. */
export function createHandoverQueueRouter(api: HandoverQueueApi): Router {
  const { handovers, presence, streams } = api;
  const router = Router();
  router.get("/handovers", async (request, response) => {
    const filter = filterSchema.safeParse(request.query);
    if (!filter.success) return sendProblem(response, "invalid_request", "status: waiting, owned, returned or closed");
    return response.json(await listFor(response, api, filter.data.status));
  });
  router.get("/handovers/events", async (request, response) => {
    const session = staffOf(response.locals);
    const stream = streams.open(request, response, new Date(session.until));
    const send = oneAtATime(async () => {
      const data = await listFor(response, api);
      stream.send({ id: digestOf(data), data });
    });
    const timer = setInterval(() => void presence.beat(session.username).catch(() => undefined), BEAT_MS).unref();
    stream.onClose(handovers.subscribe(send));
    stream.onClose(() => clearInterval(timer));
    await presence.beat(session.username);
    send();
  });
  return router;
}

async function listFor(response: Response, { desk, handovers, presence }: HandoverQueueApi, status?: Status) {
  const { username, supervisor } = memberOf(response);
  const { languages } = (await presence.of(username)) ?? { languages: ["fr", "en"] };
  const all = await handovers.list(status ? { status } : {});
  const theirs = ({ status: state, agent, wanted, language }: Handover) =>
    supervisor || agent === username || (state === "waiting" && languages.includes(wanted ?? language));
  return { handovers: desk.rows(all.filter(theirs)) };
}

/** What asks while one reading runs is served by one more; a reading that fails, by the next change. */
function oneAtATime(read: () => Promise<void>): () => void {
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
