import { purposeSchema, type ConsentDecision, type Purpose } from "../../contracts/consent.ts";
import { fold } from "../../contracts/fold.ts";
import { from } from "../errors.ts";
import { cityMoment } from "../format/cityTime.ts";
import { dayName } from "../format/time.ts";
import { listOf } from "../format/words.ts";
import { consentTexts } from "../texts/index.ts";
import type { EngineParts } from "../dependencies.ts";
import type { Work } from "../work.ts";
import { resultOf, textOf, type Action } from "./action.ts";

/** What in a message names a purpose; without any it is the use of the record. */
const named: readonly (readonly [Purpose, RegExp])[] = [
  ["promotion", /\b(?:infolettre|newsletter|promotions?|publicite|nouvelles de la ville)\b/],
  ["analytics", /\b(?:statisti\w*|analyse\w*|analytics|statistics)\b/],
  [
    "proactive",
    /\b(?:m'(?:ecri\w*|appel\w*|avis\w*|aver\w*|contact\w*)|me (?:contact\w*|text\w*|joindre)|communiquer avec moi|(?:contact|write|text|email|call|reach|notify) (?:to )?me)\b/,
  ],
];

/** The exact text of a purpose, and whether it is already given. */
export const readConsent: Action = async (work, { args, slots }, parts) => {
  const said = fold(textOf(slots["query"]) ?? "");
  const purpose = purposeSchema.safeParse(args["purpose"]).data ?? named.find(([, words]) => words.test(said))?.[0];
  const { text, summary, version } = consentTexts[purpose ?? "personalisation"];
  const inForce = await consentsOf(work, parts);
  return {
    work,
    result: resultOf({
      purpose: purpose ?? "personalisation",
      given: inForce[purpose ?? "personalisation"] === "given",
      version,
      text_fr: text.fr,
      text_en: text.en,
      summary_fr: summary.fr,
      summary_en: summary.en,
    }),
  };
};

/**
 * Keeps the decision with the words that were shown: the receipt is made in the turn's own transaction. What the person has
 * just allowed is used from this turn on.
 */
export const recordConsent: Action = async (work, { args, results }, parts) => {
  const purpose = purposeSchema.parse(results["consent"]?.["purpose"]);
  const decision = args["decision"] === "given" ? "given" : "refused";
  const { language } = work.state;
  const done = decided(work, [purpose], decision);
  const [consent] = done.effects
    .flatMap((effect) => (effect.kind === "record_consent" ? [effect.consent] : []))
    .slice(-1);
  const { citizenId, open } = work;
  const known =
    consent && citizenId && decision === "given" && purpose === "personalisation" && open.assurance === "verified"
      ? await from("registry", () => parts.citizens.profileOnConsent(citizenId, open.dialogueId, consent))
      : undefined;
  return {
    work: known ? { ...done, profile: known } : done,
    result: resultOf({ date: today(work.now, language) }),
  };
};

/**
 * Withdraws what is in force among the purposes. For an address that is known but not proven (`claimed`) a withdrawal is
 * still taken on the channel of that address: it only protects. `done` is false when the person must be recognised first.
 */
export const withdrawConsents: Action = async (work, { args }, parts) => {
  const asked = [args["purposes"] ?? []].flat().map((purpose) => purposeSchema.parse(purpose));
  // A text message or a mail comes from the very address to leave alone: known or not, it hears the same.
  const reached = work.message.channel === "sms" || work.message.channel === "email";
  const verified = work.state.flow.facts["verified"] === true;
  if (!work.citizenId || !verified)
    return { work: reached ? stopped(work, asked) : work, result: resultOf({ done: reached, count: 0, list: "" }) };
  const inForce = await consentsOf(work, parts);
  const given = asked.filter((purpose) => inForce[purpose] === "given");
  const list = listOf(
    given.map((purpose) => consentTexts[purpose].summary[work.state.language]),
    work.state.language,
  );
  return {
    work: { ...decided(work, given, "withdrawn"), profile: null },
    result: resultOf({ done: true, count: given.length, list }),
  };
};

export async function consentsOf(
  work: Work,
  parts: EngineParts,
): Promise<Partial<Record<Purpose, ConsentDecision["decision"]>>> {
  const { citizenId } = work;
  return citizenId ? from("registry", () => parts.citizens.consents(citizenId)) : {};
}

/** Whoever has the address that wrote is left alone, recognised or not. */
const stopped = (work: Work, purposes: Purpose[]): Work => ({
  ...work,
  effects: [
    ...work.effects,
    { kind: "stop_mailings", consents: purposes.map((purpose) => consentOf(work, purpose, "withdrawn")) },
  ],
});

function decided(work: Work, purposes: Purpose[], decision: ConsentDecision["decision"]): Work {
  const { citizenId } = work;
  if (!citizenId) throw new Error("A consent is decided by somebody who is known");
  const effects = purposes.map((purpose) => ({
    kind: "record_consent" as const,
    citizenId,
    consent: consentOf(work, purpose, decision),
  }));
  return { ...work, effects: [...work.effects, ...effects] };
}

export function consentOf(work: Work, purpose: Purpose, decision: ConsentDecision["decision"]): ConsentDecision {
  const { language } = work.state;
  const { text, version } = consentTexts[purpose];
  return { purpose, decision, text: text[language], textVersion: version, language, channel: work.message.channel };
}

function today(now: Date, language: Work["state"]["language"]): string {
  return dayName(cityMoment(now.getTime()).day, language);
}
