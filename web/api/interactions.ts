import { Router } from "express";
import { interactionFilterSchema } from "../../contracts/interaction.ts";
import type { Registry } from "../../registry/index.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";

/** `GET /interactions`: the redacted list behind `/gestion`, newest first, filters in the query. Each look is audited. */
export function createInteractionsRouter(parts: Pick<Registry, "interactions" | "audit">): Router {
  const router = Router();
  router.get("/interactions", async (request, response) => {
    const filter = interactionFilterSchema.safeParse(withoutEmpty(request.query));
    if (!filter.success)
      return sendProblem(
        response,
        "invalid_request",
        filter.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
      );
    const page = await parts.interactions.list(filter.data);
    await parts.audit.record({
      actor: staffOf(response.locals).username,
      action: "list_interactions",
      subject: "interactions",
      detail: JSON.stringify({ ...filter.data, text: filter.data.text ? "…" : undefined }),
    });
    return response.json(page);
  });
  return router;
}

function withoutEmpty(query: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
}
