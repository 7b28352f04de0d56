import type { AssistInput, Suggestions } from "../../contracts/assist.ts";
import type { Bilingual } from "../../contracts/language.ts";
import type { Sentiment } from "../../contracts/sentiment.ts";
import type { Turn } from "../../contracts/turn.ts";
import type { IntentName } from "../../contracts/understanding.ts";
import { assistTexts, formatText } from "../texts/index.ts";
import { idOf } from "./ids.ts";
import { spoken } from "./spoken.ts";
import { whole } from "./evidence.ts";

type NextStep = NonNullable<Suggestions["nextStep"]>;

/** Courtesy between two people, where the assistant would speak of itself. */
const courtesies: Partial<Record<IntentName, Bilingual>> = {
  greet: assistTexts.greet,
  thank: assistTexts.thank,
  goodbye: assistTexts.goodbye,
  talk_to_human: assistTexts.person,
  help: assistTexts.greet,
};
const feelings: Partial<Record<Sentiment["emotion"], Bilingual>> = {
  anger: assistTexts.anger,
  worry: assistTexts.worry,
  sadness: assistTexts.sadness,
};

/** What the agent may answer the last words with: a feeling met first, then the engine's answer or its next question, said aloud. */
export function reply(input: AssistInput, step: NextStep | undefined): Suggestions["reply"] {
  const last = input.turns.at(-1);
  if (!last) return undefined;
  const said = answerTo(last.turn, step, input);
  if (said === undefined) return undefined;
  const feeling = last.turn.sentiment.label === "negative" ? feelings[last.turn.sentiment.emotion] : undefined;
  const text = [feeling && formatText(feeling, input.language), said].filter(Boolean).join(" ");
  const line = input.lines.find(({ id }) => id === last.lineId);
  const words = line && whole(line.text);
  return {
    id: idOf("reply", text),
    text,
    lang: input.language,
    evidence: line && words ? [{ lineId: line.id, ...words }] : [],
  };
}

function answerTo(turn: Turn, step: NextStep | undefined, { language }: AssistInput): string | undefined {
  const courtesy = courtesies[turn.intent];
  if (courtesy) return formatText(courtesy, language);
  // A yes to the agent's own question is not for the assistant to answer.
  if (turn.intent === "affirm" || turn.intent === "deny") return step?.question;
  switch (turn.outcome) {
    case "silent":
    case "handed_off":
    case "error_dependency":
    case "error_internal":
    case "refused_policy":
    case "not_understood":
      return step?.question;
    case "asked":
      return step?.question ?? aloud(turn);
    case "proposed":
      return proposal(turn, language) ?? aloud(turn);
    case "answered":
    case "clarified":
    case "completed":
    case "cancelled":
    case "signposted":
    case "refused_consent":
      return aloud(turn);
  }
}

const aloud = ({ replies }: Turn): string | undefined => spoken(replies.map(({ text }) => text).join("\n"));

/** The best one with when and where; the others stand beside, for whoever asks. */
function proposal({ replies }: Turn, language: AssistInput["language"]): string | undefined {
  const [card] = replies.flatMap(({ cards }) => cards);
  if (!card || card.kind === "subsidy") return undefined;
  const details = ["when", "place", "price"].flatMap(
    (name) => card.facts.find((fact) => fact.name === name)?.value ?? [],
  );
  return formatText(assistTexts.proposal, language, { title: card.title, details: details.join(", ") });
}
