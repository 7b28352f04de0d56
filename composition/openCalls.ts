import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type AssistParts, buildSuggestions, buildSummary, searchKnowledge } from "../bot/assist/index.ts";
import { type CallDesk, createCallDesk } from "../bot/calls/index.ts";
import type { EngineParts } from "../bot/index.ts";
import { type CallSocket, createCallSocket } from "../channels/calls/index.ts";
import type { AssistInput } from "../contracts/assist.ts";
import type { AssistFeedback } from "../contracts/assistFeedback.ts";
import type { Calls } from "../contracts/calls.ts";
import type { RequestTypes } from "../contracts/requestType.ts";
import type { WrapUps } from "../contracts/wrapUps.ts";
import type { Registry } from "../registry/index.ts";
import { createEventStreams, type EventStreams } from "../web/api/index.ts";
import type { Base } from "./base.ts";

/** After so long without a word a call that ended counts as left: nobody wraps it up any more. */
const LEFT_MS = 30 * 60_000;
const SWEEP_MS = 60_000;
const AT_ONCE = 20;

export interface OpenCalls {
  desk: CallDesk;
  kept: Calls;
  feedback: AssistFeedback;
  staff: Registry["staff"];
  wrapUps: WrapUps;
  requestTypes: RequestTypes;
  socket: CallSocket;
  streams: EventStreams;
  /** Connections of readers and telephonies: before the server waits for its requests to end. */
  hangUp(): void;
  stop(): Promise<void>;
}

/** Calls in the same engine, and what writes their turns when they are over. */
export function openCalls(
  { config, clock, log, registry }: Base,
  engine: EngineParts,
  requestTypes: RequestTypes,
): OpenCalls {
  const assist: AssistParts = { ...engine, requestTypes };
  const desk = createCallDesk({
    calls: registry.calls,
    engine,
    suggest: (input, understand) => buildSuggestions(input, inCall(input, { ...assist, understand })),
    summarise: (input, understand) => buildSummary(input, inCall(input, { ...assist, understand })),
    codes: (texts, language) => requestTypes.propose(texts, language),
    search: (words, language) => searchKnowledge(words, language, assist),
    brief: (asked, looker) => registry.citizenDesk.brief(asked, looker),
    clock,
    newId: randomUUID,
    log,
  });
  const socket = createCallSocket({ feed: desk, key: config.callsApiKey, log });
  const streams = createEventStreams({ now: () => clock.now() });
  const stopping = new AbortController();
  const sweeping = sweep(
    stopping.signal,
    async () => {
      const left = await registry.calls.left(new Date(clock.now().getTime() - LEFT_MS), AT_ONCE);
      for (const id of left) await desk.commit(id);
    },
    (err) => log.error({ err }, "the turns of a call that was left were not written"),
  );
  return {
    desk,
    kept: registry.calls,
    feedback: registry.feedback,
    staff: registry.staff,
    wrapUps: registry.wrapUps,
    requestTypes,
    socket,
    streams,
    hangUp() {
      streams.close();
      socket.close();
    },
    async stop() {
      stopping.abort();
      await sweeping;
      await desk.stop();
    },
  };
}

/** « Demain » is the day after the call, whenever it is read. */
function inCall({ lines: [first] }: AssistInput, parts: AssistParts): AssistParts {
  return first ? { ...parts, clock: { now: () => new Date(first.at) } } : parts;
}

async function sweep(signal: AbortSignal, once: () => Promise<void>, failed: (err: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    await pause(SWEEP_MS, undefined, { signal, ref: false }).catch(() => undefined);
    if (!signal.aborted) await once().catch(failed);
  }
}
