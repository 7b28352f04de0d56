import type { AssistLine } from "../../contracts/assist.ts";
import type { Handover } from "../../contracts/handover.ts";
import type { Message } from "../../contracts/message.ts";
import type { Turn } from "../../contracts/turn.ts";
import type { OpenTurn } from "../../registry/registry.ts";
import { considerTurn } from "../assist/considerTurn.ts";
import { derivedIds } from "../calls/derivedIds.ts";
import type { EngineParts } from "../dependencies.ts";

/** What the assistant would have made of one line, and where that leaves the dialogue. */
export interface ConsideredLine {
  lineId: string;
  text: string;
  turn: Turn;
  state: unknown;
}

/** Of a long conversation the last lines; what was said before hardly bears on what is asked now. */
const MOST_CONSIDERED = 40;

export interface Exchange {
  handover: Handover & { conversationId: string; dialogueId: string };
  lines: readonly AssistLine[];
  assurance: OpenTurn["assurance"];
  citizenId?: string | undefined;
}

/**
 * The citizen's lines through the same engine, one after the other; nothing is sent. `known` is what an earlier look made: lines are
 * never changed, so only new ones are read. That a person was asked for is no matter of the conversation: it is passed over.
 */
export async function considerLines(
  exchange: Exchange,
  known: readonly ConsideredLine[],
  parts: EngineParts,
): Promise<ConsideredLine[]> {
  const said = exchange.lines.filter(({ from }) => from === "citizen").slice(-MOST_CONSIDERED);
  const same = said.findIndex(({ id, text }, index) => known[index]?.lineId !== id || known[index].text !== text);
  const considered = known.slice(0, same < 0 ? said.length : same);
  for (const line of said.slice(considered.length)) considered.push(await consider(line, considered, exchange, parts));
  return considered;
}

async function consider(
  line: AssistLine,
  before: readonly ConsideredLine[],
  { handover, assurance, citizenId }: Exchange,
  parts: EngineParts,
): Promise<ConsideredLine> {
  const now = new Date(line.at);
  const { conversationId, dialogueId, channel } = handover;
  const state = before.at(-1)?.state;
  const message: Message = {
    channel,
    providerId: `${handover.id}:${line.id}`,
    address: handover.id,
    text: line.text,
    receivedAt: now,
    locale: handover.language,
  };
  const open: OpenTurn = {
    conversationId,
    dialogueId,
    version: 0,
    state,
    assurance,
    owner: "assistant",
    ...(citizenId ? { citizenId } : {}),
  };
  const at: EngineParts = { ...parts, clock: { now: () => now }, newId: derivedIds(handover.id, line.id) };
  const made = await considerTurn({ message, open, before: before.map(({ turn }) => turn) }, at);
  const passedOver = made.turn.outcome === "handed_off";
  return { lineId: line.id, text: line.text, turn: made.turn, state: passedOver ? state : made.state };
}
