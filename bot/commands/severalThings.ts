import type { Command, SlotValue } from "../../contracts/command.ts";
import type { Flow } from "../../flows/index.ts";
import { asksPlainly, maySaySeveral } from "./asking.ts";
import type { Context } from "./context.ts";
import { says } from "./phrases.ts";
import { newsFor, slotsIn } from "./slotCommands.ts";

/** A clause must be this sure to be a request of its own. */
const SURE = 0.5;
/** What tells one person's search from another's. */
const WHOSE = ["person", "age", "ageMin", "ageMax"] as const;
/** Their words are a story with many clauses, told as one. */
const STORIES = ["complaint", "request_service"];

interface Asked {
  flow: Flow;
  slots: Record<string, SlotValue>;
}
interface Heard {
  given: Record<string, SlotValue>;
  asks: Asked[];
  decision?: Command;
}

/**
 * "8 ans, le mardi, pis c’est où la bibliothèque?": answers, then what is asked on top. "Natation pour ma fille et un camp
 * pour mon gars": two requests, the second kept for later. Undefined when the message says one thing.
 */
export function severalThings(context: Context): Command[] | undefined {
  const clauses = context.words < 4 ? [] : context.clauses();
  if (clauses.length < 2 || !maySaySeveral(context, clauses)) return undefined;
  const heard = clauses.reduce<Heard>((so, clause) => hear(so, clause.read()), { given: {}, asks: [] });
  const answers = newsFor(context, heard.given);
  const first = heard.decision ? [heard.decision, ...answers] : answers;
  if (heard.asks.length + (first.length > 0 ? 1 : 0) < 2) return undefined;
  return [...first, ...inOrder(heard.asks, first.length > 0)];
}

/** What a clause adds: a request of its own, values for the request before it, or values for what is in hand. */
function hear(heard: Heard, clause: Context): Heard {
  const decision = decisionOf(clause);
  if (decision && heard.asks.length === 0) return { ...heard, decision };
  const flow = requestOf(clause, heard);
  if (flow) return { ...heard, asks: [...heard.asks, { flow, slots: withQuery(flow, clause) }] };
  const last = heard.asks.at(-1);
  if (last) {
    const more = { ...last, slots: { ...slotsIn(clause, last.flow), ...last.slots } };
    return { ...heard, asks: [...heard.asks.slice(0, -1), more] };
  }
  return clause.flow ? { ...heard, given: { ...heard.given, ...slotsIn(clause, clause.flow) } } : heard;
}

function decisionOf({ frame, plain }: Context): Command | undefined {
  if (frame?.waiting?.kind !== "confirm") return undefined;
  if (says("accept", plain)) return { kind: "affirm" };
  return says("decline", plain) ? { kind: "deny" } : undefined;
}

/** The flow a clause asks for, when it is neither the one in hand nor the one the clause before it asked for. */
function requestOf(clause: Context, { asks }: Heard): Flow | undefined {
  const { flows, intent, score, understanding } = clause;
  const search = flows.byIntent.get("find_activity");
  const before = asks.at(-1)?.flow ?? clause.flow;
  const named = understanding.entities.activity !== undefined;
  if (search && named && before?.id === search.id)
    return isAnotherSearch(clause, asks.at(-1)?.slots) ? search : undefined;
  const flow = score >= SURE ? flows.byIntent.get(intent) : named && asks.length === 0 ? search : undefined;
  if (!flow || STORIES.includes(flow.id)) return undefined;
  if (flow.id === before?.id)
    return asks.length > 0 && flow.kind === "question" && asksPlainly(clause.text) && namesItsOwn(clause, flow)
      ? flow
      : undefined;
  return flow.id === search?.id ? (named ? flow : undefined) : asksPlainly(clause.text) ? flow : undefined;
}

/** « J’aimerais planter un arbre, avez-vous une subvention? » asks once: the second question names nothing that the first did not. */
function namesItsOwn(clause: Context, flow: Flow): boolean {
  const names = (slots: object) => Object.keys(slots).filter((name) => name !== "query");
  return names(flow.slots).length === 0 || names(slotsIn({ ...clause, flow }, flow)).length > 0;
}

/** Another activity for somebody else: the same person’s two wishes are one search. */
function isAnotherSearch({ frame, understanding: { entities } }: Context, asked: Asked["slots"] | undefined): boolean {
  const before = asked ?? frame?.slots ?? {};
  const other = entities.activity?.join(", ");
  if (before["activity"] === undefined || before["activity"] === other) return false;
  return (
    WHOSE.some((name) => entities[name] !== undefined && before[name] !== undefined) &&
    whose(entities) !== whose(before)
  );
}

const whose = (values: Partial<Record<string, unknown>>) => JSON.stringify(WHOSE.map((name) => [values[name]].flat()));

function withQuery(flow: Flow, clause: Context): Record<string, SlotValue> {
  const slots = slotsIn({ ...clause, flow }, flow);
  return flow.slots["query"] ? { ...slots, query: clause.text } : slots;
}

/**
 * The first task begins, unless the message also goes on with the one in hand; a question is answered on top; everything
 * else waits for its turn and is said to.
 */
function inOrder(asks: Asked[], goesOn: boolean): Command[] {
  const task = goesOn ? undefined : asks.find(({ flow }) => flow.kind === "task");
  const question = asks.find(({ flow }) => flow.kind === "question");
  const rest = asks.filter((one) => one !== task && one !== question);
  return [
    ...(task ? [{ kind: "start_flow" as const, flow: task.flow.id, slots: task.slots }] : []),
    ...(question ? [{ kind: "answer" as const, flow: question.flow.id, slots: question.slots }] : []),
    ...rest.map((one): Command => ({ kind: "later", flow: one.flow.id, slots: one.slots })),
  ];
}
