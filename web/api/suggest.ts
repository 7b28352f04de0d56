import { Router } from "express";
import { z } from "zod";
import { languageSchema } from "../../contracts/language.ts";
import type { KnowledgeBase } from "../../knowledge/index.ts";
import { sendProblem } from "./problem.ts";

/** What is being typed, at most so long; the language of the page; how many suggestions. */
export const suggestQuerySchema = z.object({
  q: z.string().max(100),
  lang: languageSchema.default("fr"),
  limit: z.coerce.number().int().min(1).max(20).default(8),
});

/**
 * `GET /suggest?q=`: what may be meant by what is being typed. Public; nothing typed is kept or logged. The limit of requests
 * is that of the whole API.
 */
export function createSuggestRouter(parts: { knowledge: Pick<KnowledgeBase, "suggest">; now: () => Date }): Router {
  const router = Router();
  router.get("/suggest", (request, response) => {
    const query = suggestQuerySchema.safeParse(request.query);
    if (!query.success)
      return sendProblem(
        response,
        "invalid_request",
        query.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
      );
    const { q, lang, limit } = query.data;
    const suggestions = parts.knowledge.suggest(q, { language: lang, limit, now: parts.now() });
    return response.set("cache-control", "no-store").json({ suggestions });
  });
  return router;
}
