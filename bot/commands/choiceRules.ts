import { confirmation, consentInDoubt, inDoubt, yesBut } from "./confirmation.ts";
import type { Rule } from "./context.ts";
import { says } from "./phrases.ts";
import { aboutWhatIsShown, numbered, onProposals } from "./proposalsShown.ts";
import { cancelByNumber, code, nameAndAge, typedButton, yesOrNo } from "./shortAnswers.ts";

/** What was put to the citizen: a code, a yes or no, buttons, numbered proposals. */
export const choiceRules: readonly Rule[] = [
  { name: "code", read: code },
  {
    name: "new code",
    read: ({ asked, plain }) =>
      asked?.name === "code" && says("newCode", plain) ? [{ kind: "correct_slot", slot: "contact" }] : undefined,
  },
  { name: "consent in doubt", read: consentInDoubt },
  { name: "doubt", read: inDoubt },
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
