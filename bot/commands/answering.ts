import type { Command, SlotValue } from "../../contracts/command.ts";
import { readSlot, type Flow } from "../../flows/index.ts";
import { SURE_OF_MORE, WEAK } from "./certainty.ts";
import type { Context } from "./context.ts";
import { newsFor, slotsIn } from "./slotCommands.ts";
import { startedBy } from "./starting.ts";

/** Words a message needs beyond an answer to be asking something else as well. */
export const MORE_THAN_AN_ANSWER = 6;

/** "6 ans", "marie@example.org": an answer that stands alone has no intent of its own, whatever it looks like. */
export function onlyAnswers(context: Context): boolean {
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
export function adjusts(context: Context): boolean {
  const { flow, frame, words, score } = context;
  if (!flow || words >= MORE_THAN_AN_ANSWER || Object.keys(slotsIn(context, flow)).length === 0) return false;
  if (flow.kind === "question" && words <= BARE_DETAIL) return true;
  return score < SURE_OF_MORE || frame?.waiting?.kind === "confirm";
}

/** What the message gives to the flow in hand; a message that asks something else gives only if it also answers. */
export function answers(context: Context, other: Flow | undefined): Command[] {
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

/** A question that takes any words takes these, unless they plainly ask something else. */
export function ownWords(context: Context): Command[] | undefined {
  const { asked, text } = context;
  if (!asked?.definition.whenAsked.includes("message")) return undefined;
  const other = startedBy(context);
  const asksElse = other?.kind === "question" && /\?\s*$/.test(text) && context.score >= WEAK;
  if (asksElse || (context.intent === "deny" && context.words <= 2)) return undefined;
  const value = optionIn(context) ?? heardIn(context) ?? text;
  return [{ kind: "set_slot", slot: asked.name, value }, ...alsoGiven(context)];
}

/** « Ben c’est au douze cents, boulevard… » said aloud: the address in the sentence, where one was heard. */
function heardIn({ asked, channel, signals }: Context): SlotValue | undefined {
  if (!asked || channel !== "phone") return undefined;
  const whenAsked = asked.definition.whenAsked.filter((signal) => signal !== "message");
  return readSlot({ ...asked.definition, whenAsked }, { ...signals, description: [] }, true, []);
}

/** "J’ai pas le numéro": one of the options of a question that takes any words beside them. */
function optionIn({ asked, signals }: Context): SlotValue | undefined {
  if (!asked || asked.options.length === 0) return undefined;
  return readSlot({ ...asked.definition, type: "choice", whenAsked: [] }, signals, true, asked.options);
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

/** "12345" to a question about six digits: an answer, and not the right one. The flow says why, with its example. */
export function brokenAnswer({ asked, text }: Context): Command[] | undefined {
  const rule = asked?.definition.validation;
  if (!asked || rule?.pattern === undefined || !/[\d@]/.test(text)) return undefined;
  return [{ kind: "set_slot", slot: asked.name, value: text.slice(0, 200) }];
}
