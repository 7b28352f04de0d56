import type { ArrivalResult, ClaimedArrival } from "../../contracts/arrivals.ts";
import type { ConversationReferences } from "../../contracts/conversationReferences.ts";
import type { HandleMessage } from "../../contracts/turn.ts";
import type { ChannelLog } from "../log.ts";
import type { Adapter } from "./adapter.ts";
import { botTexts } from "./botTexts.ts";
import { type ArrivalBody, arrivalBodySchema } from "./convert/activityToArrival.ts";
import { message } from "./convert/outbound.ts";
import type { Typing } from "./typing.ts";

export interface WorkParts {
  adapter: () => Promise<Adapter>;
  references: ConversationReferences;
  handleMessage: HandleMessage;
  typing: Typing;
  log: ChannelLog;
}

/** What an acknowledged activity asks: a turn of the engine, a welcome, or that nothing more be sent. */
export async function workArrival(parts: WorkParts, arrival: ClaimedArrival): Promise<ArrivalResult> {
  const body = arrivalBodySchema.parse(arrival.body);
  const name = { channel: arrival.channel, address: arrival.address };
  if (body.kind === "end") {
    await parts.references.forget(name);
    return { status: "done" };
  }
  await parts.references.keep(name, body.reference);
  if (body.kind === "greet") await greet(parts, arrival, body);
  else await handOver(parts, arrival, body);
  return { status: "done" };
}

/** Once in the life of a conversation, whatever the platform announces and how often. */
async function greet(
  { references, adapter, log }: WorkParts,
  { channel, address }: ClaimedArrival,
  { reference, group, locale = "fr" }: Extract<ArrivalBody, { kind: "greet" }>,
): Promise<void> {
  if (!(await references.greet({ channel, address }))) return;
  const text = (group ? botTexts.group : botTexts.welcome)[locale];
  await (
    await adapter()
  )
    .send(reference, message(locale, { text }))
    .catch((err: unknown) => log.warn({ err: nameOf(err) }, "a conversation could not be welcomed"));
}

async function handOver(
  { handleMessage, typing }: WorkParts,
  arrival: ClaimedArrival,
  { reference, text, value, locale, attachments }: Extract<ArrivalBody, { kind: "message" }>,
): Promise<void> {
  typing.show(arrival.address, reference);
  await handleMessage({
    channel: arrival.channel,
    providerId: arrival.providerId,
    address: arrival.address,
    text,
    receivedAt: arrival.receivedAt,
    ...(locale ? { locale } : {}),
    ...(value === undefined ? {} : { value }),
    ...(attachments.length > 0 ? { attachments } : {}),
  });
}

/** The library's own sentences may repeat what was to be sent. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");
