import type { AssistInput, AssistLine } from "../../contracts/assist.ts";
import { fold } from "../../contracts/fold.ts";
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
  /** The last line that spoke of it. */
  latest: AssistLine;
  /** Told or done: it leaves when the citizen goes on to something else. */
  settled: boolean;
  left: boolean;
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
export function openMatters(input: AssistInput, flows: Flows): Matter[] {
  const { flow } = readState(input.state).state;
  const underWay = new Set([...flow.frames, ...(flow.later ?? [])].map(({ flow: id }) => id));
  const matters = allMatters(input, flows).filter(({ left }) => !left);
  return matters.filter((matter, at) => isOpen(matter, underWay) || at === matters.length - 1);
}

/** All that was asked, what was answered or given up included. */
export function allMatters({ lines, turns }: AssistInput, flows: Flows): Matter[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return turns.reduce<Matter[]>((matters, { lineId, turn }, at) => {
    // What the agent says is wanted has no line of its own: it was heard in the last one.
    const line = byId.get(lineId) ?? byId.get(turns[at - 1]?.lineId ?? "");
    return line ? heard(matters, { line, turn, flows }) : matters;
  }, []);
}

function heard(matters: Matter[], { line, turn, flows }: { line: AssistLine; turn: Turn; flows: Flows }): Matter[] {
  const other = matters.findIndex((matter) => isOfAnotherTopic(matter, turn));
  const changed = matters[other];
  if (changed) return matters.with(other, { ...changed, line, latest: line, turn, settled: isSettled(turn) });
  if (takesLeave(turn)) return leaving(matters, ({ settled, intent }) => settled || intent === "find_subsidy");
  if (turn.outcome === "cancelled") return leaving(matters, ({ flow }) => flow?.id === turn.flow);
  if (ABOUT_THE_TALK.has(turn.intent) || turn.intentScore < SURE_ENOUGH) return matters;
  const flow = flowOf(turn, flows);
  const same = matters.findIndex((matter) => !matter.left && !isQuestion(matter) && matter.flow?.id === flow?.id);
  const first = matters[same];
  if (first) {
    const score = Math.max(first.score, turn.intentScore);
    return matters.with(same, { ...first, score, latest: line, settled: isSettled(turn) });
  }
  const { intent, intentScore: score } = turn;
  const matter: Matter = { intent, score, line, latest: line, turn, settled: isSettled(turn), left: false };
  return [...leaving(matters, ({ settled }) => settled), flow ? { ...matter, flow } : matter];
}

/** « Ok c’est beau, merci, bonne journée »: the yes is courtesy too. */
const takesLeave = ({ intent, message }: Turn): boolean =>
  intent === "thank" ||
  intent === "goodbye" ||
  ((intent === "affirm" || intent === "deny") && LEAVE.test(fold(message.text)));
const LEAVE = /\b(?:merci|bonne (?:journee|soiree|fin)|au revoir|bye|thanks?|have a (?:good|nice|great))\b/;

const leaving = (matters: readonly Matter[], leaves: (matter: Matter) => boolean): Matter[] =>
  matters.map((matter) => (leaves(matter) ? { ...matter, left: true } : matter));

/** « Non, finalement du karaté »: the same search, for something else. */
const isOfAnotherTopic = ({ left, flow, turn: first }: Matter, { flow: id, entities }: Turn): boolean =>
  !left &&
  id !== undefined &&
  flow !== undefined &&
  [flow.id, ...flow.closes].includes(id) &&
  first.entities.activity !== undefined &&
  entities.activity !== undefined &&
  String(first.entities.activity) !== String(entities.activity);

/** The flow that took the wish: registering begins by finding what to register for. */
const flowOf = ({ flow, intent }: Turn, flows: Flows): Flow | undefined =>
  (flow === undefined ? undefined : flows.byId.get(flow)) ?? flows.byIntent.get(intent);

const isQuestion = ({ flow }: Matter): boolean => flow === undefined || flow.kind === "question";
const isSettled = ({ outcome }: Turn): boolean => outcome === "answered" || outcome === "completed";

/** A task that has ended is no longer asked for; a question is, until the next one. */
const isOpen = ({ flow, settled }: Matter, underWay: ReadonlySet<string>): boolean =>
  !settled &&
  (flow === undefined || flow.kind === "question" || [flow.id, ...flow.closes].some((id) => underWay.has(id)));
