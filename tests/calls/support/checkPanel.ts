import type { ExpectedPanel } from "../../../cli/calls/script.ts";
import type { AssistView } from "../../../contracts/assist.ts";
import { fold } from "../../../contracts/fold.ts";

/** What the panel does not show as it should, a sentence each. */
export function checkPanel(expected: ExpectedPanel, view: AssistView): string[] {
  const faults: string[] = [];
  const fail = (what: string, wanted: unknown, shown: unknown) =>
    faults.push(`${what}: wanted ${JSON.stringify(wanted)}, shown ${JSON.stringify(shown)}`);
  const matches = (pattern: string, text: string | undefined) =>
    text !== undefined && new RegExp(pattern, "iu").test(fold(text));
  const { nextStep: step } = view;
  const same = (what: string, wanted: unknown, shown: unknown) =>
    JSON.stringify(wanted) === JSON.stringify(shown) || fail(what, wanted, shown);
  const some = (what: string, patterns: readonly string[] | undefined, shown: readonly string[]) =>
    patterns?.forEach((one) => shown.some((text) => matches(one, text)) || fail(what, one, shown));

  if (expected.lang) same("lang", expected.lang, view.language);
  if (expected.asked)
    same(
      "asked",
      expected.asked,
      view.asked.map(({ intent }) => intent),
    );
  some(
    "topic",
    expected.topics,
    view.asked.flatMap(({ topic }) => topic ?? []),
  );
  if (expected.step !== undefined) same("step", expected.step, step?.flow ?? null);
  if (expected.missing) same("missing", expected.missing, step?.missing.map(({ slot }) => slot) ?? []);
  if (expected.question && !matches(expected.question, step?.question))
    fail("question", expected.question, step?.question);
  for (const [slot, pattern] of Object.entries(expected.slots ?? {})) {
    const value = step?.filled.find((one) => one.slot === slot)?.value;
    if (!matches(pattern, value)) fail(`slot ${slot}`, pattern, value);
  }
  const titles = view.knowledge.map(({ title }) => title);
  if (expected.knowledge?.length === 0) same("knowledge", [], titles);
  some("knowledge", expected.knowledge, titles);
  if (expected.reply === null) same("reply", undefined, view.reply?.text);
  else if (expected.reply && !matches(expected.reply, view.reply?.text))
    fail("reply", expected.reply, view.reply?.text);
  if (expected.reply_not && matches(expected.reply_not, view.reply?.text))
    fail("reply_not", expected.reply_not, view.reply?.text);
  const proposed = view.proposals.filter(
    ({ kind, title }) =>
      (!expected.proposals?.kind || kind === expected.proposals.kind) &&
      (!expected.proposals?.title || matches(expected.proposals.title, title)),
  );
  if (proposed.length < (expected.proposals?.min ?? 0) || proposed.length > (expected.proposals?.max ?? 99))
    fail(
      "proposals",
      expected.proposals,
      view.proposals.map(({ title }) => title),
    );
  if (expected.mood) same("mood", expected.mood, view.mood.trend.at(-1)?.sentiment.label);
  if (expected.alert === null) same("alert", undefined, view.mood.alert?.reason.fr);
  else if (expected.alert && !matches(expected.alert, view.mood.alert?.reason.fr))
    fail("alert", expected.alert, view.mood.alert?.reason.fr);
  some(
    "code",
    expected.code === undefined ? undefined : [`^${expected.code.toLowerCase()}$`],
    view.codes.map(({ code }) => code),
  );
  some("summary", expected.summary, view.summary?.facts.map(({ value }) => value) ?? []);
  return faults;
}
