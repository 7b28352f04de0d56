import { runPattern } from "../flows/index.ts";
import { draftsOf } from "./compose/drafts.ts";
import { joined } from "./compose/draft.ts";
import type { EngineParts } from "./dependencies.ts";
import { DependencyError } from "./errors.ts";
import { readState, type DialogueState } from "./state.ts";
import { noted, type Work } from "./work.ts";

/**
 * What the citizen hears when a turn breaks, and what is kept of the cause: its kind and its words, no stack of data. The
 * dialogue stays as it was before the turn, but for how often in a row this was said: the second time it is in other words.
 */
export function apologise(
  work: Work,
  cause: unknown,
  parts: EngineParts,
): { work: Work; state: DialogueState; note: string } {
  const { state: before } = readState(work.open.state);
  const { outputs, streaks } = runPattern(before.flow, "internal_error", parts.flows);
  const silent = work.open.owner === "agent";
  const replies = joined(outputs.flatMap((output) => draftsOf(output, work, parts))).map(
    ({ text, cards, choices }) => ({
      id: parts.newId(),
      text,
      lang: work.state.language,
      cards,
      choices,
    }),
  );
  return {
    work: {
      ...noted(work, "apologise", "pattern_internal_error"),
      effects: [],
      outputs: [],
      replies: silent ? [] : replies,
      outcome: cause instanceof DependencyError ? "error_dependency" : "error_internal",
    },
    state: { ...before, flow: { ...before.flow, streaks } },
    note: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause),
  };
}
