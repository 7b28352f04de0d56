import type { AssistInput, AssistLine } from "../../contracts/assist.ts";
import type { Turn } from "../../contracts/turn.ts";
import type { IntentName } from "../../contracts/understanding.ts";
import type { Flow, Flows } from "../../flows/index.ts";
import { readState } from "../state.ts";

/** One thing the citizen wants, from when they first said so. */
export interface Matter {
  intent: IntentName;
  score: number;
  flow?: Flow;
  /** The line it was read in, and the turn made of it. */
  line: AssistLine;
  turn: Turn;
  /** Told or done: it leaves when the citizen goes on to something else. */
  settled: boolean;
}

/** An intent read with less leaves what was asked open to doubt: the agent hears it as well as we do. */
const SURE_ENOUGH = 0.45;
/** What is said to the person on the line, and about the conversation itself. */
const ABOUT_THE_TALK: ReadonlySet<IntentName> = new Set<IntentName>([
  "greet",
  "affirm",
  "deny",
  "help",
  "repeat",
  "correct_answer",
  "change_language",
  "talk_to_human",
  "out_of_scope",
  "cancel",
]);

/** What is asked and not yet left, in the order asked. */
export function openMatters({ lines, turns, state }: AssistInput, flows: Flows): Matter[] {
  const { flow } = readState(state).state;
  const underWay = new Set([...flow.frames.map(({ flow: id }) => id), ...(flow.later ?? []).map(({ flow: id }) => id)]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const matters = turns.reduce<Matter[]>((open, { lineId, turn }, at) => {
    // What the agent says is wanted has no line of its own: it was heard in the last one.
    const line = byId.get(lineId) ?? byId.get(turns[at - 1]?.lineId ?? "");
    return line ? heard(open, { line, turn, flows }) : open;
  }, []);
  return matters.filter((matter, at) => isOpen(matter, underWay) || at === matters.length - 1);
}

function heard(open: Matter[], { line, turn, flows }: { line: AssistLine; turn: Turn; flows: Flows }): Matter[] {
  if (turn.intent === "thank" || turn.intent === "goodbye") return open.filter(({ settled }) => !settled);
  if (turn.outcome === "cancelled") return open.filter(({ flow }) => flow?.id !== turn.flow);
  if (ABOUT_THE_TALK.has(turn.intent) || turn.intentScore < SURE_ENOUGH) return open;
  const flow = flowOf(turn, flows);
  const same = open.findIndex((matter) => !isQuestion(matter) && matter.flow?.id === flow?.id);
  const first = open[same];
  if (first) return open.with(same, { ...first, score: Math.max(first.score, turn.intentScore) });
  const matter = { intent: turn.intent, score: turn.intentScore, line, turn, settled: isSettled(turn) };
  return [...open.filter(({ settled }) => !settled), flow ? { ...matter, flow } : matter];
}

/** The flow that took the wish: registering begins by finding what to register for. */
const flowOf = ({ flow, intent }: Turn, flows: Flows): Flow | undefined =>
  (flow === undefined ? undefined : flows.byId.get(flow)) ?? flows.byIntent.get(intent);

const isQuestion = ({ flow }: Matter): boolean => flow === undefined || flow.kind === "question";
const isSettled = ({ outcome }: Turn): boolean => outcome === "answered" || outcome === "completed";

/** A task that has ended is no longer asked for; a question is, until the next one. */
const isOpen = ({ flow, settled }: Matter, underWay: ReadonlySet<string>): boolean =>
  !settled &&
  (flow === undefined || flow.kind === "question" || [flow.id, ...flow.closes].some((id) => underWay.has(id)));
