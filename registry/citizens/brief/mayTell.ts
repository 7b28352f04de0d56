import type { Bilingual } from "../../../contracts/language.ts";
import type { Subject } from "./subject.ts";

interface Limits {
  mayTell: Bilingual[];
  mayNotTell: Bilingual[];
}
const says = (fr: string, en: string): Bilingual => ({ fr, en });

const general = says(
  "L'information générale : heures, activités, programmes et démarches.",
  "General information: hours, activities, programmes and how to proceed.",
);

/** Below `verified`: whether somebody answers to the address makes no difference to what is told. */
export const unprovenLimits = (): Limits => ({
  mayTell: [general],
  mayNotTell: [
    says(
      "Qu'un dossier existe ou non, un nom, une adresse ou une requête : posez d'abord les deux questions.",
      "Whether a record exists, a name, an address or a request: ask the two questions first.",
    ),
    says("La bonne réponse, ou laquelle des deux était fausse.", "The right answer, or which of the two was wrong."),
  ],
});

/** Age from which a young person's own word counts (Quebec's Act respecting Access, s. 53.1: parents consent under 14). */
const OWN_WORD_FROM = 14;

/** Each rule gives what it allows and what it forbids of this person. */
const rules: readonly ((subject: Subject) => Partial<Limits>)[] = [
  () => ({ mayTell: [general, says("Son propre dossier et ses requêtes.", "Their own record and requests.")] }),
  children,
  otherAdults,
  proactive,
  personalisation,
];

export function provenLimits(subject: Subject): Limits {
  const parts = rules.map((rule) => rule(subject));
  return {
    mayTell: parts.flatMap(({ mayTell = [] }) => mayTell),
    mayNotTell: parts.flatMap(({ mayNotTell = [] }) => mayNotTell),
  };
}

function children({ relation, household }: Subject): Partial<Limits> {
  const minors = household.filter((member) => member.relation === "child" && member.age < OWN_WORD_FROM);
  const older = household.filter(({ relation: of, age }) => of === "child" && age >= OWN_WORD_FROM);
  const parent = relation === "self" || relation === "spouse";
  const names = (members: typeof household) => members.map(({ firstName }) => firstName).join(", ");
  const parentOnly = says(
    `Ce qui touche les enfants du foyer (${names(minors)}) : à leur parent seulement.`,
    `Anything about the children of the household (${names(minors)}): to their parent only.`,
  );
  return {
    mayTell:
      parent && minors.length > 0
        ? [
            says(
              `Ce qui touche ses enfants de moins de 14 ans : ${names(minors)}.`,
              `What concerns their children under 14: ${names(minors)}.`,
            ),
          ]
        : [],
    mayNotTell: [
      ...(!parent && minors.length > 0 ? [parentOnly] : []),
      ...(older.length > 0
        ? [
            says(
              `Ce que ${names(older)} (14 ans et plus) a confié à la Ville, sans son accord.`,
              `What ${names(older)} (14 or over) told the City, without their agreement.`,
            ),
          ]
        : []),
    ],
  };
}

function otherAdults({ household }: Subject): Partial<Limits> {
  if (!household.some(({ relation }) => relation !== "child")) return {};
  return {
    mayNotTell: [says("Le dossier d'un autre adulte du foyer.", "The record of another adult of the household.")],
  };
}

const consented = ({ consents }: Subject, purpose: Subject["consents"][number]["purpose"]) =>
  consents.some((consent) => consent.purpose === purpose && consent.decision === "given");

function proactive(subject: Subject): Partial<Limits> {
  return consented(subject, "proactive")
    ? {
        mayTell: [
          says(
            "Une aide que le foyer pourrait recevoir, même sans qu'on la demande.",
            "Aid the household may get, even unasked.",
          ),
        ],
      }
    : {
        mayNotTell: [
          says(
            "Une aide qui n'a pas été demandée : pas de consentement à être informé le premier.",
            "Aid that was not asked for: no consent to be told first.",
          ),
        ],
      };
}

function personalisation(subject: Subject): Partial<Limits> {
  return consented(subject, "personalisation")
    ? {
        mayTell: [says("Des propositions choisies d'après le dossier.", "Suggestions chosen from the record.")],
      }
    : {
        mayNotTell: [
          says(
            "Des propositions tirées du dossier : demandez d'abord le consentement.",
            "Suggestions drawn from the record: ask for consent first.",
          ),
        ],
      };
}
