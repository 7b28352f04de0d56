import type { Message } from "../contracts/message.ts";
import type { Turn } from "../contracts/turn.ts";
import { activeFrame } from "../flows/index.ts";
import type { OpenTurn } from "../registry/registry.ts";
import type { EngineParts } from "./dependencies.ts";
import { apologise } from "./apologise.ts";
import { withAsks } from "./compose/asks.ts";
import { pipeline } from "./pipeline.ts";
import { answerEach, type MadeTurn, questionsOf } from "./questions/index.ts";
import { type DialogueState, madeState, newDialogueState } from "./state.ts";
import type { Step, Work } from "./work.ts";

/** Makes one turn of a message; of a mail that asks several things, one that answers each. */
export function makeTurn(
  message: Message,
  open: OpenTurn,
  parts: EngineParts,
  steps: readonly Step[] = pipeline,
): Promise<MadeTurn> {
  const questions = message.channel === "email" && !message.held ? questionsOf(message.text) : [];
  return questions.length > 1
    ? answerEach(questions, message, open, (one, from) => makeOneTurn(one, from, parts, steps))
    : makeOneTurn(message, open, parts, steps);
}

/** Whatever breaks on the way, the citizen gets a sentence and the state stays as it was. */
async function makeOneTurn(
  message: Message,
  open: OpenTurn,
  parts: EngineParts,
  steps: readonly Step[],
): Promise<MadeTurn> {
  const started = start(message, open, parts);
  const durations: Record<string, number> = {};
  let work = started;
  try {
    for (const step of steps) {
      const before = performance.now();
      work = await step.run(work, parts);
      durations[step.name] = Math.round((performance.now() - before) * 100) / 100;
    }
    const state = stateAfter(work);
    return { turn: { ...turnOf(work, parts), durations }, state };
  } catch (cause) {
    const { work: sorry, state, note } = apologise(work, cause, parts);
    parts.log.error({ turn: open.conversationId, err: note }, "A turn failed; the citizen got a sentence");
    return { turn: { ...turnOf(sorry, parts), durations, cause: note }, state };
  }
}

function start(message: Message, open: OpenTurn, parts: EngineParts): Work {
  return {
    turnId: parts.newId(),
    message,
    open,
    now: parts.clock.now(),
    text: message.text,
    button: undefined,
    state: newDialogueState,
    before: undefined,
    understanding: undefined,
    intent: "out_of_scope",
    intentScore: 0,
    commands: [],
    outputs: [],
    found: {},
    proposed: new Map(),
    effects: [],
    replies: [],
    repeated: undefined,
    outcome: undefined,
    settled: false,
    citizenId: undefined,
    profile: undefined,
    topics: [],
    trace: [],
  };
}

function turnOf(work: Work, parts: EngineParts): Turn {
  const flow = flowOf(work, parts);
  return {
    id: work.turnId,
    message: work.message,
    conversationId: work.open.conversationId,
    dialogueId: work.open.dialogueId,
    at: work.now,
    language: work.state.language,
    intent: work.intent,
    intentScore: work.intentScore,
    entities: work.understanding?.entities ?? {},
    ...(flow ? { flow } : {}),
    outcome: work.outcome ?? "answered",
    replies: withAsks(work.replies, work.state.flow),
    effects: work.effects,
    topics: topicsOf(work),
    sentiment: parts.scoreSentiment(work.message.text, work.state.language),
    durations: {},
    trace: work.trace,
  };
}

/** The flow that answered: the digression rather than what it came back to; a pattern only repairs. */
function flowOf(work: Work, parts: EngineParts): string | undefined {
  const spoke = work.outputs.find((output) => "flow" in output && parts.flows.byId.get(output.flow)?.on === undefined);
  return spoke && "flow" in spoke ? spoke.flow : activeFrame(work.state.flow)?.flow;
}

function topicsOf({ understanding, topics }: Work): string[] {
  const { activity = [], programme = [] } = understanding?.entities ?? {};
  return [...new Set([...activity, ...programme, ...topics])].slice(0, 12);
}

/** What the next message finds. A silent turn leaves what was last said, and what is said again the turn that said it first. */
function stateAfter(work: Work): DialogueState {
  return madeState({
    ...work.state,
    saidIn: work.replies.length > 0 && !work.repeated ? work.turnId : work.state.saidIn,
    choices: work.replies.length > 0 ? choicesIn(work.replies) : work.state.choices,
    intent: work.intent,
    lastAt: work.now.toISOString(),
  });
}

const choicesIn = (replies: Work["replies"]): DialogueState["choices"] =>
  replies.flatMap((reply) => [...reply.choices, ...reply.cards.flatMap((card) => card.choices)]);
