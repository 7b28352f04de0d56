import type { ArrivalResult, ClaimedArrival } from "../../../contracts/arrivals.ts";
import type { MailThread } from "../../../contracts/mails.ts";
import type { Message } from "../../../contracts/message.ts";
import type { HandleMessage } from "../../../contracts/turn.ts";
import { cleanText } from "../../cleanText.ts";
import { bodyDigest } from "../loop/index.ts";
import { findThread } from "../thread/index.ts";
import { type InboundMail, type InboundSettings, readInbound } from "../readInbound.ts";
import { answerTo, type Correspondent } from "./answerTo.ts";
import { heldBecause } from "./heldBecause.ts";
import { dropFiles, keepFiles, type KeepFilesParts } from "./keepFiles.ts";
import { newThreadId, threadAddress } from "./newThread.ts";
import { arrivalBodySchema } from "./receiveMail.ts";
import { takeReport, type TakeReportParts } from "./takeReport.ts";

export interface WorkMailParts extends KeepFilesParts, TakeReportParts {
  settings: InboundSettings;
  handleMessage: HandleMessage;
  /** Reads a thread from one of our addresses: `createThreadTokens(…).read`. */
  readToken: (address: string) => string | undefined;
}

/**
 * Reads a mail that was kept and makes its turn, in its conversation. What cannot be read, and what nobody can be answered for,
 * stays among the arrivals with its cause, for a person.
 */
export async function workMail(parts: WorkMailParts, arrival: ClaimedArrival): Promise<ArrivalResult> {
  const { raw: encoded, envelopeFrom, trusted, size } = arrivalBodySchema.parse(arrival.body);
  if (size !== undefined) return { status: "failed", cause: `too_large: ${size} bytes, only the beginning is here` };
  const raw = Buffer.from(encoded, "base64");
  const { ownAddresses, authservIds } = parts.settings;
  const settings = { ownAddresses, authservIds: trusted ? authservIds : [] };
  const inbound = await readInbound(raw, settings, envelopeFrom);
  if (inbound.status === "broken") return { status: "failed", cause: `${inbound.cause}: ${inbound.detail}` };
  if (inbound.mail.report) return takeReport(parts, arrival, inbound.mail, raw);
  const correspondent = answerTo(inbound);
  if (!correspondent) return { status: "failed", cause: "no_sender: no address that could be answered" };
  await makeTurn(parts, arrival, { inbound, correspondent, raw });
  return { status: "done" };
}

interface Known {
  inbound: InboundMail;
  correspondent: Correspondent;
  raw: Buffer;
}

async function makeTurn(parts: WorkMailParts, arrival: ClaimedArrival, known: Known): Promise<void> {
  const { inbound, correspondent, raw } = known;
  const { providerId, receivedAt } = arrival;
  const thread = await threadOf(parts, arrival, known);
  const address = threadAddress(thread.id);
  const { messageId } = inbound.mail;
  const words = bodyDigest(inbound.said);
  const sender = correspondent.address;
  const kept = { providerId, thread: { ...thread, address }, sender, ...(words ? { words } : {}) };
  const held = await heldBecause(parts.mails, kept, inbound.answer, receivedAt);
  const fate = held?.why ?? "answered";
  await parts.mails.keep({ ...kept, ...(messageId ? { messageId } : {}), fate, receivedAt, raw });
  // Whatever wrote from there is there.
  if (!held) await parts.bounces.clear({ channel: "email", address: sender });
  const attachments = await keepFiles(parts, address, inbound.mail.files);
  const message: Message = {
    channel: "email",
    providerId,
    address,
    text: cleanText(inbound.said),
    receivedAt,
    mail: originOf(known, thread.id),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(held ? { held } : {}),
  };
  try {
    const { duplicate } = await parts.handleMessage(message);
    if (duplicate) await dropFiles(parts, address, attachments);
  } catch (error) {
    await dropFiles(parts, address, attachments);
    throw error;
  }
}

/** Of a mail that its sender's own domain denies, no clue is believed. */
async function threadOf(
  parts: WorkMailParts,
  { providerId }: ClaimedArrival,
  { inbound: { mail }, correspondent: { address, ceiling } }: Known,
): Promise<MailThread> {
  const fresh = { id: newThreadId(providerId), participants: [address] };
  if (ceiling === "anonymous") return fresh;
  const found = await findThread(mail, address, { lookup: parts.mails, readToken: parts.readToken });
  if (found.strangerTo.length > 0)
    parts.log.warn({ clues: found.strangerTo }, "a mail names a thread that its sender has no part in");
  return found.status === "found" ? found.thread : fresh;
}

function originOf({ inbound: { mail }, correspondent }: Known, threadId: string): Message["mail"] {
  const { messageId, inReplyTo, references, subject } = mail;
  return {
    from: correspondent.address,
    ceiling: correspondent.ceiling,
    threadId,
    ...(messageId ? { messageId } : {}),
    inReplyTo,
    references,
    subject,
  };
}
