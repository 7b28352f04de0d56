import { namesIn, type Condition } from "../conditionSchema.ts";
import type { Flow, Step } from "../flows.ts";
import { patternNames } from "../flowSchema.ts";
import type { Finding, ParsedFlow } from "../fault.ts";
import { targets } from "./targets.ts";
import { unreachableSteps } from "./reach.ts";

/** The faults of one flow that its schema cannot see: names that lead nowhere. */
export function checkFlow(flow: Flow, all: readonly ParsedFlow[]): Finding[] {
  return [
    ...flow.steps.flatMap((step, index) => stepFindings(flow, step, index, all)),
    ...slotFindings(flow),
    ...flow.closes
      .filter((id) => !isFlow(id, all))
      .map((id) => ({ path: ["closes"], sentence: `there is no flow "${id}"` })),
    ...unreachableSteps(flow).map((index) => ({
      path: ["steps", index],
      sentence: `step "${flow.steps[index]?.id ?? index}" can never be reached`,
    })),
  ];
}

/** The faults that only show when all flows are seen together. */
export function checkTogether(all: readonly ParsedFlow[]): (Finding & { in: ParsedFlow })[] {
  const [first] = all;
  const missing = patternNames.filter((name) => !all.some((one) => one.flow.on === name));
  return [
    ...all.flatMap((one, index) =>
      all.slice(0, index).some((other) => other.flow.id === one.flow.id)
        ? [{ in: one, path: ["id"], sentence: `another file has a flow "${one.flow.id}" already` }]
        : [],
    ),
    ...all.flatMap((one, index) =>
      one.flow.starts
        .filter((intent) => all.slice(0, index).some((other) => other.flow.starts.includes(intent)))
        .map((intent) => ({ in: one, path: ["starts"], sentence: `another flow starts on "${intent}" already` })),
    ),
    ...(first
      ? missing.map((name) => ({ in: first, path: ["id"], sentence: `no flow repairs "${name}" (on: ${name})` }))
      : []),
  ];
}

function stepFindings(flow: Flow, step: Step, index: number, all: readonly ParsedFlow[]): Finding[] {
  const here = ["steps", index];
  const nowhere = targets(step)
    .filter(({ id }) => !flow.steps.some((other) => other.id === id))
    .map(({ id, key }) => ({ path: [...here, key], sentence: `goes to "${id}", and there is no such step` }));
  const twice = flow.steps.findIndex((other) => other.id === step.id) < index;
  return [
    ...nowhere,
    ...(twice ? [{ path: [...here, "id"], sentence: `another step is named "${step.id}" already` }] : []),
    ...askFindings(flow, step, here),
    ...flowNamesIn(step)
      .filter((id) => !isFlow(id, all))
      .map((id) => ({ path: here, sentence: `there is no flow "${id}"` })),
    ...conditionsOf(step).flatMap((condition) => conditionFindings(flow, condition, here)),
  ];
}

function askFindings(flow: Flow, step: Step, here: (string | number)[]): Finding[] {
  if ("propose" in step && !flow.steps.some((other) => other.id === step.propose && "search" in other))
    return [{ path: [...here, "propose"], sentence: `proposes "${step.propose}", and no search step has that name` }];
  if (!("ask" in step)) return [];
  const slot = flow.slots[step.ask];
  if (!slot) return [{ path: [...here, "ask"], sentence: `asks for "${step.ask}", and there is no such slot` }];
  return slot.question ? [] : [{ path: [...here, "ask"], sentence: `asks for "${step.ask}", which has no question` }];
}

function conditionFindings(flow: Flow, condition: Condition, here: (string | number)[]): Finding[] {
  const names = namesIn(condition);
  const results = flow.steps.flatMap((step) =>
    "call" in step ? [step.call] : "do" in step || "search" in step ? [step.id] : [],
  );
  return [
    // A pattern is given its slots by what happened, so they need no definition.
    ...(flow.on ? [] : names.slots.filter((slot) => !flow.slots[slot])).map((slot) => ({
      path: here,
      sentence: `looks at slot "${slot}", and there is no such slot`,
    })),
    ...names.results
      .filter((step) => !results.includes(step))
      .map((step) => ({ path: here, sentence: `looks at the result of "${step}", and no search or do has that name` })),
  ];
}

function slotFindings(flow: Flow): Finding[] {
  return Object.entries(flow.slots).flatMap(([name, slot]) =>
    slot.replaces
      .filter((other) => !flow.slots[other])
      .map((other) => ({
        path: ["slots", name, "replaces"],
        sentence: `replaces "${other}", and there is no such slot`,
      })),
  );
}

function conditionsOf(step: Step): Condition[] {
  return [...(step.if ? [step.if] : []), ...("when" in step ? step.when.map((branch) => branch.if) : [])];
}

function flowNamesIn(step: Step): string[] {
  if ("call" in step) return [step.call];
  return "end" in step && step.next ? [step.next] : [];
}

const isFlow = (id: string, all: readonly ParsedFlow[]) => all.some((one) => one.flow.id === id);
