import { Router } from "express";
import { type AgentPresence, presenceSchema } from "../../contracts/handover.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";

/** `POST /presence {available, languages}`: whether one takes conversations. Whoever closes their pages is gone within a minute. */
export function createPresenceRouter({ presence }: { presence: AgentPresence }): Router {
  const router = Router();
  router.get("/presence", async (_request, response) => {
    const found = await presence.of(staffOf(response.locals).username);
    response.json(found ?? { available: false, languages: ["fr", "en"] });
  });
  router.post("/presence", async (request, response) => {
    const said = presenceSchema.safeParse(request.body);
    if (!said.success) return sendProblem(response, "invalid_request", "available: true or false; languages: fr, en");
    await presence.set(staffOf(response.locals).username, said.data);
    return response.json(said.data);
  });
  return router;
}
