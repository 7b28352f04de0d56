import { randomUUID } from "node:crypto";
import { fold } from "../../contracts/fold.ts";
import type { Effect, Proposal, Turn } from "../../contracts/turn.ts";
import { redact } from "../redact/redact.ts";
import type { SealedColumn, Vault } from "../sealing/vault.ts";
import type { CommitOrder } from "./commitOrder.ts";

/** Where a sealed value is among the bytes that go with the payload: from which byte, and how many. */
type Place = [from: number, length: number];

/**
 * What `commit_turn` reads, in its words, and the sealed values it points to. Whatever a citizen wrote is sealed or redacted
 * here, before it leaves the process.
 */
export function commitPayload(vault: Vault, order: CommitOrder) {
  const { message, turn } = order;
  const { text, value, locale, attachments, mail } = message;
  const bytes: Buffer[] = [];
  let end = 0;
  const sealed = (column: SealedColumn, value: unknown): Place => {
    const piece = vault.seal(column, value);
    bytes.push(piece);
    end += piece.length;
    return [end - piece.length, piece.length];
  };
  const payload = {
    others: order.others,
    dialogueId: order.dialogueId,
    conversationId: order.conversationId,
    version: order.version,
    state: sealed("dialogues.state", order.state),
    now: order.now,
    channel: message.channel,
    providerId: message.providerId,
    addressKey: vault.lookup(message.channel, message.address).toString("hex"),
    receivedAt: message.receivedAt,
    message: sealed("inbox.body", { text, value, locale, attachments, mail }),
    turnId: turn.id,
    at: turn.at,
    language: turn.language,
    intent: turn.intent,
    intentScore: turn.intentScore,
    flow: turn.flow,
    outcome: turn.outcome,
    body: sealed("turns.body", {
      entities: turn.entities,
      effects: turn.effects.filter(isKeptHere),
      cause: turn.cause,
    }),
    interaction: interactionOf(order),
    replies: toDeliver(order).map((body) => ({ id: randomUUID(), body: sealed("outbox.body", body) })),
    ...effectsOf(order, vault),
  };
  return { payload, sealed: Buffer.concat(bytes, end) };
}

/** A row for each bubble; all that a turn says to a mail is one mail. */
function toDeliver({ message, turn: { replies } }: CommitOrder): object[] {
  const { address, mail } = message;
  if (!mail) return replies.map((reply) => ({ address, reply }));
  const [reply, ...more] = replies;
  const { from, threadId, ceiling: _, ...answers } = mail;
  return reply ? [{ address: from, reply, more, mail: { threadId, answers } }] : [];
}

/** Proposals have rows of their own, with all that is said of them. */
const isKeptHere = ({ kind }: Effect) => kind !== "save_proposals";

function effectsOf({ effects, turn }: CommitOrder, vault: Vault) {
  const proposals = turn.effects.flatMap((effect) =>
    effect.kind === "save_proposals" ? effect.proposals.map((proposal) => sealedProposal(vault, proposal)) : [],
  );
  if (!effects && proposals.length === 0) return {};
  return { effects: { ...effects, ...(proposals.length > 0 ? { proposals } : {}) } };
}

function sealedProposal(vault: Vault, { reasons, factors, ...plain }: Proposal): object {
  return { ...plain, details: vault.seal("proposals.details", { reasons, factors }).toString("base64") };
}

/** Notes are the engine's own words, a few hundred with their scores left out: those seen to be harmless are not read again. */
function redactedTrace(trace: Turn["trace"]): Turn["trace"] {
  return trace.map(({ step, note }) => {
    const words = note.replace(/\b[01]\.\d\d\b/g, "");
    if (harmless.has(words)) return { step, note };
    const redacted = redact(note);
    if (redacted === note && harmless.size < NOTES_KNOWN) harmless.add(words);
    return { step, note: redacted };
  });
}

const NOTES_KNOWN = 2_000;
const harmless = new Set<string>();

/** The citizen's own words appear in three places of an interaction; all three are redacted. */
function interactionOf({ message, turn: { topics, sentiment, durations, trace } }: CommitOrder) {
  const redactedText = redact(message.text);
  return {
    topics,
    sentiment: { ...sentiment, words: sentiment.words.map(redact) },
    redactedText,
    foldedText: fold(redactedText),
    durations,
    trace: redactedTrace(trace),
  };
}
