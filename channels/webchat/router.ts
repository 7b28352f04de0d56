import express, { type Router } from "express";
import { cors } from "./cors.ts";
import { answerErrors } from "./errors.ts";
import { guard, guardConversation, guardFile } from "./guard.ts";
import { fail, sendProblem } from "./problems.ts";
import { generateToken } from "./routes/generateToken.ts";
import { postActivity } from "./routes/postActivity.ts";
import { readAttachment } from "./routes/readAttachment.ts";
import { readActivities } from "./routes/readActivities.ts";
import { publicToken } from "./routes/publicToken.ts";
import { reconnect } from "./routes/reconnect.ts";
import { refreshToken } from "./routes/refreshToken.ts";
import type { RouteParts } from "./routes/routeParts.ts";
import { startConversation } from "./routes/startConversation.ts";
import { upload } from "./routes/upload.ts";

/** Direct Line 3.0, to be mounted at `/v3/directline`. */
export function createRouter(parts: RouteParts): Router {
  const router = express.Router();
  router.use(cors(parts.allowedOrigins));
  // First what is asked most: routes are tried in this order.
  router.post("/conversations/:id/activities", guardConversation(parts, postActivity(parts)));
  router.get("/conversations/:id/activities", guardConversation(parts, readActivities(parts)));
  router.post("/tokens/generate", guard(parts, generateToken(parts)));
  router.post("/tokens/public", publicToken(parts));
  router.post("/tokens/refresh", guard(parts, refreshToken(parts)));
  router.post("/conversations", guard(parts, startConversation(parts)));
  router.get("/conversations/:id", guardConversation(parts, reconnect(parts)));
  router.get("/conversations/:id/attachments/:file", guardFile(parts, readAttachment(parts)));
  router.post("/conversations/:id/upload", guardConversation(parts, upload(parts)));
  router.use((request, response) => sendProblem(request, response, fail("NotFound")));
  router.use(answerErrors(parts.log, parts.limits.retryAfterSeconds));
  return router;
}
