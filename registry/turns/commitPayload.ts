import { randomUUID } from "node:crypto";
import { fold } from "../../contracts/fold.ts";
import type { Turn } from "../../contracts/turn.ts";
import { redact } from "../redact/redact.ts";
import type { OpenTurn } from "../registry.ts";
import type { SealedColumn, Vault } from "../sealing/vault.ts";
import type { EffectsPayload } from "./effects.ts";

/** Where a sealed value is among the bytes that go with the payload: from which byte, and how many. */
type Place = [from: number, length: number];

/**
 * What `commit_turn` reads, in its words, and the sealed values it points to. Whatever a citizen wrote is sealed or redacted
 * here, before it leaves the process.
 */
export function commitPayload(
  { vault, now, others }: { vault: Vault; now: () => Date; others: boolean },
  open: OpenTurn,
  turn: Turn,
  state: unknown,
  effects: EffectsPayload | undefined,
) {
  const { message } = turn;
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
    others,
    dialogueId: open.dialogueId,
    conversationId: open.conversationId,
    version: open.version,
    state: sealed("dialogues.state", state),
    now: now().toISOString(),
    channel: message.channel,
    providerId: message.providerId,
    addressKey: vault.lookup(message.channel, message.address).toString("hex"),
    receivedAt: message.receivedAt.toISOString(),
    message: sealed("inbox.body", { text, value, locale, attachments, mail }),
    turnId: turn.id,
    at: turn.at.toISOString(),
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
    interaction: interactionOf(turn),
    replies: toDeliver(turn).map((body) => ({ id: randomUUID(), body: sealed("outbox.body", body) })),
    ...(effects ? { effects } : {}),
  };
  return { payload, sealed: Buffer.concat(bytes, end) };
}

/** A row for each bubble; all that a turn says to a mail is one mail. */
function toDeliver({ message, replies }: Turn): object[] {
  const { address, mail } = message;
  if (!mail) return replies.map((reply) => ({ address, reply }));
  const [reply, ...more] = replies;
  const { from, threadId, ceiling: _, ...answers } = mail;
  return reply ? [{ address: from, reply, more, mail: { threadId, answers } }] : [];
}

/** Proposals have rows of their own, with all that is said of them. */
const isKeptHere = ({ kind }: Turn["effects"][number]) => kind !== "save_proposals";

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
function interactionOf({ message, topics, sentiment, durations, trace }: Turn) {
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
