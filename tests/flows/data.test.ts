import { describe, expect, it } from "vitest";
import { commandsOf, buttonSchema } from "../../bot/buttons.ts";
import { formatText } from "../../bot/texts/index.ts";
import type { Bilingual } from "../../contracts/language.ts";
import { advance, emptyFlowState, readSlot, type Flow } from "../../flows/index.ts";
import { productFlows } from "../bot/support/memoryStage.ts";

// What the loader cannot see: that every text formats, every option can be chosen, and every flow can be left.
const flows = productFlows();
const all = [...flows.byId.values()].map((flow) => [flow.id, flow] as const);

function textsIn(value: unknown): Bilingual[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("fr" in value && "en" in value && typeof value.fr === "string" && typeof value.en === "string")
    return [{ fr: value.fr, en: value.en }];
  return Object.values(value).flatMap(textsIn);
}

/** Where a step may lead, past the last one being an end too. */
function waysOut(flow: Flow, index: number, seen = new Set<number>()): boolean {
  const step = flow.steps[index];
  if (!step || "end" in step) return true;
  if (seen.has(index)) return false;
  seen.add(index);
  const at = (id: string | undefined) => (id === undefined ? index + 1 : flow.steps.findIndex((one) => one.id === id));
  const next = step.continue === undefined ? index + 1 : at(step.continue);
  const ways = [
    ...("goto" in step ? [at(step.goto)] : []),
    ...("when" in step ? [...step.when.map((branch) => at(branch.goto)), at(step.else)] : []),
    ...("confirm" in step ? [step.yes === undefined ? next : at(step.yes), at(step.no)] : []),
    ...("goto" in step || "when" in step || "confirm" in step ? [] : [next]),
    ...(step.if ? [index + 1] : []),
  ];
  return ways.some((way) => waysOut(flow, way, seen));
}

describe.each(all)("%s", (_id, flow) => {
  it("says everything in both languages, and ICU reads it", () => {
    const texts = textsIn(flow);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text.en.trim()).not.toBe("");
      for (const language of ["fr", "en"] as const)
        expect(() => formatText(text, language, { request_number: "1", days: 1, look_days: 1 })).not.toThrow();
    }
  });

  it("can be ended from each of its steps", () => {
    expect(flow.steps.filter((_, index) => !waysOut(flow, index)).map(({ id }) => id)).toEqual([]);
  });

  it("has options that their own words choose, in each language", () => {
    for (const slot of Object.values(flow.slots))
      for (const option of slot.options ?? [])
        for (const words of [option.label.fr, option.label.en ?? "", ...option.also])
          expect(readSlot(slot, { message: [words] }, true, slot.options ?? [])).toBe(option.value);
  });

  it("has buttons that the engine carries out", () => {
    const buttons = flow.steps.flatMap((step) => ("say" in step ? step.buttons : []));
    for (const { action } of buttons) {
      const parsed = buttonSchema.parse(action);
      expect(commandsOf(parsed, (id) => flows.byId.has(id))).not.toEqual([]);
    }
  });
});

describe("any flow under way", () => {
  const tasks = all.filter(([, flow]) => flow.on === undefined);
  it.each(tasks)("%s lets itself be cancelled", (id) => {
    const started = advance(emptyFlowState, [{ kind: "start_flow", flow: id, slots: {} }], flows);
    const { state } = advance(started.state, [{ kind: "cancel" }], flows);
    expect(state.frames.filter((frame) => frame.flow === id)).toEqual([]);
  });
});
