import { Router } from "express";
import { assistantChangeSchema } from "../../contracts/assistantSwitch.ts";
import type { Registry } from "../../registry/index.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";

/** The switch that silences the assistant on every channel at once. The registry audits each change. */
export function createAssistantRouter({ assistant }: Pick<Registry, "assistant">): Router {
  const router = Router();
  router.get("/assistant", async (_request, response) => void response.json(await assistant.state()));
  router.put("/assistant", async (request, response) => {
    const change = assistantChangeSchema.safeParse(request.body);
    if (!change.success) return sendProblem(response, "invalid_request", "active");
    await assistant.set(change.data.active, staffOf(response.locals).username);
    return response.json(await assistant.state());
  });
  return router;
}
