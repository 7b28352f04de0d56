import { randomUUID } from "node:crypto";
import { fold } from "../../contracts/fold.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Turn } from "../../contracts/turn.ts";
import { redact } from "../redact/redact.ts";
import type { OpenTurn } from "../registry.ts";
import type { SealedColumn, Vault } from "../sealing/vault.ts";
import type { EffectsPayload } from "./effects.ts";

/** What `commit_turn` reads, in its words. Whatever a citizen wrote is sealed or redacted here, before it leaves the process. */
export function commitPayload(
  { vault, now }: { vault: Vault; now: () => Date },
  open: OpenTurn,
  turn: Turn,
  state: unknown,
  effects: EffectsPayload | undefined,
) {
  const { message } = turn;
  const { text, value, locale, attachments } = message;
  const sealed = (column: SealedColumn, value: unknown) => vault.seal(column, value).toString("base64");
  return {
    dialogueId: open.dialogueId,
    conversationId: open.conversationId,
    version: open.version,
    state: sealed("dialogues.state", state),
    now: now().toISOString(),
    channel: message.channel,
    providerId: message.providerId,
    addressKey: vault.lookup(message.channel, message.address).toString("hex"),
    receivedAt: message.receivedAt.toISOString(),
    message: sealed("inbox.body", { text, value, locale, attachments }),
    turnId: turn.id,
    at: turn.at.toISOString(),
    language: turn.language,
    intent: turn.intent,
    intentScore: turn.intentScore,
    flow: turn.flow,
    outcome: turn.outcome,
    body: sealed("turns.body", { entities: turn.entities, effects: turn.effects, cause: turn.cause }),
    interaction: interactionOf(turn),
    replies: turn.replies.map((reply) => sealedReply(vault, message.address, reply)),
    ...(effects ? { effects } : {}),
  };
}

function sealedReply(vault: Vault, address: string, reply: Reply) {
  return { id: randomUUID(), body: vault.seal("outbox.body", { address, reply }).toString("base64") };
}

/** No mask reaches over a line's end, so that the notes are read in one go; a note of several lines is read alone. */
function redactedTrace(trace: Turn["trace"]): Turn["trace"] {
  const notes = redact(trace.map(({ note }) => note).join("\n")).split("\n");
  if (notes.length !== trace.length) return trace.map(({ step, note }) => ({ step, note: redact(note) }));
  return trace.map(({ step }, at) => ({ step, note: notes[at] ?? "" }));
}

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
