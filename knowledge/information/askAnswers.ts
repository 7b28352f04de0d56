import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { Asked } from "../../contracts/information.ts";
import type { AskedAnswer } from "./readAnswers.ts";
import { indexForms, scoreAnswers, type FormIndex } from "./scoreForms.ts";

/** Below `known`, we say that we do not know. From `sure` on, the best one is given however near the next. */
const FLOORS = { known: 0.5, sure: 0.8 };
/** An answer this near the best is put to the citizen beside it. */
const CLOSE = 0.9;
const MOST_CLOSE = 3;

/** The answer to a question in either language, the few that fit about as well, or none. The index is made at the first question. */
export function askAnswers(answers: readonly AskedAnswer[], embeddings: EmbeddingsInterface) {
  let index: Promise<FormIndex> | undefined;
  return async (question: string): Promise<Asked> => {
    index ??= indexForms(answers, embeddings);
    const vector = await embeddings.embedQuery(question).catch(() => []);
    const scores = scoreAnswers(question, vector, await index, answers.length);
    const ranked = scores
      .map((score, at) => ({ score, answer: answers[at]?.answer }))
      .flatMap(({ score, answer }) => (answer && score >= FLOORS.known ? [{ score, answer }] : []))
      .sort((a, b) => b.score - a.score);
    const [best] = ranked;
    if (!best) return { kind: "none" };
    const close = ranked.filter(({ score }) => score >= best.score * CLOSE).slice(0, MOST_CLOSE);
    if (close.length === 1 || best.score >= FLOORS.sure) return { kind: "answer", answer: best.answer };
    return { kind: "close", answers: close.map(({ answer }) => answer) };
  };
}
