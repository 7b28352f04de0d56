import type { RequestHandler } from "express";
import { newConversationId } from "../conversationId.ts";
import { sendProblem } from "../problems.ts";
import { addressKey } from "../rates.ts";
import type { RouteParts } from "./routeParts.ts";

/**
 * A token for one new conversation, to our own page and widget: they are public and cannot hold the secret. The origin has
 * been checked, and the rate of starts is what keeps it from being a tap. An addition to Direct Line 3.0.
 */
export function publicToken({ tokens, limits, rates }: RouteParts): RequestHandler {
  return async (request, response) => {
    const rate = await rates.start(addressKey(request.ip));
    if (rate.status === "fail") return sendProblem(request, response, rate);
    const conversationId = newConversationId();
    const token = tokens.issue({ conv: conversationId, use: "chat" });
    response.json({ conversationId, token, expires_in: limits.tokenSeconds });
  };
}
