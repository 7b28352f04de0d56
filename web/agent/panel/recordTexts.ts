import type { NewCitizen } from "../../../contracts/citizen.ts";
import type { Bilingual } from "../../../contracts/language.ts";
import type { RequestStatus } from "../../../contracts/request.ts";

const relations: Record<NewCitizen["relation"], Bilingual> = {
  self: { fr: "la personne", en: "the person" },
  spouse: { fr: "conjoint·e", en: "spouse" },
  child: { fr: "enfant", en: "child" },
  other: { fr: "autre", en: "other" },
};

const statuses: Record<RequestStatus, Bilingual> = {
  opened: { fr: "ouverte", en: "opened" },
  assigned: { fr: "confiée à une équipe", en: "with a team" },
  in_progress: { fr: "en cours", en: "under way" },
  waiting_citizen: { fr: "attend une réponse", en: "waits for an answer" },
  done: { fr: "terminée", en: "done" },
  refused: { fr: "refusée", en: "refused" },
};

/** The record's own codes in words; one that is not known yet is shown as it is. */
export const relationText = (code: string): Bilingual => wordFor(relations, code);
export const requestStatusText = (code: string): Bilingual => wordFor(statuses, code);

const wordFor = (words: Readonly<Record<string, Bilingual>>, code: string): Bilingual =>
  words[code] ?? { fr: code, en: code };
