import { createHash } from "node:crypto";
import { z } from "zod";
import type { Arrival } from "../../../contracts/arrivals.ts";
import { languageSchema, type Language } from "../../../contracts/language.ts";
import { type Attachment, attachmentSchema } from "../../../contracts/message.ts";
import { cleanText, isStorable } from "../../cleanText.ts";
import { type InboundActivity, referenceOf, referenceSchema } from "../activity.ts";
import { botFrameworkLimits } from "../limits.ts";

/** What is kept of an activity until it is worked on. */
export const arrivalBodySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("message"),
    reference: referenceSchema,
    text: z.string(),
    locale: languageSchema.optional(),
    value: z.unknown().optional(),
    attachments: z.array(attachmentSchema),
  }),
  /** `group`: several people read along, and nothing personal can be said. */
  z.object({
    kind: z.literal("greet"),
    reference: referenceSchema,
    group: z.boolean(),
    locale: languageSchema.optional(),
  }),
  z.object({ kind: z.literal("end"), reference: referenceSchema }),
]);
export type ArrivalBody = z.infer<typeof arrivalBodySchema>;
type Kind = ArrivalBody["kind"];

const GROUPS = ["channel", "groupChat"];

/** An activity that asks for work, as it is kept. The same activity twice is the same arrival. */
export function activityToArrival(activity: InboundActivity, asked: Kind, now: Date, newId: () => string): Arrival {
  const { conversation, channelId } = activity;
  const group = conversation.isGroup === true || GROUPS.includes(conversation.conversationType ?? "");
  const kind = group && asked === "message" ? "greet" : asked;
  const own = kind === "message" ? activity.id || newId() : `${kind} ${activity.id || newId()}`;
  return {
    channel: "social",
    providerId: `${channelId}:${digest(conversation.id, own)}`,
    address: addressOf(activity),
    body: bodyOf(activity, kind, group),
    receivedAt: now,
  };
}

/** One conversation of one platform. */
export const addressOf = ({ channelId, conversation }: InboundActivity): string => `${channelId}:${conversation.id}`;

const digest = (...parts: string[]): string => createHash("sha256").update(parts.join("\0")).digest("base64url");

function bodyOf(activity: InboundActivity, kind: Kind, group: boolean): ArrivalBody {
  const reference = referenceOf(activity);
  const locale = languageOf(activity.locale);
  const said = locale ? { locale } : {};
  switch (kind) {
    case "end":
      return { kind, reference };
    case "greet":
      return { kind, reference, group, ...said };
    case "message":
      return { kind, reference, ...said, ...messageOf(activity) };
  }
}

function messageOf({ text, value, attachments }: InboundActivity) {
  const carried = typeof value === "object" && value !== null && isStorable(value, botFrameworkLimits.valueDepth);
  return {
    text: cleanText(text ?? ""),
    ...(carried ? { value } : {}),
    attachments: (attachments ?? []).filter(isFile).slice(0, 20).map(named),
  };
}

/** Teams repeats each message as an attachment in HTML; cards are not files. */
const isFile = ({ contentType, name, contentUrl }: NonNullable<InboundActivity["attachments"]>[number]): boolean =>
  !contentType.startsWith("application/vnd.microsoft.card") &&
  (contentType !== "text/html" || Boolean(name ?? contentUrl));

// A file stands at an address that somebody else chose: it is named and not fetched.
const named = ({ contentType, name }: { contentType: string; name?: string | null | undefined }): Attachment => ({
  contentType: cleanText(contentType),
  name: cleanText(name ?? "").slice(0, 200),
});

function languageOf(locale: string | null | undefined): Language | undefined {
  return languageSchema.safeParse(locale?.toLowerCase().split(/[-_]/)[0]).data;
}
