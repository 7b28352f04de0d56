import type { Command } from "../../contracts/command.ts";
import type { Language } from "../../contracts/language.ts";
import { fold } from "../../contracts/fold.ts";
import { readSlot } from "../../flows/index.ts";
import type { Context, Rule } from "./context.ts";
import { says, type Phrase } from "./phrases.ts";

/** A steering intent counts when the message is short: "annuler mon inscription au yoga" is not "annuler". */
const SHORT = 8;
const SURE = 0.5;
/** A question that takes any words takes those that merely resemble steering: « it blinks all the time » is no wish to stop. */
const SURE_OVER_ANY_WORDS = 0.85;
/** A language changed by mistake is a nuisance for the rest of the dialogue. */
const SURE_OF_LANGUAGE = 0.7;

const phrase = (name: Phrase, command: Command): Rule => ({
  name,
  read: ({ plain }) => (says(name, plain) ? [command] : undefined),
});

/** Steering the conversation: understood wherever it stands. */
export const controlRules: readonly Rule[] = [
  phrase("restart", { kind: "restart" }),
  phrase("back", { kind: "back" }),
  phrase("human", { kind: "hand_off", reason: "asked" }),
  { name: "change language", read: changeLanguage },
  {
    name: "refuse to answer",
    read: (context) => (context.asked && says("refuse", context.plain) ? [{ kind: "skip", refused: true }] : undefined),
  },
  {
    name: "why",
    read: (context) => (context.asked && says("why", context.plain) ? [{ kind: "explain" }] : undefined),
  },
  { name: "skip", read: (context) => (context.asked && says("skip", context.plain) ? [{ kind: "skip" }] : undefined) },
  phrase("repeat", { kind: "repeat" }),
  phrase("cancel", { kind: "cancel" }),
  { name: "stop", read: stop },
];

/** Steering said in other words, by its intent: after the words of what was put to the citizen. */
export const steeringRules: readonly Rule[] = [
  {
    name: "hand-off",
    // Whoever telephones talks to a person already.
    read: (context) =>
      context.channel === "phone"
        ? undefined
        : steering(context, "talk_to_human", { kind: "hand_off", reason: "asked" }, 30),
  },
  {
    name: "cancel",
    read: (context) => (hasEntities(context) ? undefined : steering(context, "cancel", { kind: "cancel" })),
  },
  { name: "repeat", read: (context) => steering(context, "repeat", { kind: "repeat" }) },
];

/** "Stop" ends what is under way; by text message, or when nothing is under way, it ends the mailings (CASL, s. 11). */
function stop({ plain, channel, frame, flows }: Context): Command[] | undefined {
  if (!says("stop", plain)) return undefined;
  if (frame && channel !== "sms") return [{ kind: "cancel" }];
  const flow = flows.byIntent.get("unsubscribe");
  return flow && [{ kind: "start_flow", flow: flow.id, slots: {} }];
}

function steering(context: Context, intent: Context["intent"], command: Command, words = SHORT): Command[] | undefined {
  if (answers(context)) return undefined;
  const sure = context.asked?.definition.whenAsked.includes("message") ? SURE_OVER_ANY_WORDS : SURE;
  return context.intent === intent && context.score >= sure && context.words <= words ? [command] : undefined;
}

/**
 * One of the options on offer, in a few words, or a name where one is asked: an answer, whatever it resembles. "J’en ai pas" is no
 * wish to hear again, "je m’appelle Sophie" none to be called.
 */
function answers({ asked, signals, words }: Context): boolean {
  if (!asked || words > 5) return false;
  if (asked.definition.whenAsked.includes("name") && signals["name"]?.length) return true;
  return readSlot({ ...asked.definition, type: "choice", whenAsked: [] }, signals, true, asked.options) !== undefined;
}

const hasEntities = ({ understanding }: Context) => Object.keys(understanding.entities).length > 0;

const RECORD = /\b(?:dossier|fiche|profil|record|file|profile)\b/;

function changeLanguage(context: Context): Command[] | undefined {
  if (context.intent !== "change_language" || context.score < SURE_OF_LANGUAGE || context.words > 15) return undefined;
  // The language of the record is a correction; that of the conversation stays as it is.
  const correction = RECORD.test(fold(context.text)) ? context.flows.byIntent.get("correct_my_data") : undefined;
  if (correction) return [{ kind: "start_flow", flow: correction.id, slots: { query: context.text } }];
  return [{ kind: "change_language", language: languageAsked(context) }];
}

/** The language that is named, or the other one when none is. */
function languageAsked({ text, understanding }: Context): Language {
  const words = fold(text);
  if (/\b(?:english|anglais|inglish)\b/.test(words)) return "en";
  if (/\b(?:french|francais)\b/.test(words)) return "fr";
  return understanding.language;
}
