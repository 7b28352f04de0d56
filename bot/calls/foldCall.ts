import type { CallLog } from "../../contracts/calls.ts";
import type { Message } from "../../contracts/message.ts";
import type { Turn } from "../../contracts/turn.ts";
import type { OpenTurn } from "../../registry/registry.ts";
import { considerTurn } from "../assist/considerTurn.ts";
import { hearAgent } from "../assist/hearAgent.ts";
import type { EngineParts } from "../dependencies.ts";
import { agentCommands } from "./agentCommands.ts";
import { type CallEvent, callEvents } from "./callEvents.ts";
import { derivedIds } from "./derivedIds.ts";

/** Where the dialogue stood after an event, and the turn that brought it there. */
export interface Checkpoint {
  key: string;
  open: OpenTurn;
  confirmed: readonly string[];
  made?: { lineId: string; turn: Turn };
}

/**
 * The dialogue of a call, made of its log alone. `known` are the checkpoints of an earlier fold of this call: what comes before the
 * first event that is new, gone or changed is not made again.
 */
export async function foldCall(log: CallLog, known: readonly Checkpoint[], parts: EngineParts): Promise<Checkpoint[]> {
  const events = callEvents(log);
  const changed = events.findIndex(({ key }, index) => known[index]?.key !== key || failed(known[index]));
  const checkpoints = known.slice(0, changed < 0 ? events.length : changed);
  for (const event of events.slice(checkpoints.length))
    checkpoints.push(await after(event, { log, checkpoints, parts }));
  return checkpoints;
}

/** Something of ours broke: it may go better next time. */
const failed = (checkpoint: Checkpoint | undefined) => checkpoint?.made?.turn.cause !== undefined;

interface Folding {
  log: CallLog;
  checkpoints: readonly Checkpoint[];
  parts: EngineParts;
}

async function after(event: CallEvent, { log, checkpoints, parts }: Folding): Promise<Checkpoint> {
  const { key } = event;
  const { open, confirmed } = checkpoints.at(-1) ?? { open: opening(log), confirmed: [] };
  const before = checkpoints.flatMap(({ made }) => made?.turn ?? []);
  if (event.kind === "said") {
    const { id } = event.utterance;
    const heard = { ...open, state: hearAgent(open.state, event.asked, parts.flows) };
    const made = await considerTurn(
      { message: messageOf(event, log), open: heard, before },
      partsAt(event, log, parts),
    );
    return { key, open: { ...open, state: made.state }, confirmed, made: { lineId: id, turn: made.turn } };
  }
  const { act } = event.act;
  if (act.kind === "verified")
    return { key, open: { ...open, assurance: "verified", citizenId: act.citizenId }, confirmed };
  const settled = act.kind === "confirmed" ? act.slots : act.kind === "slot" ? [act.slot] : [];
  const agreed = [...new Set([...confirmed, ...settled])];
  const said = agentCommands(act, open.state, parts.flows);
  if (!said) return { key, open, confirmed: agreed };
  const made = await considerTurn({ message: messageOf(event, log), open, before, said }, partsAt(event, log, parts));
  return { key, open: { ...open, state: made.state }, confirmed: agreed, made: { lineId: key, turn: made.turn } };
}

function opening({ call: { conversationId, dialogueId, claimed } }: CallLog): OpenTurn {
  const assurance = claimed ? "claimed" : "anonymous";
  return { conversationId, dialogueId, version: 0, state: undefined, assurance, owner: "agent" };
}

/** Time and ids follow from the call, whenever it is read. */
function partsAt(event: CallEvent, log: CallLog, parts: EngineParts): EngineParts {
  const now = momentOf(event, log);
  const id = event.kind === "said" ? event.utterance.id : event.key;
  return { ...parts, clock: { now: () => now }, newId: derivedIds(log.call.id, event.kind, id) };
}

function momentOf(event: CallEvent, { call }: CallLog): Date {
  const ms = event.kind === "said" ? event.utterance.endMs : event.atMs;
  return new Date(call.startedAt.getTime() + ms);
}

/** As if the caller had written it. Its id makes that its turn is written once. */
function messageOf(event: CallEvent, log: CallLog): Message {
  const { call } = log;
  const { id, text } = event.kind === "said" ? event.utterance : { id: event.key, text: "" };
  return {
    channel: "phone",
    providerId: `${call.id}:${id}`,
    address: call.id,
    text,
    receivedAt: momentOf(event, log),
    ...(call.language ? { locale: call.language } : {}),
  };
}
