import { describe, expect, it } from "vitest";
import { timelineOf } from "../../cli/calls/timeline.ts";
import type { AssistView, Evidence } from "../../contracts/assist.ts";
import { randomCalls } from "./support/randomCalls.ts";
import { readScripts } from "./support/readScripts.ts";
import { saysSo } from "./support/saysSo.ts";
import { createScene, partsAt } from "./support/scene.ts";

const at = new Date("2026-11-23T15:00:00Z");

/** Every place a panel points at, with the value it must say where it gives one. */
function pointers(view: AssistView): { evidence: Evidence; says?: string }[] {
  const says = (all: readonly Evidence[], value: string) => all.map((evidence) => ({ evidence, says: value }));
  const parts = [
    ...view.asked,
    ...view.knowledge,
    ...view.proposals,
    ...(view.reply ? [view.reply] : []),
    ...view.codes,
  ];
  return [
    ...parts.flatMap((part) => part.evidence.map((evidence) => ({ evidence }))),
    ...(view.nextStep?.filled ?? []).flatMap(({ value, evidence }) => says(evidence, value)),
    ...(view.summary?.facts ?? []).flatMap(({ value, evidence }) => says(evidence, value)),
    ...view.asked.flatMap(({ topic, evidence }) => (topic === undefined ? [] : says(evidence.slice(-1), topic))),
  ];
}

function faultsIn(view: AssistView): string[] {
  const lines = new Map(view.lines.map((line) => [line.id, line]));
  return pointers(view).flatMap(({ evidence: { lineId, start, end }, says }) => {
    const text = lines.get(lineId)?.text;
    if (text === undefined) return [`no line ${lineId}`];
    const words = text.slice(start, end);
    if (end > text.length || words.trim() !== words || words === "") return [`« ${text} » ${start}–${end} is no words`];
    if (/[\p{L}\p{N}]$/u.test(text.slice(0, start)) || /^[\p{L}\p{N}]/u.test(text.slice(end)))
      return [`« ${words} » cuts a word of « ${text} »`];
    return says === undefined || saysSo(words, says, view.language) ? [] : [`« ${words} » does not say « ${says} »`];
  });
}

const unlinked = (view: AssistView): string[] =>
  (view.summary?.facts ?? []).filter(({ evidence }) => evidence.length === 0).map(({ value }) => value);

/** Each value of the sentence is a fact, and each fact is in the sentence. */
function sentenceFaults(view: AssistView): string[] {
  const { summary } = view;
  if (!summary) return [];
  return (["fr", "en"] as const).flatMap((language) => {
    const said = summary.facts.map(
      ({ label, value }) => `${label[language]}${language === "fr" ? " : " : ": "}${value}`,
    );
    const rest = said
      .toSorted((a, b) => b.length - a.length)
      .reduce(
        (text, one) => text.replace(one, "").replace(one.charAt(0).toLowerCase() + one.slice(1), ""),
        summary.text[language],
      );
    return /[\p{L}\p{N}]/u.test(rest) ? [`${language}: « ${rest} » is of no fact`] : [];
  });
}

describe("the words behind what the panel shows", () => {
  it.each(readScripts())("$file: stand where it says, and say what it says", async ({ script }) => {
    const scene = createScene({ at: script.start, language: script.language }, await partsAt(script.start));
    for (const moment of timelineOf(script)) {
      if (moment.kind === "heard") scene.hear(moment.utterance);
      if (moment.kind !== "heard" || !moment.utterance.final) continue;
      const view = await scene.view();
      expect([faultsIn(view), unlinked(view), sentenceFaults(view)]).toEqual([[], [], []]);
    }
  });

  it(
    "hold over 200 random conversations: every fact of the summary links to its words",
    { timeout: 300_000 },
    async () => {
      const parts = await partsAt(at);
      const faults: string[] = [];
      let facts = 0;
      for (const { language, heard } of randomCalls(200)) {
        const scene = createScene({ at, language }, parts);
        for (const utterance of heard) scene.hear(utterance);
        const view = await scene.view();
        facts += view.summary?.facts.length ?? 0;
        faults.push(...faultsIn(view), ...unlinked(view), ...sentenceFaults(view));
      }
      expect(faults).toEqual([]);
      expect(facts).toBeGreaterThan(500);
    },
  );
});
