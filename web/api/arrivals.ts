import { Router } from "express";
import { arrivalFilterSchema } from "../../contracts/failedArrival.ts";
import type { Registry } from "../../registry/index.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";

/**
 * `GET /arrivals?state=failed`: what reached us and could not become a turn, a broken mail above all. `GET /arrivals/{id}`: one of
 * them as it was written. `POST /arrivals/{id}/retry`. Each look and each try is audited.
 */
export function createArrivalsRouter({ failedArrivals, audit }: Pick<Registry, "failedArrivals" | "audit">): Router {
  const router = Router();
  const note = (actor: string, action: string, subject: string) => audit.record({ actor, action, subject });
  router.get("/arrivals", async (request, response) => {
    const filter = arrivalFilterSchema.safeParse(request.query);
    if (!filter.success) return sendProblem(response, "invalid_request", "state: must be failed; page: a number");
    await note(staffOf(response.locals).username, "list_arrivals", "arrivals");
    return response.json(await failedArrivals.list(filter.data.page));
  });
  router.get("/arrivals/:id", async (request, response) => {
    const arrival = await failedArrivals.open(request.params.id);
    if (!arrival) return sendProblem(response, "not_found", "there is no such arrival");
    await note(staffOf(response.locals).username, "read_arrival", `arrival:${arrival.id}`);
    return response.json(arrival);
  });
  router.post("/arrivals/:id/retry", async (request, response) => {
    if (!(await failedArrivals.retry(request.params.id)))
      return sendProblem(response, "not_found", "there is no such arrival");
    await note(staffOf(response.locals).username, "retry_arrival", `arrival:${request.params.id}`);
    return response.status(204).end();
  });
  return router;
}
