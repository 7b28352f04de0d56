import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import type { Bilingual } from "../../contracts/language.ts";

const headings: Record<string, Bilingual> = {
  person: { fr: "Vous", en: "You" },
  household: { fr: "Votre ménage", en: "Your household" },
  consents: { fr: "Vos consentements, du premier au dernier", en: "Your consents, first to last" },
  requests: { fr: "Vos demandes", en: "Your requests" },
  registrations: { fr: "Vos inscriptions", en: "Your registrations" },
  proposals: { fr: "Ce qui vous a été proposé, et pourquoi", en: "What was proposed to you, and why" },
  corrections: { fr: "Vos corrections", en: "Your corrections" },
  mailings: {
    fr: "Les infolettres et messages qui vous étaient destinés",
    en: "Newsletters and messages meant for you",
  },
  messages: { fr: "Ce que vous nous avez écrit", en: "What you wrote to us" },
  none: { fr: "rien", en: "nothing" },
};

/** The record to be read by its person, in their language. What the sources said word for word is in the JSON beside it. */
export function recordAsText(record: PersonalRecord): string {
  const { language, address, contacts } = record;
  const part = (name: string, lines: string[]) => {
    const body = lines.length > 0 ? lines : [headings["none"]?.[language] ?? ""];
    return [`# ${headings[name]?.[language] ?? name}`, ...body.map((line) => `- ${line}`), ""].join("\n");
  };
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return [
    part("person", [
      `${record.firstName} ${record.lastName}, ${record.birthDate}, ${language}`,
      ...(address
        ? [
            `${address.civicNumber}, ${address.street}${address.unit ? `, ${address.unit}` : ""}, Laval ${address.postalCode}`,
          ]
        : []),
      ...contacts.map(({ value }) => value),
    ]),
    part(
      "household",
      record.household.map(({ firstName, relation }) => `${firstName} (${relation})`),
    ),
    part(
      "consents",
      record.consents.map(
        (one) =>
          `${day(one.at)} ${one.purpose} : ${one.decision} – « ${one.text} » (${one.textVersion}, ${one.channel})`,
      ),
    ),
    part(
      "requests",
      record.requests.map((one) => `${one.number}, ${day(one.openedAt)}, ${one.type}, ${one.status}`),
    ),
    part(
      "registrations",
      record.registrations.map((one) => `${one.number}, ${day(one.requestedAt)}, ${one.status}`),
    ),
    part(
      "proposals",
      record.proposals.map(
        (one) =>
          `${day(one.proposedAt)} ${one.title} – ${[...one.reasons, ...one.factors.map(({ field, value }) => `${field}: ${value}`)].join("; ")}`,
      ),
    ),
    part(
      "corrections",
      record.corrections.map((one) => `${day(one.askedAt)} ${one.field} : ${one.old} → ${one.new} (${one.status})`),
    ),
    part(
      "mailings",
      record.mailings.map((one) => `${day(one.at)} ${one.medium} : ${one.subject} (${one.status})`),
    ),
    part(
      "messages",
      record.messages.map((one) => `${day(one.at)} ${one.channel} : ${one.text}`),
    ),
  ].join("\n");
}
