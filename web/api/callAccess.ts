import { createHash, timingSafeEqual } from "node:crypto";
import express, { type RequestHandler, Router } from "express";
import type { CallFeedHandlers } from "./callFeed.ts";
import { sendProblem } from "./problem.ts";

/** A batch of utterances is larger than what a form sends: read before the smaller limit of the other addresses. */
export const callBodies = express.json({ limit: "1mb" });

/**
 * For a telephony, which has a key and no session: `POST /calls`, `/calls/{id}/utterances` and `/calls/{id}/end`. Whoever brings a
 * key is told here whether it is right; whoever brings none goes on to where staff are asked who they are. Without a key in the
 * configuration every key is wrong.
 */
export function createCallFeedRouter({ start, hear, end }: CallFeedHandlers, key: string | undefined): Router {
  const router = Router();
  const keyed: RequestHandler = (request, response, next) => {
    const brought = bearerOf(request.get("authorization"));
    if (brought === undefined) return next("route");
    return key !== undefined && isSame(brought, key) ? next() : sendProblem(response, "wrong_key");
  };
  router.post("/calls", keyed, callBodies, start);
  router.post("/calls/:id/utterances", keyed, callBodies, hear);
  router.post("/calls/:id/end", keyed, end);
  return router;
}

/** The key of a header `Authorization: Bearer KEY`. */
const bearerOf = (header: string | undefined) => /^Bearer (.+)$/i.exec(header ?? "")?.[1]?.trim();

/** In constant time, whatever their lengths. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
