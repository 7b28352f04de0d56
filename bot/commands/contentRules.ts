import { ambiguousSubject } from "./ambiguous.ts";
import type { Command } from "../../contracts/command.ts";
import { brokenAnswer, ownWords } from "./answering.ts";
import { otherBody } from "../understanding/bodies.ts";
import { UNDERSTOOD } from "./certainty.ts";
import { conductOf } from "./conduct.ts";
import type { Context, Rule } from "./context.ts";
import { followUp } from "./followUp.ts";
import { helpToPay } from "./helpToPay.ts";
import { files, namedLine } from "./lines.ts";
import { nothingToNumber } from "./proposalsShown.ts";
import { severalThings } from "./severalThings.ts";
import { slotsAndFlows } from "./slotsAndFlows.ts";
import { somethingToDo } from "./somethingToDo.ts";
import { newSearch } from "./starting.ts";

/** What the message is about: answers, corrections, digressions, new procedures, courtesy. */
export const contentRules: readonly Rule[] = [
  { name: "files alone", read: (context) => (context.text === "" ? files(context) : undefined) },
  { name: "spoken to the assistant", read: conduct },
  { name: "nothing on the table to number", read: nothingToNumber },
  { name: "something to do", read: somethingToDo },
  { name: "courtesy", read: courtesy },
  { name: "anger at what is under way", read: anger },
  { name: "answer in own words", read: ownWords },
  { name: "other government, surely", read: (context) => otherGovernment(context, "sure") },
  { name: "a subject alone", read: ambiguousSubject },
  { name: "help to pay for an activity", read: helpToPay },
  { name: "the same question of something else", read: followUp },
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

/** Said aloud about the request that is being written down: it belongs there, and an agent hears it. */
function anger({ channel, intent, flow }: Context): Command[] | undefined {
  return channel === "phone" && intent === "complaint" && flow?.id === "request_service" ? [] : undefined;
}

function courtesy({ intent, score, understanding, words }: Context): Command[] | undefined {
  if (score < UNDERSTOOD || Object.keys(understanding.entities).length > 0 || words > 15) return undefined;
  return intent === "greet" || intent === "thank" || intent === "goodbye" || intent === "help"
    ? [{ kind: "chit_chat", topic: intent }]
    : undefined;
}

function otherGovernment({ text, asked }: Context, only?: "sure"): Command[] | undefined {
  const body = asked ? undefined : otherBody(text, only);
  return body ? [{ kind: "signpost", topic: "other_government", body }] : undefined;
}
