import type { Message } from "../../contracts/message.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Outcome, Turn } from "../../contracts/turn.ts";
import type { OpenTurn } from "../../registry/registry.ts";
import { type DialogueState, madeState, readState } from "../state.ts";

/** A turn to commit, and the dialogue state after it. */
export interface MadeTurn {
  turn: Turn;
  state: unknown;
}

/** What matters most of several outcomes; the last one otherwise. */
const FIRST: readonly Outcome[] = ["signposted", "handed_off", "error_internal", "error_dependency"];

/**
 * One turn that answers each question in order, numbered. What a question leaves open is let go for the next one, which would be taken
 * for its answer: only the last may wait for one. What was said and found goes on: « et le dimanche? ».
 */
export async function answerEach(
  questions: readonly string[],
  message: Message,
  open: OpenTurn,
  make: (message: Message, open: OpenTurn) => Promise<MadeTurn>,
): Promise<MadeTurn> {
  const made: MadeTurn[] = [];
  for (const text of questions) {
    // Files are with the first, or each answer would thank for them.
    const { attachments, ...rest } = message;
    const one = { ...rest, text, ...(attachments && made.length === 0 ? { attachments } : {}) };
    const before = made.at(-1)?.state;
    made.push(await make(one, before === undefined ? open : { ...open, state: letGo(before, open.state) }));
  }
  const turns = made.map(({ turn }) => turn);
  const last = turns.at(-1);
  if (!last) throw new Error("there is no question to answer");
  return { turn: joined(turns, last, questions, message), state: made.at(-1)?.state };
}

/** Without what the question before opened; what was under way when the mail came goes on. */
function letGo(left: unknown, came: unknown): DialogueState {
  const { state } = readState(left);
  const under = readState(came).state.flow.frames;
  const goesOn = state.flow.frames.filter(({ flow }, index) => under[index]?.flow === flow);
  return madeState({ ...state, flow: { ...state.flow, frames: goesOn }, choices: [] });
}

// The state names the last turn as the one that was heard: the whole bears its name.
function joined(turns: Turn[], last: Turn, questions: readonly string[], message: Message): Turn {
  const [first = last] = turns;
  const outcomes = turns.map(({ outcome }) => outcome);
  const heavy = FIRST.find((outcome) => outcomes.includes(outcome));
  const cause = turns.find((turn) => turn.cause)?.cause;
  return {
    ...last,
    message,
    intent: first.intent,
    intentScore: first.intentScore,
    entities: first.entities,
    ...(first.flow ? { flow: first.flow } : {}),
    outcome: heavy ?? last.outcome,
    replies: numbered(turns, questions),
    effects: turns.flatMap(({ effects }) => effects),
    // What one question hides, another may say: who complains is heard.
    sentiment: turns.toSorted((a, b) => a.sentiment.score - b.sentiment.score)[0]?.sentiment ?? last.sentiment,
    topics: [...new Set(turns.flatMap(({ topics }) => topics))].slice(0, 12),
    durations: summed(turns),
    trace: turns.flatMap(({ trace }, index) =>
      trace.map(({ step, note }) => ({ step, note: `${index + 1}. ${note}` })),
    ),
    ...(cause ? { cause } : {}),
  };
}

function numbered(turns: Turn[], questions: readonly string[]): Reply[] {
  const said = turns.filter(({ replies }) => replies.length > 0);
  if (said.length < 2) return said.flatMap(({ replies }) => replies);
  return turns.flatMap(({ replies }, index) => {
    const [first, ...more] = replies;
    return first ? [{ ...first, text: `${heading(index, questions, first)}\n\n${first.text}` }, ...more] : [];
  });
}

const LONGEST = 120;

/** « 2. « À quelle heure ouvre la bibliothèque? » », the question alone and not what led to it. */
function heading(index: number, questions: readonly string[], { lang }: Reply): string {
  const sentences = questions[index]?.match(/[^.!?\n]+[.!?]*/g) ?? [];
  const asked = (sentences.findLast((one) => one.endsWith("?")) ?? sentences.at(-1) ?? "").trim();
  const short = asked.length > LONGEST ? `${asked.slice(0, LONGEST - 1).trimEnd()}…` : asked;
  return `${index + 1}. ${lang === "fr" ? `«\u00A0${short}\u00A0»` : `“${short}”`}`;
}

function summed(turns: Turn[]): Turn["durations"] {
  const all = turns.flatMap(({ durations }) => Object.entries(durations));
  return Object.fromEntries(
    all.map(([step]) => [step, all.filter(([name]) => name === step).reduce((sum, [, ms]) => sum + ms, 0)]),
  );
}
