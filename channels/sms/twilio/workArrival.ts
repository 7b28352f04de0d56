import { z } from "zod";
import type { ArrivalResult, ClaimedArrival } from "../../../contracts/arrivals.ts";
import type { Attachment } from "../../../contracts/message.ts";
import type { HandleMessage } from "../../../contracts/turn.ts";
import type { AttachmentStore } from "../../attachments/index.ts";
import { cleanText } from "../../cleanText.ts";
import type { ChannelLog } from "../../log.ts";
import { fetchMedia, type MediaParts } from "./fetchMedia.ts";

export interface WorkParts extends MediaParts {
  handleMessage: HandleMessage;
  attachments: AttachmentStore;
  log: ChannelLog;
}

/** What the webhook kept. */
export const arrivalBodySchema = z.object({
  text: z.string(),
  media: z.array(z.string()),
  optOutType: z.enum(["STOP", "START", "HELP"]).optional(),
});

/** Tries for a file before the message goes on without it. */
const MEDIA_TRIES = 3;

/** Fetches and keeps the files of a message, then hands it to the engine. Files of a message that was not taken are removed. */
export async function workArrival(parts: WorkParts, arrival: ClaimedArrival): Promise<ArrivalResult> {
  const body = arrivalBodySchema.parse(arrival.body);
  const attachments: Attachment[] = [];
  for (const [index, url] of body.media.entries()) {
    const kept = await keep(parts, arrival, { url, index });
    if ("retry" in kept) {
      await drop(parts, arrival.address, attachments);
      return { status: "retry", cause: kept.retry };
    }
    attachments.push(kept);
  }
  try {
    const { duplicate } = await parts.handleMessage({
      channel: "sms",
      providerId: arrival.providerId,
      address: arrival.address,
      text: cleanText(body.text),
      receivedAt: arrival.receivedAt,
      ...(body.optOutType ? { value: { optOutType: body.optOutType } } : {}),
      ...(attachments.length > 0 ? { attachments } : {}),
    });
    if (duplicate) await drop(parts, arrival.address, attachments);
    return { status: "done" };
  } catch (error) {
    await drop(parts, arrival.address, attachments);
    throw error;
  }
}

/** A file that cannot be had is still named: the engine tells the person what arrived. */
async function keep(
  parts: WorkParts,
  { address, attempts }: ClaimedArrival,
  { url, index }: { url: string; index: number },
): Promise<Attachment | { retry: string }> {
  const fetched = await fetchMedia(url, parts);
  if (fetched.status === "unreachable" && attempts + 1 < MEDIA_TRIES) return { retry: `a file: ${fetched.cause}` };
  if (fetched.status !== "ok") return without(parts, index, fetched.cause);
  const { name, contentType, bytes } = fetched.file;
  const saved = await parts.attachments.save(address, fetched.file);
  if (saved.status === "refused") return without(parts, index, saved.reason);
  return { id: saved.id, name, contentType, size: bytes.length };
}

function without({ log }: WorkParts, index: number, cause: string): Attachment {
  log.warn({ cause }, "a file of a text message was not kept");
  return { name: `mms ${index + 1}`, contentType: "application/octet-stream" };
}

async function drop({ attachments }: WorkParts, address: string, kept: readonly Attachment[]): Promise<void> {
  for (const { id } of kept) if (id) await attachments.remove(address, id);
}
