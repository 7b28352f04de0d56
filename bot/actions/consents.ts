import { purposeSchema, type ConsentDecision, type Purpose } from "../../contracts/consent.ts";
import { from } from "../errors.ts";
import { cityMoment } from "../format/cityTime.ts";
import { dayName } from "../format/time.ts";
import { listOf } from "../format/words.ts";
import { consentTexts } from "../texts/index.ts";
import type { EngineParts } from "../dependencies.ts";
import type { Work } from "../work.ts";
import { resultOf, type Action } from "./action.ts";

/** The exact text of a purpose, and whether it is already given. */
export const readConsent: Action = async (work, { args }, parts) => {
  const purpose = purposeSchema.parse(args["purpose"]);
  const { text, summary, version } = consentTexts[purpose];
  const inForce = await consentsOf(work, parts);
  return {
    work,
    result: resultOf({
      given: inForce[purpose] === "given",
      version,
      text_fr: text.fr,
      text_en: text.en,
      summary_fr: summary.fr,
      summary_en: summary.en,
    }),
  };
};

/** Keeps the decision with the words that were shown: the receipt is made in the turn's own transaction. */
export const recordConsent: Action = async (work, { args }) => {
  const purpose = purposeSchema.parse(args["purpose"]);
  const decision = args["decision"] === "given" ? "given" : "refused";
  const { language } = work.state;
  return { work: decided(work, [purpose], decision), result: resultOf({ date: today(work.now, language) }) };
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
  if (!work.citizenId || (!verified && !reached))
    return { work, result: resultOf({ done: reached, count: 0, list: "" }) };
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

function decided(work: Work, purposes: Purpose[], decision: ConsentDecision["decision"]): Work {
  const { citizenId } = work;
  if (!citizenId) throw new Error("A consent is decided by somebody who is known");
  const { language } = work.state;
  const effects = purposes.map((purpose) => ({
    kind: "record_consent" as const,
    citizenId,
    consent: {
      purpose,
      decision,
      text: consentTexts[purpose].text[language],
      textVersion: consentTexts[purpose].version,
      language,
      channel: work.message.channel,
    },
  }));
  return { ...work, effects: [...work.effects, ...effects] };
}

function today(now: Date, language: Work["state"]["language"]): string {
  return dayName(cityMoment(now.getTime()).day, language);
}
