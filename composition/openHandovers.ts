import { type AssistParts, buildSuggestions, buildSummary, searchKnowledge } from "../bot/assist/index.ts";
import { createHandoverDesk, runQueueCare } from "../bot/handover/index.ts";
import type { EngineParts } from "../bot/index.ts";
import type { RequestTypes } from "../contracts/requestType.ts";
import { createEventStreams } from "../web/api/index.ts";
import type { Base } from "./base.ts";

const CARE_MS = 15_000;
/** Nobody hears of a new place more often. */
const TELL_MS = 2 * 60_000;

/** The queue of conversations given to a person: what their agents see, and who looks after it. */
export function openHandovers({ config, clock, log, registry }: Base, engine: EngineParts, requestTypes: RequestTypes) {
  const assist: AssistParts = { ...engine, requestTypes };
  const desk = createHandoverDesk({
    handovers: registry.handovers,
    engine,
    suggest: (input) => buildSuggestions(input, assist),
    summarise: (input) => buildSummary(input, assist),
    codes: (texts, language) => requestTypes.propose(texts, language),
    search: (words, language) => searchKnowledge(words, language, assist),
    brief: (asked, looker) => registry.citizenDesk.brief(asked, looker),
    wrapUps: registry.wrapUps,
    log,
  });
  const streams = createEventStreams({ now: () => clock.now() });
  const care = runQueueCare({
    queue: registry.handovers,
    goneMs: config.agentGoneMinutes * 60_000,
    tellEveryMs: TELL_MS,
    everyMs: CARE_MS,
    log,
  });
  return {
    api: {
      desk,
      handovers: registry.handovers,
      presence: registry.presence,
      feedback: registry.feedback,
      citizenDesk: registry.citizenDesk,
      wrapUps: registry.wrapUps,
      requestTypes,
      streams,
    },
    hangUp: () => streams.close(),
    async stop() {
      await care.stop();
      await desk.stop();
    },
  };
}
