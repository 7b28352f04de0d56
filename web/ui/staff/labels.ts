import type { Bilingual, Language } from "../../../contracts/language.ts";
import type { Channel } from "../../../contracts/message.ts";
import type { Sentiment } from "../../../contracts/sentiment.ts";
import type { IntentName } from "../../../contracts/understanding.ts";

// The closed lists of the product in the words of the staff. A new code without its label does not compile.

export const channelLabels: Record<Channel, Bilingual> = {
  web: { fr: "Clavardage", en: "Web chat" },
  sms: { fr: "Texto", en: "SMS" },
  email: { fr: "Courriel", en: "E-mail" },
  phone: { fr: "Téléphone", en: "Phone" },
  social: { fr: "Réseaux sociaux", en: "Social" },
  counter: { fr: "Comptoir", en: "Counter" },
  post: { fr: "Poste", en: "Post" },
};

export const languageLabels: Record<Language, Bilingual> = {
  fr: { fr: "Français", en: "French" },
  en: { fr: "Anglais", en: "English" },
};

export const sentimentLabels: Record<Sentiment["label"], Bilingual> = {
  negative: { fr: "Négatif", en: "Negative" },
  neutral: { fr: "Neutre", en: "Neutral" },
  positive: { fr: "Positif", en: "Positive" },
};

export const intentLabels: Record<IntentName, Bilingual> = {
  find_activity: { fr: "Trouver une activité", en: "Find an activity" },
  activity_details: { fr: "Détails d’une activité", en: "Activity details" },
  register_activity: { fr: "S’inscrire", en: "Register" },
  cancel_registration: { fr: "Annuler une inscription", en: "Cancel a registration" },
  find_subsidy: { fr: "Trouver une aide", en: "Find a subsidy" },
  check_eligibility: { fr: "Vérifier l’admissibilité", en: "Check eligibility" },
  report_problem: { fr: "Signaler un problème", en: "Report a problem" },
  request_service: { fr: "Demander un service", en: "Request a service" },
  request_status: { fr: "Suivre une demande", en: "Request status" },
  opening_hours: { fr: "Heures d’ouverture", en: "Opening hours" },
  ask_information: { fr: "Renseignement", en: "Information" },
  library_recommendation: { fr: "Suggestion de lecture", en: "Reading suggestion" },
  library_account: { fr: "Dossier de bibliothèque", en: "Library account" },
  give_consent: { fr: "Donner un consentement", en: "Give consent" },
  withdraw_consent: { fr: "Retirer un consentement", en: "Withdraw consent" },
  view_my_data: { fr: "Voir mes données", en: "View my data" },
  correct_my_data: { fr: "Corriger mes données", en: "Correct my data" },
  erase_my_data: { fr: "Effacer mes données", en: "Erase my data" },
  subscribe_alerts: { fr: "S’abonner", en: "Subscribe" },
  unsubscribe: { fr: "Se désabonner", en: "Unsubscribe" },
  talk_to_human: { fr: "Parler à une personne", en: "Talk to a person" },
  complaint: { fr: "Plainte", en: "Complaint" },
  greet: { fr: "Salutation", en: "Greeting" },
  thank: { fr: "Remerciement", en: "Thanks" },
  goodbye: { fr: "Au revoir", en: "Goodbye" },
  affirm: { fr: "Oui", en: "Yes" },
  deny: { fr: "Non", en: "No" },
  help: { fr: "Aide", en: "Help" },
  repeat: { fr: "Répéter", en: "Repeat" },
  correct_answer: { fr: "Corriger une réponse", en: "Correct an answer" },
  cancel: { fr: "Abandonner", en: "Cancel" },
  change_language: { fr: "Changer de langue", en: "Change language" },
  emergency: { fr: "Urgence", en: "Emergency" },
  out_of_scope: { fr: "Hors du champ", en: "Out of scope" },
};
