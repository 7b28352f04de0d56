import { scoreSentiment } from "../../../analytics/index.ts";
import { buildSuggestions, buildSummary } from "../../../bot/assist/index.ts";
import { assistView } from "../../../bot/calls/assistView.ts";
import { type Checkpoint, foldCall } from "../../../bot/calls/foldCall.ts";
import { type Heard, hear, inOrder } from "./heard.ts";
import type { AssistView, CitizenBrief } from "../../../contracts/assist.ts";
import type { Utterance } from "../../../contracts/call.ts";
import type { CallAct, CallLog } from "../../../contracts/calls.ts";
import type { Language } from "../../../contracts/language.ts";
import { createEmbeddings, createRequestTypes } from "../../../knowledge/index.ts";
import { createMemoryRegistry } from "../../bot/support/memoryRegistry.ts";
import { demonstrationKnowledge, marie, memoryParts } from "../../bot/support/memoryStage.ts";

const nobody: CitizenBrief = {
  assurance: "anonymous",
  language: "fr",
  candidate: false,
  verification: [],
  mayTell: [],
  mayNotTell: [],
};

export const requestTypes = createRequestTypes({ embeddings: await createEmbeddings({ provider: "builtin" }) });

/** Parts of the engine as the server has them, on memory, at that moment. */
export async function partsAt(now: Date, consents?: ReturnType<typeof createMemoryRegistry>["consents"]) {
  const registry = createMemoryRegistry([marie]);
  for (const [citizen, given] of consents ?? []) registry.consents.set(citizen, given);
  const knowledge = await demonstrationKnowledge(now);
  return { ...memoryParts({ ...registry, knowledge, scoreSentiment, clock: { now: () => now } }), requestTypes };
}

export interface Scene {
  hear(utterance: Utterance): void;
  act(act: CallAct): void;
  view(): Promise<AssistView>;
}

/** One call in the engine, as its desk folds it, without a database. */
export function createScene(
  start: { at: Date; language: Language },
  parts: Awaited<ReturnType<typeof partsAt>>,
): Scene {
  let heard: Heard = new Map();
  let checkpoints: Checkpoint[] = [];
  let version = 0;
  const corrected = new Set<string>();
  const acts: CallAct[] = [];
  const log = (): CallLog => ({
    call: {
      id: "call-1",
      status: "live",
      startedAt: start.at,
      language: start.language,
      conversationId: "call-1",
      dialogueId: "call-1",
      claimed: false,
    },
    version,
    heard: inOrder(heard).map((one) => ({ ...one, corrected: corrected.has(one.id) })),
    acts,
  });
  return {
    hear(utterance) {
      const after = hear(heard, utterance);
      if (after.hearing === "corrected") corrected.add(utterance.id);
      heard = after.heard;
      version += 1;
    },
    act(act) {
      acts.push(act);
      version += 1;
    },
    async view() {
      checkpoints = await foldCall(log(), checkpoints, parts);
      return assistView(
        log(),
        { checkpoints, understand: parts.understand },
        {
          suggest: (input) => buildSuggestions(input, parts),
          summarise: async (input) => buildSummary(input, parts),
          codes: (texts, language) => requestTypes.propose(texts, language),
          brief: async () => nobody,
        },
      );
    },
  };
}
