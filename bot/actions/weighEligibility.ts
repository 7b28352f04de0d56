import { fold } from "../../contracts/fold.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { Hit } from "../../contracts/search.ts";
import { titleInText } from "../compose/facts.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import { cityMoment } from "../format/cityTime.ts";
import { dayName } from "../format/time.ts";
import { withProfile } from "../profile.ts";
import { formatText, texts } from "../texts/index.ts";
import type { Work } from "../work.ts";
import { resultOf, type Action, type ActionCall } from "./action.ts";
import { nextQuestion, questions, weigh, type Known, type Verdict, type Weighed } from "./eligibility.ts";

/** Questions asked at most, however many would help. */
const MAX_QUESTIONS = 5;
/** Programmes shown in the end. */
const SHOWN = 3;

/** Yes, no or to be confirmed for what the search found (or for every programme), and the best question left to ask. */
export const weighEligibility: Action = async (work, call, parts) => {
  const known = await withProfile(work, parts);
  const { language } = known.state;
  const hits = await candidatesOf(known, call, parts);
  const skipped = known.state.flow.frames.at(-1)?.skipped ?? [];
  const facts: Known = { slots: call.slots, skipped, profile: known.profile };
  const today = cityMoment(work.now.getTime()).day;
  const verdicts = hits.map(({ offering }) => weigh(offering, facts, today, language));
  const question = asked(known) >= MAX_QUESTIONS ? undefined : nextQuestion(verdicts, skipped);
  const best = verdicts.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
  const factors = best.flatMap(({ conditions }) => conditions.flatMap(({ factor }) => factor ?? []));
  const result = {
    hits: best.flatMap(({ offering }) => hits.find((hit) => hit.offering.id === offering.id) ?? []),
    total: best.length,
    excludedBy: [],
  };
  return {
    work: { ...known, found: { ...known.found, [`${call.flow}/look`]: { result, factors: unique(factors) } } },
    result: resultOf({
      none: hits.length === 0,
      ask: question?.slot ?? "none",
      ...questionTexts(question),
      intro: introOf(verdicts, known),
      text: best.map((verdict) => sentenceOf(verdict, known)).join(" "),
    }),
  };
};

/** « À quoi ai-je droit? » asks of all of them. */
const ASKS_OF_ALL =
  /\b(?:a quoi|quelles? (?:aides?|subventions?)|quels programmes?|toutes?|autres?|what (?:am i|can i|do i|help|aids?|grants?|subsid\w*)|which|any|all|other)\b/;

/** "Do I qualify?" under an aid is about that one, when no other is named. */
function aidTalkedAbout(
  { state, text }: Work,
  { slots }: ActionCall,
  { knowledge }: EngineParts,
): Offering | undefined {
  if (slots["programme"] !== undefined || ASKS_OF_ALL.test(fold(text))) return undefined;
  const { focus, shown } = state;
  const about = focus ?? (shown.length === 1 ? shown[0] : undefined);
  const offering = about && knowledge.offering(about.offeringId);
  return offering?.subsidy ? offering : undefined;
}

async function candidatesOf(work: Work, call: ActionCall, parts: EngineParts): Promise<Hit[]> {
  const found = work.found[`${call.flow}/look`]?.result.hits ?? [];
  const about = found.length === 1 ? undefined : aidTalkedAbout(work, call, parts);
  if (about) return [{ offering: about, score: 1, reasons: [] }];
  if (found.length > 0) return found.slice(0, SHOWN);
  const query = {
    text: "",
    language: work.state.language,
    kinds: ["subsidy" as const],
    criteria: {},
    limit: 60,
    now: work.now,
  };
  return (await from("catalogue", () => parts.knowledge.search(query))).hits;
}

/** Met first, then what may be, open programmes before closed ones. */
function rank({ answer, closed, conditions }: Verdict): number {
  const met = conditions.filter((one) => one.met === true).length / Math.max(conditions.length, 1);
  return { yes: 0, open: 2, no: 4 }[answer] + (closed ? 1 : 0) - met / 2;
}

const asked = (work: Work) => Object.keys(work.state.flow.frames.at(-1)?.asked ?? {}).length;

function questionTexts(question: Weighed | undefined): Record<string, string> {
  if (!question) return {};
  const shared = questions[question.slot];
  const own = {
    fr: formatText(texts.isItSo, "fr", { condition: question.text }),
    en: formatText(texts.isItSo, "en", { condition: question.text }),
  };
  return { question_fr: (shared ?? own).fr, question_en: (shared ?? own).en };
}

function introOf(verdicts: readonly Verdict[], { state: { language } }: Work): string {
  const [only] = verdicts;
  if (!only || verdicts.length > 1) return formatText(texts.eligibilityMany, language, { count: verdicts.length });
  const amount = only.offering.subsidy?.amount;
  const text = (amount && (language === "en" ? amount.en : undefined)) ?? amount?.fr ?? "";
  return formatText(texts.eligibilityOne, language, {
    title: titleInText(only.offering, language),
    amount: text.replace(/[.\s]+$/, ""),
  });
}

function sentenceOf(verdict: Verdict, { state: { language } }: Work): string {
  const { conditions, closed, answer, offering } = verdict;
  const missing = conditions.filter(({ met }) => met === false).map(({ text }) => text);
  const open = conditions.filter(({ met }) => met === undefined).map(({ text }) => text);
  const opens = closed?.opens && dayName(closed.opens, language);
  return formatText(texts.verdict, language, {
    title: titleInText(offering, language),
    answer,
    near: missing.length === 1 && open.length === 0 ? "yes" : "no",
    missing: missing.join("; "),
    open: open.join("; "),
    ...(opens ? { opens } : {}),
    ...(closed && !opens ? { over: "yes" } : {}),
  });
}

const unique = (factors: { field: string; value: string }[]) =>
  factors.filter(({ field }, index) => factors.findIndex((one) => one.field === field) === index);
