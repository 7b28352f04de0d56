import type { AttachmentFile } from "../../attachments/index.ts";
import type { MyTurn } from "../arrivals.ts";
import { activityToMessage } from "../convert/activityToMessage.ts";
import { inboundActivitySchema, type InboundActivity } from "../convert/activity.ts";
import { isStorable } from "../../cleanText.ts";
import type { Answer, ConversationCall } from "../guard.ts";
import { fail, ok, type Result } from "../problems.ts";
import { dropFiles, keepFiles } from "./keepFiles.ts";
import type { RouteParts } from "./routeParts.ts";

/** An activity as JSON, or which of its fields is wrong. */
export function readActivity(body: unknown, valueDepth: number): Result<InboundActivity> {
  const parsed = inboundActivitySchema.safeParse(body);
  if (!parsed.success) return fail("InvalidActivity", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
  return isStorable(parsed.data.value, valueDepth) ? ok(parsed.data) : fail("InvalidActivity", { field: "value" });
}

type Arrival = ConversationCall & { myTurn: MyTurn; userId?: string; files?: readonly AttachmentFile[] };

/**
 * Hands a message to the engine and answers once it is committed. Typing, events, the end of a conversation and what
 * clients invent are accepted and change nothing: the engine only reads messages.
 */
export async function receive(
  parts: RouteParts,
  { access, conversationId, myTurn, userId, files = [] }: Arrival,
  activity: InboundActivity,
): Promise<Answer> {
  const rate = await parts.rates.message(conversationId);
  if (rate.status === "fail") return rate;
  if (activity.type !== "message") return ok({ status: 200, body: { id: `${conversationId}||${parts.newId()}` } });
  const kept = await keepFiles(parts, conversationId, files);
  if (kept.status === "fail") return kept;
  const message = activityToMessage(activity, {
    files: kept.value,
    conversationId,
    // The user of a token is not for its holder to change.
    userId: access.claims?.user || activity.from?.id || userId || "user",
    now: parts.clock.now(),
    newId: parts.newId,
  });
  try {
    const { duplicate } = await myTurn(() => parts.typing.during(conversationId, () => parts.handleMessage(message)));
    if (duplicate) await dropFiles(parts, conversationId, kept.value);
  } catch (cause) {
    await dropFiles(parts, conversationId, kept.value);
    parts.log.error({ err: cause }, "web chat message not committed");
    return fail("ServiceUnavailable", { retryAfter: parts.limits.retryAfterSeconds });
  }
  return ok({ status: 200, body: { id: message.providerId } });
}
