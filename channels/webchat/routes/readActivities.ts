import { toActivitySet } from "../convert/activitySet.ts";
import type { Answer, ConversationCall } from "../guard.ts";
import { ok } from "../problems.ts";
import { contentUrls, outsideAddress } from "../streamUrl.ts";
import { readWatermark } from "../watermark.ts";
import type { RouteParts } from "./routeParts.ts";

/** One page of the history after the watermark; clients ask again until nothing comes. */
export function readActivities({
  history,
  tokens,
  publicUrl,
}: RouteParts): (call: ConversationCall) => Promise<Answer> {
  return async ({ request, conversationId }) => {
    const watermark = readWatermark(request.query["watermark"]);
    if (watermark.status === "fail") return watermark;
    const outside = outsideAddress(request, publicUrl);
    if (outside.status === "fail") return outside;
    const seq = watermark.value ?? 0;
    const reader = { conversationId, contentUrl: contentUrls({ outside: outside.value, conversationId, tokens }) };
    return ok({ status: 200, body: toActivitySet(await history.after(conversationId, seq), reader, seq) });
  };
}
