import { Router } from "express";
import { z } from "zod";
import { languageSchema } from "../../contracts/language.ts";
import type { RequestTypes } from "../../contracts/requestType.ts";
import { searchRequestTypes } from "../../knowledge/index.ts";
import { sendProblem } from "./problem.ts";

/** What is being typed, a code or words; the language of the page; how many. */
export const requestTypesQuerySchema = z.object({
  q: z.string().max(200).default(""),
  lang: languageSchema.default("fr"),
  limit: z.coerce.number().int().min(1).max(100).default(12),
});

/** `GET /request-types?q=`: the other codes of the wrap-up, for agents. */
export function createRequestTypesRouter(types: RequestTypes): Router {
  const router = Router();
  router.get("/request-types", async (request, response) => {
    const query = requestTypesQuerySchema.safeParse(request.query);
    if (!query.success) return sendProblem(response, "invalid_request", "q, lang, limit");
    const { q, lang, limit } = query.data;
    const found = await searchRequestTypes(types, q, lang, limit);
    return response.json({ types: found.map(({ code, title, targetDays }) => ({ code, title, targetDays })) });
  });
  return router;
}
