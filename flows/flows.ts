import type { Bilingual } from "../contracts/language.ts";
import type { IntentName } from "../contracts/understanding.ts";
import type { FlowDefinition, PatternName, StepDefinition } from "./flowSchema.ts";

export type Step = StepDefinition & { id: string };
/** A flow as it runs: every step has an id, every text both languages. */
export interface Flow extends Omit<FlowDefinition, "steps" | "title"> {
  title: Bilingual;
  steps: [Step, ...Step[]];
}

/** All flows of the product, looked up by id, by intent or by what they repair. */
export interface Flows {
  byId: ReadonlyMap<string, Flow>;
  byIntent: ReadonlyMap<IntentName, Flow>;
  byPattern: ReadonlyMap<PatternName, Flow>;
}

/** Checked at start: an unknown id here is a fault of this program and not of a file or a citizen. */
export function flowNamed(flows: Flows, id: string): Flow {
  const flow = flows.byId.get(id);
  if (!flow) throw new Error(`There is no flow named "${id}"; known: ${[...flows.byId.keys()].join(", ")}`);
  return flow;
}

export function stepNamed(flow: Flow, id: string): Step {
  const step = id === "" ? flow.steps[0] : flow.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`Flow "${flow.id}" has no step named "${id}"`);
  return step;
}

export function stepAfter(flow: Flow, step: Step): Step | undefined {
  if (step.continue) return stepNamed(flow, step.continue);
  return flow.steps[flow.steps.indexOf(step) + 1];
}

/** The loader refuses a text without English; this only tells the compiler so. */
export function bilingual(text: { fr: string; en?: string | undefined }): Bilingual {
  return { fr: text.fr, en: text.en ?? text.fr };
}
