import { jsonBody } from "../body.ts";
import type { Answer, ConversationCall } from "../guard.ts";
import { fail } from "../problems.ts";
import { readActivity, receive } from "./receive.ts";
import type { RouteParts } from "./routeParts.ts";

/** One activity as JSON. A repeat of the same `clientActivityID` gets the same id back and changes nothing. */
export function postActivity(parts: RouteParts): (call: ConversationCall) => Promise<Answer> {
  const readBody = jsonBody(parts.limits.jsonBytes);
  return (call) =>
    parts.arrivals.inOrder(call.conversationId, async (myTurn) => {
      const body = await readBody(call.request, call.response);
      if (body === undefined) return fail("MalformedJson");
      const activity = readActivity(body, parts.limits.valueDepth);
      return activity.status === "fail" ? activity : receive(parts, { ...call, myTurn }, activity.value);
    });
}
