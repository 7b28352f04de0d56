import { Router } from "express";
import { feedbackRangeSchema } from "../../contracts/assistFeedback.ts";
import type { Registry } from "../../registry/index.ts";
import { sendProblem } from "./problem.ts";

/** `GET /assist/feedback?from&to`: what agents did with suggestions, by day, part and agent, for managers. */
export function createAssistFeedbackRouter({ feedback }: Pick<Registry, "feedback">): Router {
  const router = Router();
  router.get("/assist/feedback", async (request, response) => {
    const range = feedbackRangeSchema.safeParse(request.query);
    if (!range.success) return sendProblem(response, "invalid_request", "from, to");
    return response.json({ counts: await feedback.counts(range.data) });
  });
  return router;
}
