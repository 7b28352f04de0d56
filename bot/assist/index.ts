import type { AssistInput, Suggestions } from "../../contracts/assist.ts";
import { asked } from "./asked.ts";
import { createFinder } from "./evidence.ts";
import { knowledgeCards } from "./knowledgeCards.ts";
import { openMatters } from "./matters.ts";
import { mood } from "./mood.ts";
import { nextStep } from "./nextStep.ts";
import type { AssistParts } from "./parts.ts";
import { proposals } from "./proposals.ts";
import { reply } from "./reply.ts";

export { withNote } from "./note.ts";
export type { AssistParts } from "./parts.ts";
export { searchKnowledge } from "./search.ts";
export { buildSummary } from "./summary.ts";

/** Everything the engine tells the agent of a conversation: a pure function of it and of what the city knows. Nothing is sent to anybody. */
export async function buildSuggestions(input: AssistInput, parts: AssistParts): Promise<Suggestions> {
  const finder = createFinder(parts.understand, input.language, parts.clock.now());
  const matters = openMatters(input, parts.flows);
  const [wishes, knowledge, step] = await Promise.all([
    asked(matters, input, { finder, parts }),
    knowledgeCards(matters, input, { finder, parts }),
    nextStep(input, { finder, parts }),
  ]);
  const said = reply(input, step);
  return {
    language: input.language,
    asked: wishes,
    knowledge,
    ...(said ? { reply: said } : {}),
    ...(step ? { nextStep: step } : {}),
    proposals: proposals(matters, input, { finder, parts }),
    mood: mood(input),
  };
}
