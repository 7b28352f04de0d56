import type { HandleMessage, TurnReceipt } from "../contracts/turn.ts";
import type { Message } from "../contracts/message.ts";
import { actions } from "./actions/index.ts";
import type { Turns } from "../registry/registry.ts";
import type { EngineParts } from "./dependencies.ts";
import { createMailbox } from "./mailbox.ts";
import { createRecentDialogues, type RecentDialogues } from "./recentDialogues.ts";
import { makeTurn } from "./turn.ts";

/** Another turn of the same dialogue (another channel, another process) was written first: open again and redo, this often. */
const MAX_TRIES = 5;

export interface Engine {
  /** Rejects only when the registry cannot be read or written: nothing was acknowledged, the provider tries again. */
  handleMessage: HandleMessage;
  /** Refuses new messages and waits for the turns under way. */
  drain(): Promise<void>;
}

/**
 * The dialogue engine: a message in, a turn out, written in one transaction.
 *
 * ```ts
 * const { handleMessage, drain } = createEngine(parts);
 * const receipt = await handleMessage({ channel: "web", providerId: "1", address: "c1", text: "bonjour", receivedAt: now });
 * ```
 */
export function createEngine(parts: EngineParts): Engine {
  refuseUnknownActions(parts);
  const mailbox = createMailbox();
  const recent = createRecentDialogues(() => performance.now());
  return {
    handleMessage: (message) =>
      mailbox.post(`${message.channel}:${message.address}`, () => takeTurn(message, parts, recent)),
    drain: () => mailbox.drain(),
  };
}

async function takeTurn(message: Message, parts: EngineParts, recent: RecentDialogues): Promise<TurnReceipt> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const opened = await open(message, parts, recent);
    if (opened.status === "duplicate") return opened.receipt;
    const { turn, state } = await makeTurn(message, opened.turn, parts);
    const committed = await parts.turns.commit(opened.turn, turn, state);
    if (committed.status === "committed") recent.keep(opened.turn, turn, state);
    else recent.distrust(message);
    if (committed.status !== "conflict") return committed.receipt;
  }
  throw new Error(`The dialogue changed under this turn ${MAX_TRIES} times in a row`);
}

async function open(message: Message, parts: EngineParts, recent: RecentDialogues): ReturnType<Turns["open"]> {
  const turn = recent.recall(message);
  return turn ? { status: "open", turn } : parts.turns.open(message);
}

/** A flow that does what the engine cannot is found at start and not by a citizen. */
function refuseUnknownActions({ flows }: EngineParts): void {
  const unknown = [...flows.byId.values()].flatMap((flow) =>
    flow.steps.flatMap((step) => ("do" in step && !actions[step.do] ? [`${flow.id}: ${step.do}`] : [])),
  );
  if (unknown.length > 0) throw new Error(`These flows do what is not an action of the engine: ${unknown.join(", ")}`);
}
