import type { Bilingual } from "../../contracts/language.ts";
import type { RequestStatus } from "../../contracts/request.ts";

/** What is said of requests: their summary before sending, and where they stand. */
export const requestTexts = {
  summary: {
    fr: "Service : {title}\nDemandeur : {who}\nDescription : {what}{place, select, none {} other {\nLieu : {place}}}{photos, plural, =-1 {} =0 {\nPhoto : aucune} one {\nPhoto : # jointe} other {\nPhotos : # jointes}}",
    en: "Service: {title}\nFrom: {who}\nDescription: {what}{place, select, none {} other {\nPlace: {place}}}{photos, plural, =-1 {} =0 {\nPhoto: none} one {\nPhoto: # attached} other {\nPhotos: # attached}}",
  },
  anonymous: { fr: "anonyme", en: "anonymous" },
  byRecord: { fr: "{name} (coordonnées de votre dossier)", en: "{name} (contact details of your record)" },
  byContact: {
    fr: "{name, select, none {} other {{name}, }}{contact}",
    en: "{name, select, none {} other {{name}, }}{contact}",
  },
  byChannel: {
    fr: "{name, select, none {} other {{name}, }}joignable ici même",
    en: "{name, select, none {} other {{name}, }}reachable right here",
  },
  standing: {
    fr: "Requête {number}{title, select, none {} other { ({title})}}, reçue le {opened} : {status}{since, select, none {} other { depuis le {since}}}.{note, select, none {} other { {note}}}{target, select, none {} other { {late, select, yes {La date visée, le {target}, est passée : une personne du 311 peut vérifier avec vous.} other {Date visée : le {target}.}}}}",
    en: "Request {number}{title, select, none {} other { ({title})}}, received on {opened}: {status}{since, select, none {} other { since {since}}}.{note, select, none {} other { {note}}}{target, select, none {} other { {late, select, yes {The target date, {target}, has passed: a person at 311 can check with you.} other {Target date: {target}.}}}}",
  },
  listed: {
    fr: "{number} – {title, select, none {requête} other {{title}}}, {status}",
    en: "{number} – {title, select, none {request} other {{title}}}, {status}",
  },
} satisfies Record<string, Bilingual>;

export const statusTexts: Record<RequestStatus, Bilingual> = {
  opened: { fr: "reçue, pas encore confiée à une équipe", en: "received, not yet given to a team" },
  assigned: { fr: "confiée à l’équipe responsable", en: "given to the team in charge" },
  in_progress: { fr: "en cours de traitement", en: "being handled" },
  waiting_citizen: { fr: "en attente d’une réponse de votre part", en: "waiting for an answer from you" },
  done: { fr: "terminée", en: "done" },
  refused: { fr: "fermée sans suite", en: "closed without follow-up" },
};

/** Requests that are no service of the catalogue, as they are named to their people. */
export const requestTitles: Readonly<Record<string, Bilingual>> = {
  complaint: { fr: "Plainte", en: "Complaint" },
  "complaint-assistant": { fr: "Plainte sur l’assistant", en: "Complaint about the assistant" },
  "personal-data": { fr: "Renseignements personnels", en: "Personal information" },
};
