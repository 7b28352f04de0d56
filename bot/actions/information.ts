import type { Answer } from "../../contracts/information.ts";
import { answerText } from "../compose/answerText.ts";
import type { Work } from "../work.ts";
import { placesFor } from "./places.ts";
import { resultOf, textOf, wordsOf, type Action } from "./action.ts";

/** What a button that refuses every candidate sends. */
const NONE_OF_THEM = "other";

/** The sourced answer to the citizen's words; the titles to choose from when several fit; nothing when none is sure. */
export const findAnswer: Action = async (work, { slots }, parts) => {
  const which = textOf(slots["which"]);
  if (which === NONE_OF_THEM) return { work, result: resultOf({ found: false, several: false }) };
  const chosen = which === undefined ? undefined : parts.information.titled(which);
  const asked = chosen
    ? { kind: "answer" as const, answer: chosen }
    : await parts.information.ask(wordsOf(work, slots));
  switch (asked.kind) {
    case "answer":
      return { work: about(work, asked.answer), result: resultOf(shown(asked.answer, work)) };
    case "close": {
      const titles = asked.answers.map(({ title }) => title[work.state.language]);
      return { work, result: resultOf({ found: false, several: true, titles }) };
    }
    case "none": {
      const place = placesFor(work, slots, parts).places.length > 0;
      return { work, result: resultOf({ found: false, several: false, place }) };
    }
  }
};

/** What the question was: kept by the flow, or the message itself. */

function shown(answer: Answer, { state, now }: Work) {
  return {
    found: true,
    several: false,
    id: answer.id,
    title: answer.title[state.language],
    text: answerText(answer, state.language, now),
    flow: answer.flow ?? "none",
  };
}

const about = (work: Work, { topics }: Answer): Work => ({ ...work, topics: [...work.topics, ...topics] });
