import type { Command } from "../../contracts/command.ts";
import type { Flow } from "../../flows/index.ts";
import { adjusts, answers, MORE_THAN_AN_ANSWER, onlyAnswers } from "./answering.ts";
import { SURE_OF_MORE, WEAK } from "./certainty.ts";
import type { Context } from "./context.ts";
import { asksWho, startedBy, starting, startingAfresh } from "./starting.ts";

/** Two readings this close, both weak, are put to the citizen. */
const CLOSE = 0.85;

export function slotsAndFlows(context: Context): Command[] | undefined {
  const started = startedBy(context);
  const other =
    started && started.id !== context.flow?.id && !onlyAnswers(context) && !adjusts(context) ? started : undefined;
  const close = other ? (closeReadings(context) ?? readingsBeforeWho(context, other)) : undefined;
  if (close) return [{ kind: "clarify", candidates: close }];
  const commands = [...answers(context, other), ...(other ? [starting(context, other)] : [])];
  if (commands.length > 0) return commands;
  if (started && started.id === context.flow?.id)
    return asksAnew(context, started) ? [startingAfresh(context, started)] : [{ kind: "resume" }];
  return aboutActivity(context);
}

/** Under "which of these?", a whole new question of the same kind is not a choice: the first one is dropped. */
function asksAnew({ asked, words, text }: Context, flow: Flow): boolean {
  return flow.kind === "question" && asked !== undefined && (words >= MORE_THAN_AN_ANSWER || text.includes("?"));
}

function closeReadings({ understanding, flows, frame }: Context): string[] | undefined {
  const [first, second] = understanding.intents;
  if (!first || !second || first.score >= WEAK || second.score < first.score * CLOSE || frame) return undefined;
  const started = [first, second].flatMap(({ name }) => flows.byIntent.get(name) ?? []);
  // Question flows hand over to one another what is not theirs: nothing to ask the citizen.
  if (started.every(({ kind }) => kind === "question")) return undefined;
  const candidates = started.map(({ id }) => id);
  return new Set(candidates).size === 2 ? candidates : undefined;
}

/** Nor on a guess: a flow that begins by asking who somebody is is named first, beside the next likeliest one. */
function readingsBeforeWho({ understanding, flows, frame, score }: Context, flow: Flow): string[] | undefined {
  if (frame || score >= SURE_OF_MORE || !asksWho(flow)) return undefined;
  const others = understanding.intents.flatMap(({ name }) => flows.byIntent.get(name) ?? []);
  const second = others.find(({ id }) => id !== flow.id);
  return second && [flow.id, second.id];
}

/** "Natation 6 ans" says no intent and still asks for something. */
function aboutActivity(context: Context): Command[] | undefined {
  const flow = context.flows.byIntent.get("find_activity");
  if (context.frame || !flow || !context.understanding.entities.activity) return undefined;
  return [starting(context, flow)];
}
