import { replyToSms, segmentsOf } from "../../compose.ts";
import { fold } from "../../contracts/fold.ts";
import type { Offering, Session } from "../../contracts/offering.ts";
import type { Expectation } from "./format.ts";
import type { Observed } from "./stage.ts";

export interface Mismatch {
  expectation: string;
  expected: unknown;
  got: unknown;
}

interface Facts {
  observed: Observed;
  before: Observed | undefined;
  consents: Record<string, string | undefined>;
  offering(id: string): Offering | undefined;
}

type Checker = (expect: Expectation, facts: Facts) => Mismatch[];

/** Every expectation of a turn against what came; one row a key, so that a new key is a new row. */
export function check(expect: Expectation, facts: Facts): Mismatch[] {
  return checkers.flatMap((checker) => checker(expect, facts));
}

const checkers: Checker[] = [
  (expect, { observed }) => same("intent", expect.intent, observed.turn?.intent),
  (expect, { observed }) => same("flow", expect.flow, observed.view.flow ?? null),
  (expect, { observed }) => same("asks", expect.asks, observed.view.asks ?? null),
  (expect, { observed }) => same("resumes", expect.resumes, observed.view.flow),
  (expect, { observed }) =>
    same("replies", expect.replies, observed.receipt.duplicate ? 0 : observed.receipt.replies.length),
  (expect, { observed }) => same("speaker", expect.speaker, observed.speaker ?? "assistant"),
  checkLanguage,
  checkOutcome,
  checkSlots,
  checkProposals,
  checkWords,
  checkState,
  checkButtons,
  checkSegments,
  (expect, { consents }) =>
    Object.entries(expect.consent ?? {}).flatMap(([purpose, wanted]) =>
      same(`consent.${purpose}`, wanted, consents[purpose] ?? "never asked"),
    ),
  (expect, { observed }) =>
    same("silent", expect.silent, observed.turn?.outcome === "silent" && observed.receipt.replies.length === 0),
];

function same(expectation: string, expected: unknown, got: unknown): Mismatch[] {
  return expected === undefined || equal(expected, got) ? [] : [{ expectation, expected, got }];
}

/** Texts are compared folded; a single value equals a list of that one value. */
function equal(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected) !== Array.isArray(got)) return equal([expected].flat(), [got].flat());
  if (Array.isArray(expected) && Array.isArray(got))
    return expected.length === got.length && expected.every((value, index) => equal(value, got[index]));
  if (typeof expected === "string" && typeof got === "string") return fold(expected) === fold(got);
  return expected === got;
}

function checkLanguage(expect: Expectation, { observed }: Facts): Mismatch[] {
  const languages = [...new Set(observed.receipt.replies.map((reply) => reply.lang))];
  return expect.lang === undefined ? [] : same("lang", [expect.lang], languages);
}

function checkOutcome(expect: Expectation, { observed }: Facts): Mismatch[] {
  const wanted = expect.outcome === undefined ? [] : [expect.outcome].flat();
  return wanted.length === 0 || wanted.includes(observed.receipt.outcome)
    ? []
    : [{ expectation: "outcome", expected: expect.outcome, got: observed.receipt.outcome }];
}

function checkSlots(expect: Expectation, { observed }: Facts): Mismatch[] {
  return Object.entries(expect.slots ?? {}).flatMap(([slot, wanted]) =>
    same(`slots.${slot}`, wanted ?? undefined, observed.view.slots[slot]),
  );
}

function checkProposals(expect: Expectation, facts: Facts): Mismatch[] {
  if (!expect.proposals) return [];
  const cards = facts.observed.receipt.replies.flatMap((reply) => reply.cards);
  const { min, max, all = {} } = expect.proposals;
  const wrong = cards.flatMap((card): Mismatch[] => {
    const offering = facts.offering(card.offeringId);
    const session = offering?.sessions.find((candidate) => candidate.id === card.sessionId);
    return Object.entries(all)
      .filter(([key, value]) => !offering || !fits(key, value, offering, session))
      .map(([key, value]) => ({ expectation: `proposals.all.${key}`, expected: value, got: card.title }));
  });
  if (min !== undefined && cards.length < min)
    wrong.push({ expectation: "proposals.min", expected: min, got: cards.length });
  if (max !== undefined && cards.length > max)
    wrong.push({ expectation: "proposals.max", expected: max, got: cards.length });
  return wrong;
}

/** Whether a proposed session holds a criterion, read from the catalogue itself and not from the engine's own reasons. */
function fits(
  key: string,
  value: string | number | boolean,
  offering: Offering,
  session: Session | undefined,
): boolean {
  switch (key) {
    case "age":
      return (
        (session?.ageMin ?? offering.ageMin ?? 0) <= Number(value) &&
        Number(value) <= (session?.ageMax ?? offering.ageMax ?? 120)
      );
    case "weekday":
      return session?.weekdays.some((day) => day === value) ?? false;
    case "free":
      return ((session?.price ?? offering.price)?.amount === 0) === value;
    case "setting":
      return offering.setting === value || offering.setting === "both";
    case "neighbourhood":
      return [...offering.neighbourhoods, session?.place?.neighbourhood ?? ""].some(
        (name) => fold(name) === fold(String(value)),
      );
    case "kind":
      return offering.kind === value;
    case "source":
      return offering.source === value;
    default:
      return false;
  }
}

function checkWords(expect: Expectation, { observed }: Facts): Mismatch[] {
  const heard = fold(
    observed.receipt.replies
      .map((reply) => [reply.text, ...reply.cards.map((card) => JSON.stringify(card))].join("\n"))
      .join("\n"),
  );
  const missing = [expect.says ?? []].flat().filter((pattern) => !new RegExp(fold(pattern), "i").test(heard));
  const unwanted = [expect.says_not ?? []].flat().filter((pattern) => new RegExp(fold(pattern), "i").test(heard));
  return [
    ...missing.map((pattern) => ({ expectation: "says", expected: pattern, got: heard })),
    ...unwanted.map((pattern) => ({ expectation: "says_not", expected: pattern, got: heard })),
  ];
}

function checkState(expect: Expectation, { observed, before }: Facts): Mismatch[] {
  if (expect.state !== "unchanged") return [];
  return same("state", JSON.stringify(before?.view), JSON.stringify(observed.view));
}

function checkButtons(expect: Expectation, { observed }: Facts): Mismatch[] {
  const labels = observed.receipt.replies
    .flatMap((reply) => [...reply.choices, ...reply.cards.flatMap((card) => card.choices)])
    .map((choice) => fold(choice.label));
  return (expect.buttons ?? [])
    .filter((pattern) => !labels.some((label) => new RegExp(fold(pattern)).test(label)))
    .map((pattern) => ({ expectation: "buttons", expected: pattern, got: labels.join(" | ") }));
}

/** The replies as they would go out by SMS, as they are written there. */
function checkSegments(expect: Expectation, { observed }: Facts): Mismatch[] {
  if (!expect.segments) return [];
  const { max, encoding } = expect.segments;
  const sent = observed.receipt.replies.map((reply) => segmentsOf(replyToSms(reply)));
  const count = sent.reduce((sum, one) => sum + one.count, 0);
  const alphabet = sent.some((one) => one.encoding === "UCS-2") ? "UCS-2" : "GSM-7";
  return [
    ...(max !== undefined && count > max ? [{ expectation: "segments.max", expected: max, got: count }] : []),
    ...same("segments.encoding", encoding, alphabet),
  ];
}
