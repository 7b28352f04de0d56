import type { AssistInput, AssistView } from "../../contracts/assist.ts";
import type { Handover, HandoverEvent } from "../../contracts/handover.ts";
import { withNote } from "../assist/index.ts";
import type { ConsideredLine, Exchange } from "./considerLines.ts";
import type { HandoverDeskParts } from "./handoverDesk.ts";

interface ToShow {
  exchange: Exchange;
  version: number;
  considered: readonly ConsideredLine[];
  history: readonly HandoverEvent[];
}

/** What the agent of a conversation handed over is shown. */
export async function handoverView(
  { exchange, version, considered, history }: ToShow,
  parts: Pick<HandoverDeskParts, "suggest" | "summarise" | "codes" | "brief" | "wrapUps">,
): Promise<AssistView> {
  const { handover } = exchange;
  const input = inputOf(exchange, considered);
  const [suggestions, summary, codes, citizen, wrapUp] = await Promise.all([
    parts.suggest(input),
    parts.summarise(input),
    parts.codes(saidByCitizen(input), input.language),
    parts.brief(briefAsked(handover, input.language), { actor: `handover:${handover.id}` }),
    parts.wrapUps.of({ kind: "message", id: handover.id }),
  ]);
  const { code, requestNumber } = wrapUp ?? {};
  const passed = history.findLast(({ note }) => note);
  return withNote({
    ...suggestions,
    version,
    kind: "message",
    id: handover.id,
    channel: handover.channel,
    status: wrapUp ? "wrapped" : handover.status === "closed" ? "ended" : handover.status,
    startedAt: handover.askedAt,
    ...(handover.agent ? { agent: handover.agent } : {}),
    lines: [...input.lines],
    citizen,
    codes,
    ...(summary ? { summary } : {}),
    ...(passed?.note ? { passedOn: { by: passed.actor, at: passed.at.toISOString(), note: passed.note } } : {}),
    ...(code ? { wrappedWith: { code, ...(requestNumber ? { requestNumber } : {}) } } : {}),
  });
}

function inputOf({ lines, handover }: Exchange, considered: readonly ConsideredLine[]): AssistInput {
  const turns = considered
    .filter(({ turn }) => turn.outcome !== "handed_off")
    .map(({ lineId, turn }) => ({ lineId, turn }));
  const languages = new Map(considered.map(({ lineId, turn }) => [lineId, turn.language]));
  return {
    lines: lines.map((line) => ({ ...line, ...(languages.has(line.id) ? { lang: languages.get(line.id) } : {}) })),
    turns,
    state: considered.at(-1)?.state,
    language: handover.wanted ?? considered.at(-1)?.turn.language ?? handover.language,
    confirmed: [],
  };
}

const saidByCitizen = ({ lines }: AssistInput) =>
  lines.filter(({ from }) => from === "citizen").map(({ id, text }) => ({ lineId: id, text }));

export const briefAsked = (
  { dialogueId, conversationId }: { dialogueId: string; conversationId: string } & Handover,
  language: "fr" | "en",
) => ({ dialogueId, conversationId, language });
