import type { Answer, ConversationCall } from "../guard.ts";
import { readWatermark } from "../watermark.ts";
import { claimsFor, connection } from "./connection.ts";
import type { RouteParts } from "./routeParts.ts";

/** A new stream address for a conversation. Without a watermark it gives only what is said from now on. */
export function reconnect(parts: RouteParts): (call: ConversationCall) => Promise<Answer> {
  return async ({ request, access, conversationId }) => {
    const given = readWatermark(request.query["watermark"]);
    if (given.status === "fail") return given;
    const watermark = given.value ?? (await parts.history.last(conversationId));
    return connection(parts, request, { status: 200, watermark, claims: claimsFor(conversationId, access.claims) });
  };
}
