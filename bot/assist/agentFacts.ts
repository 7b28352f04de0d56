import type { AssistInput, AssistLine } from "../../contracts/assist.ts";
import { fold } from "../../contracts/fold.ts";
import { assistTexts } from "../texts/index.ts";
import { type Finder, whole } from "./evidence.ts";
import { wordsShared } from "./sharedWords.ts";
import type { Fact } from "./summary.ts";

/** So many telling words of an answer, said again by the agent, and the answer was given. */
const ENOUGH = 4;

/** What the agent told: the number of a request that was opened, and answers the engine knew, in the agent's own words. */
export function agentFacts({ lines, turns }: AssistInput, finder: Finder): Fact[] {
  const answers = turns.flatMap(({ turn }) =>
    turn.outcome === "answered" || turn.outcome === "proposed" ? turn.replies.flatMap(textsOf) : [],
  );
  return lines
    .filter(({ from, final }) => from === "agent" && final)
    .flatMap((line) => [...opened(line, finder), ...answered(line, answers)]);
}

const textsOf = ({ text, cards }: AssistInput["turns"][number]["turn"]["replies"][number]): string[] => [
  text,
  ...cards.map(({ title, facts }) => [title, ...facts.map(({ value }) => value)].join(" ")),
];

function opened(line: AssistLine, finder: Finder): Fact[] {
  const number = /\bLAV-\d{4}-\d{1,9}\b/iu.exec(line.text)?.[0];
  return number === undefined
    ? []
    : [{ label: assistTexts.requestNumber, value: number, evidence: finder.literal(line, number) }];
}

/** A question is none, though it may be made of the same words. */
function answered(line: AssistLine, answers: readonly string[]): Fact[] {
  const words = whole(line.text);
  const asks = /\?\s*$|\b(?:est[- ]ce que|quel(?:le)?s?|what|which|how)\b/.test(fold(line.text));
  const told = answers.some((answer) => wordsShared(line.text, answer) >= ENOUGH);
  if (!words || asks || !told) return [];
  const value = line.text.slice(words.start, words.end);
  return [{ label: assistTexts.answered, value, evidence: [{ lineId: line.id, ...words }] }];
}
