import type { Command } from "../../contracts/command.ts";
import { aspectsIn } from "../actions/aspects.ts";
import type { Context } from "./context.ts";
import { ordinalIn } from "./phrases.ts";

export const onProposals = ({ frame }: Context) => frame?.waiting?.kind === "proposal";

/** What else such a question may be about, when understanding is sure of it. */
const SURE_OF_ANOTHER = 0.6;
const GENERAL: ReadonlySet<string> = new Set(["opening_hours", "ask_information", "report_problem", "request_service"]);
const QUESTION =
  /\?\s*$|^\s*(?:et |pis )?(?:c['’]est (?:combien|où|quand|quoi)|combien|cb\b|y a|il y a|est-ce|faut|ya|how|is (?:it|there)|are|does|do|what|where|when)/iu;

/** "C’est combien?", "y a-t-il un vestiaire?": asked in few words, with proposals on the table, it is about one of them. */
export function aboutWhatIsShown(context: Context): Command[] | undefined {
  const { shown, focus, text, words, understanding, intent, score, flows } = context;
  const flow = flows.byIntent.get("activity_details");
  if (!flow || shown.length === 0 || words > 12 || !QUESTION.test(text) || aspectsIn(text).length === 0)
    return undefined;
  if (Object.keys(understanding.entities).some((name) => name !== "accessibility" && name !== "free")) return undefined;
  // Of the one just talked about, a short question without a name is about it: "c’est où?", "is there parking?".
  const ofTheFocus = focus !== undefined && words <= 8 && GENERAL.has(intent);
  if (intent !== "activity_details" && score >= SURE_OF_ANOTHER && !ofTheFocus) return undefined;
  return [{ kind: "answer", flow: flow.id, slots: { query: text } }];
}

/** "La première" while a question waits and nothing is on the table: nothing is meant that could be known, and nothing given is lost. */
export function nothingToNumber({ asked, shown, plain, words, text }: Context): Command[] | undefined {
  const names = asked && shown.length === 0 && words <= 4 && /\p{L}/u.test(text) && ordinalIn(plain) !== undefined;
  return names && asked.options.length === 0 && !asked.definition.whenAsked.includes("message")
    ? [{ kind: "cannot_handle", reason: "not_understood" }]
    : undefined;
}

/** "La deuxième", "je prends le 2": one of the proposals on the table. */
export function numbered(context: Context): Command[] | undefined {
  if (
    !onProposals(context) ||
    Object.keys(context.understanding.entities).some((name) => name !== "quantity" && name !== "age")
  )
    return undefined;
  const place = ordinalIn(context.plain);
  const chosen = place === undefined ? undefined : context.shown.at(place > 0 ? place - 1 : place);
  if (!chosen || context.words > 8) return undefined;
  const slots = { offeringId: chosen.offeringId, ...(chosen.sessionId ? { sessionId: chosen.sessionId } : {}) };
  const wantsIn =
    context.intent === "register_activity" || /\b(?:inscri\w*|prends|register|sign|take|book)\b/.test(context.plain);
  return wantsIn
    ? [{ kind: "start_flow", flow: "register_activity", slots }]
    : [{ kind: "answer", flow: "activity_details", slots }];
}
