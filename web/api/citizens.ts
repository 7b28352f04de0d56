import { Router } from "express";
import { z } from "zod";
import { citizenLookupSchema } from "../../contracts/citizenLookup.ts";
import type { Registry } from "../../registry/index.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";

/**
 * Who is looked at, and why. The record shows when the conversation `dialogue` is verified as them, or when the agent has their
 * identity document in hand (`seen=document`); otherwise the two questions to ask.
 */
export const citizenQuerySchema = z.object({
  reason: citizenLookupSchema.shape.reason,
  dialogue: z.uuid().optional(),
  seen: z.enum(["document"]).optional(),
});

/** Looking people up, and one record, for agents: each look has its reason in the audit, which the registry writes. */
export function createCitizensRouter({
  citizenLookup,
  citizenDesk,
}: Pick<Registry, "citizenLookup" | "citizenDesk">): Router {
  const router = Router();
  router.get("/citizens", async (request, response) => {
    const asked = citizenLookupSchema.safeParse(request.query);
    if (!asked.success) return sendProblem(response, "invalid_request", "q, reason");
    const result = await citizenLookup.find(asked.data, staffOf(response.locals).username);
    switch (result.status) {
      case "found":
        return response.json({ citizens: result.citizens, more: result.more });
      case "vague":
        return sendProblem(response, "invalid_request", "q");
      case "too_many":
        return sendProblem(response, "too_many_requests");
    }
  });
  router.get("/citizens/:id", async (request, response) => {
    const asked = citizenQuerySchema.safeParse(request.query);
    if (!asked.success) return sendProblem(response, "invalid_request", "reason, dialogue, seen");
    const { reason, dialogue, seen } = asked.data;
    const brief = await citizenDesk.brief(
      {
        candidateId: request.params.id,
        ...(dialogue === undefined ? {} : { dialogueId: dialogue }),
        ...(seen ? { documentSeen: true } : {}),
      },
      { actor: staffOf(response.locals).username, reason },
    );
    const shown = brief.record?.citizenId ?? brief.candidateId;
    return shown === request.params.id ? response.json(brief) : sendProblem(response, "not_found");
  });
  return router;
}
