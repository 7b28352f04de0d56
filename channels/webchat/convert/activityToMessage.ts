import type { Language } from "../../../contracts/language.ts";
import type { Message } from "../../../contracts/message.ts";
import type { InboundActivity } from "./activity.ts";
import { cleanText } from "./cleanText.ts";
import { toProviderId } from "./providerId.ts";

/** A message activity in our words. `value` is what a button carried, else a description of the files. */
export function activityToMessage(
  activity: InboundActivity,
  context: { conversationId: string; userId: string; now: Date; newId: () => string },
): Message {
  const clientActivityId = activity.channelData?.clientActivityID;
  const locale = toLanguage(activity.locale);
  const value = activity.value ?? describeAttachments(activity);
  return {
    channel: "web",
    providerId: toProviderId({ ...context, ...(clientActivityId && { clientActivityId }) }),
    address: context.conversationId,
    text: cleanText(activity.text ?? ""),
    receivedAt: context.now,
    ...(locale && { locale }),
    ...(value !== undefined && { value }),
  };
}

/** `fr-CA` is French; a language we do not speak is no indication. */
export function toLanguage(locale: string | null | undefined): Language | undefined {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  return primary === "fr" || primary === "en" ? primary : undefined;
}

// Nothing of the record can hold a file yet: what the assistant may know is that there was one, and of which kind.
function describeAttachments(activity: InboundActivity): unknown {
  const attachments = activity.attachments ?? [];
  if (attachments.length === 0) return undefined;
  return {
    attachments: attachments.map(({ contentType, name }) => ({
      contentType: cleanText(contentType),
      ...(name && { name: cleanText(name) }),
    })),
  };
}
