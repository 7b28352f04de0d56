import { inLanguage, type Language } from "../../contracts/language.ts";
import type { Card, Choice } from "../../contracts/reply.ts";
import type { Hit, Reason } from "../../contracts/search.ts";
import type { Proposal } from "../../contracts/turn.ts";
import { formatText, labels, texts } from "../texts/index.ts";
import type { Factor } from "../work.ts";
import { factsOf } from "./facts.ts";

/** Which field of the record stands behind a reason, when it was used. */
const recordField: Partial<Record<Reason["kind"], string>> = { age: "age", distance: "postalCode" };

/** A proposal as shown, with why, and what of the record was used for it. */
export function cardOf(hit: Hit, factors: readonly Factor[], language: Language): Card {
  const { offering, session } = hit;
  const title = inLanguage(offering.title, language);
  const url = offering.registration?.url ?? offering.url;
  return {
    offeringId: offering.id,
    ...(session ? { sessionId: session.id } : {}),
    kind: offering.kind,
    title: title.text,
    lang: title.lang,
    summary: inLanguage(offering.summary, language).text,
    facts: factsOf(hit, language),
    reasons: reasonsOf(hit, factors, language),
    ...(url ? { url } : {}),
    choices: choicesOf(hit, title.text, language),
  };
}

/** What is kept of it: the same reasons, and the fields of the record, for the citizen to see and object to. */
export function proposalOf(hit: Hit, factors: readonly Factor[], language: Language): Proposal {
  return {
    offeringId: hit.offering.id,
    ...(hit.session ? { sessionId: hit.session.id } : {}),
    title: inLanguage(hit.offering.title, language).text,
    reasons: reasonsOf(hit, factors, language),
    factors: [...factors],
  };
}

function reasonsOf({ reasons }: Hit, factors: readonly Factor[], language: Language): string[] {
  return reasons.map(({ kind, text }) =>
    factors.some(({ field }) => field === recordField[kind])
      ? formatText(texts.reasonRecord, language, { what: uncapitalised(text[language]) })
      : text[language],
  );
}

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function choicesOf({ offering, session }: Hit, title: string, language: Language): Choice[] {
  const ids = { offeringId: offering.id, ...(session ? { sessionId: session.id } : {}) };
  const choice = (label: string, action: "register" | "details"): Choice => ({
    label,
    text: `${label} – ${title}`,
    value: { action, ...ids },
  });
  if (offering.kind === "subsidy") return [];
  const details = choice(labels.details[language], "details");
  // Nothing known of it is not the same as none: the team can still be asked.
  return offering.registration?.required === false
    ? [details]
    : [choice(labels.register[language], "register"), details];
}
