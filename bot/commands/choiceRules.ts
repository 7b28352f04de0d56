import type { Command } from "../../contracts/command.ts";
import { aspectsIn } from "../actions/aspects.ts";
import { buttonSchema, commandsOf } from "../buttons.ts";
import type { Context, Rule } from "./context.ts";
import { bare, ordinalIn, says } from "./phrases.ts";
import { newsFor, slotsIn } from "./slotCommands.ts";

/** What was put to the citizen: a code, a yes or no, buttons, numbered proposals. */
export const choiceRules: readonly Rule[] = [
  { name: "code", read: code },
  {
    name: "new code",
    read: ({ asked, plain }) =>
      asked?.name === "code" && says("newCode", plain) ? [{ kind: "correct_slot", slot: "contact" }] : undefined,
  },
  { name: "consent in doubt", read: consentInDoubt },
  { name: "consent words", read: confirmation },
  { name: "yes, but", read: yesBut },
  { name: "yes or no answered", read: yesOrNo },
  { name: "a name and an age", read: nameAndAge },
  { name: "cancellation by number", read: cancelByNumber },
  { name: "typed button", read: typedButton },
  {
    name: "on to what was kept",
    read: (context) => (context.hasLater && says("next", context.plain) ? [{ kind: "next" }] : undefined),
  },
  {
    name: "none fits",
    read: (context) => (onProposals(context) && says("noneFits", context.plain) ? [{ kind: "deny" }] : undefined),
  },
  {
    name: "see more",
    read: (context) =>
      says("more", context.plain) && !context.asked ? [{ kind: "choose", option: "more" }] : undefined,
  },
  {
    name: "change a criterion",
    read: (context) =>
      context.frame && says("change", context.plain) ? [{ kind: "choose", option: "change" }] : undefined,
  },
  {
    name: "resume",
    read: (context) => (context.frame && says("resume", context.plain) ? [{ kind: "resume" }] : undefined),
  },
  {
    name: "too far",
    read: (context) =>
      onProposals(context) && context.frame?.flow === "find_activity" && says("tooFar", context.plain)
        ? [{ kind: "correct_slot", slot: "near" }]
        : undefined,
  },
  {
    name: "too expensive",
    read: (context) =>
      onProposals(context) && context.frame?.flow === "find_activity" && says("tooDear", context.plain)
        ? [{ kind: "correct_slot", slot: "priceMax" }]
        : undefined,
  },
  { name: "numbered proposal", read: numbered },
  { name: "question about what is on the table", read: aboutWhatIsShown },
  {
    name: "why this proposal",
    read: ({ asked, plain, flows }) =>
      !asked && flows.byId.has("explain_proposals") && says("whyProposed", plain)
        ? [{ kind: "answer", flow: "explain_proposals", slots: {} }]
        : undefined,
  },
  {
    name: "a copy of my data",
    read: ({ asked, plain, flows }) =>
      !asked && flows.byId.has("export_my_data") && says("copyOfData", plain)
        ? [{ kind: "start_flow", flow: "export_my_data", slots: {} }]
        : undefined,
  },
];

/** "Léa, 6 ans" to the question of a name gives both; "en fait elle a 8 ans" only changes the age. */
function nameAndAge(context: Context): Command[] | undefined {
  const { asked, flow, text, plain, understanding } = context;
  if (asked?.name !== "firstName" || !flow?.slots["age"] || !understanding.entities.age) return undefined;
  const { age } = slotsIn(context, flow);
  const news = age === undefined ? [] : newsFor(context, { age });
  const onlyAge =
    /^(?:en fait|finalement|non|oups|(?:mais )?(?:elle|il|iel) a|actually|no|sorry|oops|(?:she|he)(?:'s| is| has)?|they are)\b/.test(
      plain,
    );
  return onlyAge ? news : [...news, { kind: "set_slot", slot: "firstName", value: text }];
}

/** "Annuler mon inscription LAV-2024-000123": the number does not make it a question about a request. */
function cancelByNumber({ understanding, plain, flows }: Context): Command[] | undefined {
  const [requestNumber] = understanding.entities.requestNumber ?? [];
  const flow = flows.byIntent.get("cancel_registration");
  if (requestNumber === undefined || !flow) return undefined;
  if (
    !/\b(?:annul\w*|desinscri\w*|cancel\w*|unregister)\b.*\b(?:inscription|registration|place|spot|cours|course|class)\b/.test(
      plain,
    )
  )
    return undefined;
  return [{ kind: "start_flow", flow: flow.id, slots: { requestNumber } }];
}

/** "Oui, à Chomedey", "non pas encore": to a question of yes or no, the first word decides. */
function yesOrNo({ asked, plain, text }: Context): Command[] | undefined {
  if (asked?.definition.type !== "flag" || text.includes("?")) return undefined;
  if (
    /^(?:oui|ouais|ouin|yes|yep|yeah|en effet|exact\w*|bien sur|of course|tout a fait|absolument|absolutely|correct)\b/.test(
      plain,
    )
  )
    return [{ kind: "affirm" }];
  return /^(?:non|nan|no|nope|pas|not|aucune?|jamais|malheureusement|unfortunately)\b/.test(plain)
    ? [{ kind: "deny" }]
    : undefined;
}

const onProposals = ({ frame }: Context) => frame?.waiting?.kind === "proposal";

function code({ asked, signals }: Context): Command[] | undefined {
  const [value] = asked?.name === "code" ? (signals["code"] ?? []) : [];
  return value === undefined ? undefined : [{ kind: "set_slot", slot: "code", value }];
}

/** Nothing that hesitates, asks or speaks of something else is a consent: its exact text is put again. */
function consentInDoubt({ frame, plain, text, intent }: Context): Command[] | undefined {
  if (frame?.waiting?.kind !== "confirm" || frame.results["consent"] === undefined) return undefined;
  const hesitates =
    /\b(?:mais|sauf|seulement|peut[ -]etre|plus tard|pas maintenant|pas sure?|sais pas|comprends? pas|si (?:vous|tu|c)|but|except|only|maybe|perhaps|later|not now|not sure|don'?t know|if you)\b/.test(
      plain,
    );
  const unclear = intent === "give_consent" && !says("accept", plain) && !CLEAR_YES.test(plain);
  const asks = text.includes("?") && says("accept", plain);
  return hesitates || unclear || asks ? [{ kind: "resume" }] : undefined;
}

const CLEAR_YES =
  /^(?:oui |yes |ok )?(?:j'accepte|je consens|j'autorise|je suis d'accord|vous avez mon (?:accord|consentement|autorisation)|utilisez (?:le|mon dossier)|i (?:accept|agree|consent|authorize)|you have my (?:consent|permission)|you may|use (?:it|my (?:record|file)))\b/;

/** Under a yes-or-no question, words of agreement decide whatever intent they look like. */
function confirmation({ frame, plain, understanding, intent }: Context): Command[] | undefined {
  const kind = frame?.waiting?.kind;
  if (kind !== "confirm" && kind !== "resume") return undefined;
  const bareAnswer = Object.keys(understanding.entities).length === 0;
  // "Oui mais le dimanche" is a change and not yet a yes.
  if (hasReservation(plain)) return undefined;
  if (says("decline", plain) || (bareAnswer && intent === "deny")) return [{ kind: "deny" }];
  if (says("accept", plain) || (bareAnswer && (intent === "affirm" || intent === "give_consent")))
    return [{ kind: "affirm" }];
  return bareAnswer && intent === "withdraw_consent" ? [{ kind: "deny" }] : undefined;
}

const hasReservation = (plain: string) => /\b(?:mais|sauf|plutot|but|except|rather)\b/.test(plain);

/** "Oui mais c’est au 125": agreed to nothing yet. What can be read is a correction; otherwise what to change is asked. */
function yesBut({ frame, flow, plain, understanding, ...context }: Context): Command[] | undefined {
  if (frame?.waiting?.kind !== "confirm" || !flow || !hasReservation(plain)) return undefined;
  if (!/^(?:oui|ouais|ok|okay|d'accord|yes|yeah|yep|sure|non|no)\b/.test(plain)) return undefined;
  const reads = Object.keys(slotsIn({ ...context, frame, flow, plain, understanding }, flow)).some(
    (slot) => !flow.slots[slot]?.from.includes("description"),
  );
  return reads ? undefined : [{ kind: "choose", option: "change" }];
}

/** The label of a button typed out, or its number where buttons are all there is to answer with. */
function typedButton(context: Context): Command[] | undefined {
  const { plain } = context;
  const named = context.choices.find((choice) => bare(choice.label) === plain || bare(choice.text) === plain);
  const place =
    context.asked?.definition.type === "number" || onProposals(context) ? undefined : ordinalIn(context.plain);
  const counted =
    place !== undefined && context.words <= 3 ? context.choices.at(place > 0 ? place - 1 : place) : undefined;
  const button = buttonSchema.safeParse((named ?? counted)?.value);
  return button.success ? commandsOf(button.data, (id) => context.flows.byId.has(id)) : undefined;
}

/** What else such a question may be about, when understanding is sure of it. */
const SURE_OF_ANOTHER = 0.6;
const GENERAL: ReadonlySet<string> = new Set(["opening_hours", "ask_information", "report_problem", "request_service"]);
const QUESTION =
  /\?\s*$|^\s*(?:et |pis )?(?:c['’]est (?:combien|où|quand|quoi)|combien|cb\b|y a|il y a|est-ce|faut|ya|how|is (?:it|there)|are|does|do|what|where|when)/iu;

/** "C’est combien?", "y a-t-il un vestiaire?": asked in few words, with proposals on the table, it is about one of them. */
function aboutWhatIsShown(context: Context): Command[] | undefined {
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

/** "La deuxième", "je prends le 2": one of the proposals on the table. */
function numbered(context: Context): Command[] | undefined {
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
