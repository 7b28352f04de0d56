import { createHash } from "node:crypto";
import type { CitizenBrief } from "../../../contracts/assist.ts";
import type { Bilingual } from "../../../contracts/language.ts";
import type { Subject } from "./subject.ts";

type Question = CitizenBrief["verification"][number];
interface Kind {
  id: string;
  question: Bilingual;
  /** What to compare the answer to; undefined when the record has nothing to ask about. */
  expected: (subject: Subject, saidFrom: string | undefined) => string | undefined;
}

/** The ids are also in the SQL `verify_by_agent`. */
const kinds: readonly Kind[] = [
  {
    id: "birth_date",
    question: { fr: "Quelle est votre date de naissance ?", en: "What is your date of birth?" },
    expected: ({ birthDate }) => birthDate,
  },
  {
    id: "postal_code",
    question: { fr: "Quel est votre code postal au complet ?", en: "What is your full postal code?" },
    expected: ({ address }) => address?.postalCode,
  },
  {
    id: "street",
    question: { fr: "À quel numéro et dans quelle rue habitez-vous ?", en: "What number and street do you live at?" },
    expected: ({ address }) => (address === null ? undefined : `${address.civicNumber}, ${address.street}`),
  },
  {
    id: "other_contact",
    question: {
      fr: "Quel autre courriel ou numéro avez-vous donné à la Ville ? Les quatre derniers chiffres suffisent.",
      en: "Which other e-mail address or number did you give the City? The last four digits are enough.",
    },
    expected: ({ contacts }, saidFrom) => endOf(contacts.find(({ value }) => value !== saidFrom)),
  },
  {
    id: "household_member",
    question: {
      fr: "Comment s'appelle une autre personne de votre foyer ?",
      en: "What is the first name of someone else in your household?",
    },
    expected: ({ household }) => household.map(({ firstName }) => firstName).join(", ") || undefined,
  },
];

const endOf = (contact: Subject["contacts"][number] | undefined): string | undefined =>
  contact?.type === "phone" ? `… ${contact.value.slice(-4)}` : contact?.value;

/**
 * Two questions, the same all along a call and others in the next: who listened to one call cannot answer for the caller in
 * another. Never about the number or address they speak from, which `saidFrom` is.
 */
export function verificationQuestions(subject: Subject, seed: string, saidFrom: string | undefined): Question[] {
  return kinds
    .flatMap(({ id, question, expected: expectedOf }) => {
      const expected = expectedOf(subject, saidFrom);
      return expected ? [{ id, question, expected }] : [];
    })
    .sort((a, b) => rank(seed, a.id).localeCompare(rank(seed, b.id)))
    .slice(0, 2);
}

const rank = (seed: string, id: string) => createHash("sha256").update(`${seed}:${id}`).digest("hex");
