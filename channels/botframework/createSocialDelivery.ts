import { z } from "zod";
import type { ConversationReferences } from "../../contracts/conversationReferences.ts";
import type { Deliver, DeliveryResult, OutboxItem } from "../../contracts/delivery.ts";
import { createHalfSent } from "../halfSent.ts";
import { type Reference, referenceSchema } from "./activity.ts";
import type { Adapter } from "./adapter.ts";
import { replyToActivities } from "./convert/replyToActivities.ts";
import { platformOf } from "./platforms.ts";

export interface SocialDeliveryParts {
  adapter: () => Promise<Adapter>;
  references: ConversationReferences;
  /** A call without an answer is left after this. */
  sendMs: number;
}

/**
 * Sends replies as proactive messages, by the reference kept with the conversation's last message. « Delivered » means that the
 * service has it. A reply in several activities goes on, at another try, after those that were taken.
 */
export function createSocialDelivery(parts: SocialDeliveryParts): Deliver {
  const halfSent = createHalfSent();

  async function send(item: OutboxItem, reference: Reference): Promise<string> {
    const adapter = await parts.adapter();
    const activities = replyToActivities(item.reply, platformOf(reference.channelId), reference.user.id);
    let receipt = item.id;
    for (const [index, activity] of activities.entries()) {
      if (index < halfSent.of(item.id)) continue;
      receipt = (await within(parts.sendMs, adapter.send(reference, activity))) || receipt;
      if (index + 1 < activities.length) halfSent.remember(item.id, index + 1);
    }
    halfSent.forget(item.id);
    return receipt;
  }

  return async (item) => {
    const reference = referenceSchema.safeParse(await parts.references.find(item));
    if (!reference.success) return { status: "failed", cause: "the conversation ended, or was never heard from" };
    try {
      return { status: "delivered", receipt: await send(item, reference.data) };
    } catch (error) {
      return failureOf(error);
    }
  };
}

const refusalSchema = z.object({ statusCode: z.number() });
/** Asked in vain: the conversation is gone, or what was sent can never be taken. */
const FINAL = [400, 403, 404, 405, 410, 413];

/** Never with the library's sentence, which may repeat what was said. */
function failureOf(error: unknown): DeliveryResult {
  const refusal = refusalSchema.safeParse(error);
  if (!refusal.success) return { status: "retry", cause: "the service does not answer" };
  const { statusCode } = refusal.data;
  return { status: FINAL.includes(statusCode) ? "failed" : "retry", cause: `the service answered ${statusCode}` };
}

async function within<T>(milliseconds: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), milliseconds);
  });
  return Promise.race([call, late]).finally(() => clearTimeout(timer));
}
