import type { Choice } from "../../contracts/reply.ts";
import { bilingual, flowNamed, type Output } from "../../flows/index.ts";
import type { EngineParts } from "../dependencies.ts";
import { formatText, labels, texts } from "../texts/index.ts";
import type { Work } from "../work.ts";
import { answerDrafts } from "./answers.ts";
import { choicesOf } from "./buttons.ts";
import { draft, type Draft } from "./draft.ts";
import { flowText } from "./params.ts";
import { activityDrafts, type Propose } from "./proposals.ts";
import { subsidyDrafts } from "./subsidies.ts";

/** One output of the flows in words, buttons and cards. */
export function draftsOf(output: Output, work: Work, parts: EngineParts): Draft[] {
  switch (output.kind) {
    case "say":
      return [said(output, work, parts)];
    case "ask":
      return [asked(output, work)];
    case "confirm":
      return [confirmed(output, work)];
    case "propose":
      return proposed(output, work, parts);
    case "repeat":
      return repeated(work);
    case "ended":
      return [];
  }
}

function said(output: Extract<Output, { kind: "say" }>, work: Work, parts: EngineParts): Draft {
  const text = flowText(output.text, output.params, work.state.language);
  const choices = choicesOf(output.buttons, output.params, work, parts.flows);
  // What is offered after the answer does not change what the answer was.
  const outcome = output.pattern === "next_up" ? {} : { outcome: "answered" as const };
  return draft(text, { choices, ...outcome, ...(choices.length === 0 ? { leads: true } : {}) });
}

function asked(output: Extract<Output, { kind: "ask" }>, work: Work): Draft {
  const { language } = work.state;
  const options = output.options.map(({ value, label }): Choice => {
    const words = bilingual(label)[language];
    return { label: words, text: words, value: { action: "choose", option: value } };
  });
  const skip: Choice[] = output.optional
    ? [{ label: labels.skip[language], text: labels.skip[language], value: { action: "skip" } }]
    : [];
  const text = flowText(output.text, output.params, language);
  return draft(text, { choices: [...options, ...skip], outcome: "asked" });
}

function confirmed(output: Extract<Output, { kind: "confirm" }>, work: Work): Draft {
  const { language } = work.state;
  const choices: Choice[] = [
    { label: labels.yes[language], text: labels.yes[language], value: { action: "affirm" } },
    { label: labels.no[language], text: labels.no[language], value: { action: "deny" } },
  ];
  return draft(flowText(output.text, output.params, language), { choices, outcome: "asked" });
}

function proposed(output: Propose, work: Work, parts: EngineParts): Draft[] {
  const flow = flowNamed(parts.flows, output.flow);
  const found = work.proposed.get(output);
  if (!found) throw new Error(`Flow "${output.flow}" proposes what "${output.search}" did not look for in this turn`);
  const kinds = flow.steps.flatMap((step) => ("search" in step && step.id === output.search ? step.search.kinds : []));
  if (kinds.includes("subsidy")) return subsidyDrafts(work, output, found);
  return kinds.includes("activity") ? activityDrafts(work, output, found, flow) : answerDrafts(work, found);
}

/** The same words again: they were asked for. */
function repeated({ repeated = [], state: { language } }: Work): Draft[] {
  return repeated.map(({ text, cards, choices }, index) =>
    draft(index === 0 ? `${formatText(texts.repeated, language)} ${text}` : text, {
      cards,
      choices,
      outcome: "answered",
    }),
  );
}
