import type { Language } from "../../../contracts/language.ts";
import type { Attachment, Message } from "../../../contracts/message.ts";
import type { InboundActivity } from "./activity.ts";
import { cleanText } from "../../cleanText.ts";
import { toProviderId } from "./providerId.ts";

/** A message activity in our words. `files` are those that came with it; others are only announced. */
export function activityToMessage(
  activity: InboundActivity,
  context: { conversationId: string; userId: string; now: Date; newId: () => string; files?: readonly Attachment[] },
): Message {
  const clientActivityId = activity.channelData?.clientActivityID;
  const locale = toLanguage(activity.locale);
  const { value } = activity;
  const attachments = [...(context.files ?? []), ...announced(activity)];
  return {
    channel: "web",
    providerId: toProviderId({ ...context, ...(clientActivityId && { clientActivityId }) }),
    address: context.conversationId,
    text: cleanText(activity.text ?? ""),
    receivedAt: context.now,
    ...(locale && { locale }),
    ...(value !== undefined && { value }),
    ...(attachments.length > 0 && { attachments }),
  };
}

/** `fr-CA` is French; a language we do not speak is no indication. */
export function toLanguage(locale: string | null | undefined): Language | undefined {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  return primary === "fr" || primary === "en" ? primary : undefined;
}

// A file named in JSON stands elsewhere: it is not fetched, what the assistant may know is that there was one.
function announced({ attachments }: InboundActivity): Attachment[] {
  return (attachments ?? []).map(({ contentType, name }) => ({
    contentType: cleanText(contentType),
    name: cleanText(name ?? "").slice(0, 200),
  }));
}
