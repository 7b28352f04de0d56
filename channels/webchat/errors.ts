import type { ErrorRequestHandler } from "express";
import { z } from "zod";
import type { ChannelLog } from "../log.ts";
import { fail, sendProblem, type ProblemCode } from "./problems.ts";

const httpErrorSchema = z.object({ status: z.number().int().min(400).max(499), type: z.string().optional() });

const byType: Record<string, ProblemCode> = {
  "entity.parse.failed": "MalformedJson",
  "entity.too.large": "TooLarge",
  "encoding.unsupported": "UnsupportedMediaType",
  "charset.unsupported": "UnsupportedMediaType",
};

/** Errors of the HTTP layer are the caller's; anything else is ours, logged once and answered as « try again ». */
export function answerErrors(log: ChannelLog, retryAfter: number): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const known = httpErrorSchema.safeParse(error);
    if (known.success) return sendProblem(request, response, fail(byType[known.data.type ?? ""] ?? "BadRequest"));
    log.error({ err: error }, "web chat request failed");
    sendProblem(request, response, fail("ServiceUnavailable", { retryAfter }));
  };
}
