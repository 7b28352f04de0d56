import { ambiguousSubject } from "./ambiguous.ts";
import type { Command, SlotValue } from "../../contracts/command.ts";
import type { Flow } from "../../flows/index.ts";
import { otherBody } from "./bodies.ts";
import { conductOf } from "./conduct.ts";
import type { Context, Rule } from "./context.ts";
import { correctsSomething } from "./phrases.ts";
import { files, namedLine } from "./lines.ts";
import { severalThings } from "./severalThings.ts";
import { newsFor, slotsIn } from "./slotCommands.ts";

/** Below this the message is taken as not understood, unless it fills a slot. */
const UNDERSTOOD = 0.25;
/** Two readings this close, both weak, are put to the citizen. */
const CLOSE = 0.85;
const WEAK = 0.45;
/** Without a question mark, this sure that an answer also asks something. */
const SURE_OF_MORE = 0.6;
/** What stays when a new search begins: where somebody lives does not change with what they look for. */
const KEPT = ["near", "place", "distanceKm", "accessibility"];

/** What the message is about: answers, corrections, digressions, new procedures, courtesy. */
export const contentRules: readonly Rule[] = [
  { name: "files alone", read: (context) => (context.text === "" ? files(context) : undefined) },
  { name: "spoken to the assistant", read: conduct },
  { name: "courtesy", read: courtesy },
  { name: "answer in own words", read: ownWords },
  { name: "other government, surely", read: (context) => otherGovernment(context, "sure") },
  { name: "a subject alone", read: ambiguousSubject },
  { name: "several things", read: severalThings },
  { name: "new search", read: newSearch },
  { name: "slots and flows", read: slotsAndFlows },
  { name: "correction of a named line", read: namedLine },
  {
    name: "correction without a value",
    read: (context) =>
      context.intent === "correct_answer" && context.frame && !context.asked
        ? [{ kind: "choose", option: "change" }]
        : undefined,
  },
  {
    name: "yes or no",
    read: (context) =>
      context.intent === "affirm" || context.intent === "deny" ? [{ kind: context.intent }] : undefined,
  },
  { name: "other government", read: (context) => otherGovernment(context) },
  { name: "answer that breaks a rule", read: brokenAnswer },
  {
    name: "nothing understood",
    read: (context) => [
      {
        kind: "cannot_handle",
        reason:
          context.intent === "out_of_scope" && context.score >= UNDERSTOOD && context.words > 2 && !context.asked
            ? "out_of_scope"
            : "not_understood",
      },
    ],
  },
];

/** An insult beside an answer or a request is passed over: what is asked goes first. */
function conduct(context: Context): Command[] | undefined {
  const topic = conductOf(context.text);
  if (!topic) return undefined;
  if (topic === "injection") return [{ kind: "chit_chat", topic }];
  const saysMore =
    Object.keys(context.understanding.entities).length > 0 || context.asked?.definition.whenAsked.includes("message");
  return saysMore ? undefined : [{ kind: "chit_chat", topic }];
}

function courtesy({ intent, score, understanding, words }: Context): Command[] | undefined {
  if (score < UNDERSTOOD || Object.keys(understanding.entities).length > 0 || words > 15) return undefined;
  return intent === "greet" || intent === "thank" || intent === "goodbye" || intent === "help"
    ? [{ kind: "chit_chat", topic: intent }]
    : undefined;
}

/** A question that takes any words takes these, unless they plainly ask something else. */
function ownWords(context: Context): Command[] | undefined {
  const { asked, text } = context;
  if (!asked?.definition.whenAsked.includes("message")) return undefined;
  const other = startedBy(context);
  const asksElse = other?.kind === "question" && /\?\s*$/.test(text) && context.score >= WEAK;
  if (asksElse || (context.intent === "deny" && context.words <= 2)) return undefined;
  return [{ kind: "set_slot", slot: asked.name, value: text }, ...alsoGiven(context)];
}

/** "Le trou est devant le 12, rue Edgar": the description, and the place that would be asked next. */
function alsoGiven(context: Context): Command[] {
  const { asked, flow } = context;
  if (!flow || !asked) return [];
  const others = Object.entries(slotsIn(context, flow)).filter(
    ([slot]) => slot !== asked.name && !flow.slots[slot]?.from.includes("description"),
  );
  return newsFor(context, Object.fromEntries(others)).filter(({ kind }) => kind === "set_slot");
}

/** "Je cherche aussi du yoga": another search, not a change to this one; where is kept, the rest begins afresh. */
function newSearch(context: Context): Command[] | undefined {
  const { frame, flow, intent, plain } = context;
  if (!frame || flow?.id !== "find_activity" || intent !== "find_activity") return undefined;
  const given = slotsIn(context, flow);
  const before = frame.slots["activity"];
  if (
    given["activity"] === undefined ||
    before === undefined ||
    given["activity"] === before ||
    correctsSomething(plain)
  )
    return undefined;
  const kept = Object.fromEntries(Object.entries(frame.slots).filter(([slot]) => KEPT.includes(slot)));
  return [{ kind: "start_flow", flow: flow.id, slots: withQuery(flow, context, { ...kept, ...given }) }];
}

function slotsAndFlows(context: Context): Command[] | undefined {
  const started = startedBy(context);
  const other =
    started && started.id !== context.flow?.id && !onlyAnswers(context) && !adjusts(context) ? started : undefined;
  const close = other ? closeReadings(context) : undefined;
  if (close) return [{ kind: "clarify", candidates: close }];
  const commands = [...answers(context, other), ...(other ? [starting(context, other)] : [])];
  if (commands.length > 0) return commands;
  if (started && started.id === context.flow?.id)
    return asksAnew(context, started) ? [startingAfresh(context, started)] : [{ kind: "resume" }];
  return aboutActivity(context);
}

/** Words a message needs beyond an answer to be asking something else as well. */
const MORE_THAN_AN_ANSWER = 6;

/** "6 ans", "marie@example.org": an answer that stands alone has no intent of its own, whatever it looks like. */
function onlyAnswers(context: Context): boolean {
  const { flow, asked, words, text, score } = context;
  if (!flow || !asked) return false;
  const given = slotsIn(context, flow);
  // "marie@example.org" where something else was asked is still for what is in hand.
  if (given[asked.name] === undefined) return words === 1 && Object.keys(given).length > 0;
  if (asked.definition.secret) return true;
  // Whether a question that takes any words takes these was decided before.
  if (asked.definition.whenAsked.includes("message")) return false;
  return words < MORE_THAN_AN_ANSWER || (!text.includes("?") && score < SURE_OF_MORE);
}

/** "H7N" under a choice of places: a detail so short says nothing else. */
const BARE_DETAIL = 2;

/** "Pis le dimanche?" under proposals or a summary: a few words that fit what is in hand change it. */
function adjusts(context: Context): boolean {
  const { flow, frame, words, score } = context;
  if (!flow || words >= MORE_THAN_AN_ANSWER || Object.keys(slotsIn(context, flow)).length === 0) return false;
  if (flow.kind === "question" && words <= BARE_DETAIL) return true;
  return score < SURE_OF_MORE || frame?.waiting?.kind === "confirm";
}

/** What the message gives to the flow in hand; a message that asks something else gives only if it also answers. */
function answers(context: Context, other: Flow | undefined): Command[] {
  const { flow, asked } = context;
  if (!flow) return [];
  const given = slotsIn(context, flow);
  // A question that takes any words is not answered by those that ask something else.
  const anyWords = asked?.definition.whenAsked.includes("message") === true;
  const answersQuestion = asked !== undefined && given[asked.name] !== undefined && !(other && anyWords);
  if (other && !answersQuestion) return [];
  const mine = Object.entries(given).filter(
    ([slot]) => !other || slot === asked?.name || other.slots[slot] === undefined,
  );
  return newsFor(context, Object.fromEntries(mine));
}

/** Under "which of these?", a whole new question of the same kind is not a choice: the first one is dropped. */
function asksAnew({ asked, words, text }: Context, flow: Flow): boolean {
  return flow.kind === "question" && asked !== undefined && (words >= MORE_THAN_AN_ANSWER || text.includes("?"));
}

function startingAfresh(context: Context, flow: Flow): Command {
  return { kind: "start_flow", flow: flow.id, slots: withQuery(flow, context, slotsIn(context, flow)) };
}

function starting(context: Context, flow: Flow): Command {
  const slots = withQuery(flow, context, slotsIn(context, flow));
  return context.frame && flow.kind === "question"
    ? { kind: "answer", flow: flow.id, slots }
    : { kind: "start_flow", flow: flow.id, slots };
}

function withQuery(flow: Flow, { text }: Context, slots: Record<string, SlotValue>): Record<string, SlotValue> {
  return flow.slots["query"] ? { ...slots, query: text } : slots;
}

function startedBy({ flows, intent, score }: Context): Flow | undefined {
  return score >= UNDERSTOOD ? flows.byIntent.get(intent) : undefined;
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

/** "Natation 6 ans" says no intent and still asks for something. */
function aboutActivity(context: Context): Command[] | undefined {
  const flow = context.flows.byIntent.get("find_activity");
  if (context.frame || !flow || !context.understanding.entities.activity) return undefined;
  return [starting(context, flow)];
}

/** "12345" to a question about six digits: an answer, and not the right one. The flow says why, with its example. */
function brokenAnswer({ asked, text }: Context): Command[] | undefined {
  const rule = asked?.definition.validation;
  if (!asked || rule?.pattern === undefined || !/[\d@]/.test(text)) return undefined;
  return [{ kind: "set_slot", slot: asked.name, value: text.slice(0, 200) }];
}

function otherGovernment({ text, asked }: Context, only?: "sure"): Command[] | undefined {
  const body = asked ? undefined : otherBody(text, only);
  return body ? [{ kind: "signpost", topic: "other_government", body }] : undefined;
}
