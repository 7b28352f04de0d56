import type { Request, RequestHandler, Response } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { type CallRecord, callStartSchema, type CallStart } from "../../contracts/calls.ts";
import type { Utterance } from "../../contracts/call.ts";
import { readUtterances } from "../../contracts/utteranceBatch.ts";
import { sendProblem } from "./problem.ts";

/** What a telephony says of calls (`bot/calls`). */
export interface CallFeed {
  start(start: CallStart): Promise<CallRecord>;
  hear(id: string, utterances: readonly Utterance[]): Promise<"heard" | "known" | "closed" | "unknown">;
  end(id: string): Promise<boolean>;
}

/** Ten seconds of a call in which everybody speaks at once, each word comes alone, and all of it at several times real speed. */
const UTTERANCES_PER_CALL = { points: 3_000, duration: 10 };

export type CallFeedHandlers = Record<"start" | "hear" | "end", RequestHandler>;

/** Beginning, hearing and ending a call, for a telephony as for a member of staff. */
export function callFeedHandlers(feed: CallFeed): CallFeedHandlers {
  const limiter = new RateLimiterMemory(UTTERANCES_PER_CALL);
  return {
    start: async (request: Request, response: Response) => {
      const start = callStartSchema.safeParse(request.body ?? {});
      if (!start.success)
        return sendProblem(
          response,
          "invalid_request",
          start.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
        );
      const { id, status, startedAt } = await feed.start(start.data);
      return void response.status(201).location(`/api/v1/calls/${id}`).json({ id, status, startedAt });
    },
    hear: async (request: Request, response: Response) => {
      const id = callId(request);
      const { taken, refused } = readUtterances(request.body);
      if (taken.length === 0)
        return sendProblem(
          response,
          "invalid_request",
          refused.map((one) => `utterance ${one.place}${one.id ? ` (${one.id})` : ""}: ${one.reason}`).join(". ") ||
            "utterances: there is none",
        );
      const within = await limiter.consume(id, taken.length).then(
        () => true,
        () => false,
      );
      if (!within) {
        response.setHeader("Retry-After", "10");
        return sendProblem(
          response,
          "too_many_requests",
          "more than 3 000 utterances in 10 s for one call: send them later",
        );
      }
      const result = await feed.hear(id, taken);
      if (result === "unknown")
        return sendProblem(response, "not_found", `call ${id}: begin it first (POST /api/v1/calls)`);
      if (result === "closed")
        return sendProblem(response, "conflict", `call ${id}: it is wrapped up, nothing more is heard of it`);
      return void response.json({ taken: taken.length, changed: result === "heard", refused });
    },
    end: async (request: Request, response: Response) => {
      await feed.end(callId(request));
      response.status(204).end();
    },
  };
}

export const callId = ({ params }: Request): string => String(params["id"]);
