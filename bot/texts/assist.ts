import type { IntentName } from "../../contracts/understanding.ts";
import type { Bilingual } from "../../contracts/language.ts";

/** What a citizen asks, as an agent says it. */
export const intentTitles: Readonly<Record<IntentName, Bilingual>> = {
  find_activity: { fr: "Trouver une activité", en: "Find an activity" },
  activity_details: { fr: "Détails d’une activité", en: "Details of an activity" },
  register_activity: { fr: "S’inscrire à une activité", en: "Register for an activity" },
  cancel_registration: { fr: "Annuler une inscription", en: "Cancel a registration" },
  find_subsidy: { fr: "Trouver une aide financière", en: "Find financial help" },
  check_eligibility: { fr: "Vérifier une admissibilité", en: "Check eligibility" },
  report_problem: { fr: "Signaler un problème", en: "Report a problem" },
  request_service: { fr: "Demander un service", en: "Request a service" },
  request_status: { fr: "Suivre une requête", en: "Follow a request" },
  opening_hours: { fr: "Heures et lieux", en: "Hours and places" },
  ask_information: { fr: "Obtenir un renseignement", en: "Get information" },
  library_recommendation: { fr: "Suggestion de lecture", en: "Reading suggestion" },
  library_account: { fr: "Dossier de bibliothèque", en: "Library account" },
  give_consent: { fr: "Donner un consentement", en: "Give consent" },
  withdraw_consent: { fr: "Retirer un consentement", en: "Withdraw consent" },
  view_my_data: { fr: "Voir ses renseignements", en: "See their information" },
  correct_my_data: { fr: "Corriger ses renseignements", en: "Correct their information" },
  erase_my_data: { fr: "Effacer ses renseignements", en: "Erase their information" },
  subscribe_alerts: { fr: "S’abonner aux avis", en: "Subscribe to alerts" },
  unsubscribe: { fr: "Se désabonner", en: "Unsubscribe" },
  talk_to_human: { fr: "Parler à une personne", en: "Talk to a person" },
  complaint: { fr: "Porter plainte", en: "Make a complaint" },
  greet: { fr: "Salutation", en: "Greeting" },
  thank: { fr: "Remerciement", en: "Thanks" },
  goodbye: { fr: "Au revoir", en: "Goodbye" },
  affirm: { fr: "Oui", en: "Yes" },
  deny: { fr: "Non", en: "No" },
  help: { fr: "Demande d’aide", en: "Asks for help" },
  repeat: { fr: "Répéter", en: "Repeat" },
  correct_answer: { fr: "Corriger une réponse", en: "Correct an answer" },
  cancel: { fr: "Abandonner", en: "Give up" },
  change_language: { fr: "Changer de langue", en: "Change language" },
  emergency: { fr: "Urgence : 9-1-1", en: "Emergency: 9-1-1" },
  out_of_scope: { fr: "Autre sujet", en: "Another subject" },
};

/** What an agent may say aloud. Short, and never of the screen. */
export const assistTexts = {
  greet: { fr: "Bonjour! Comment puis-je vous aider?", en: "Hello! How can I help you?" },
  thank: {
    fr: "Avec plaisir! Est-ce que je peux faire autre chose pour vous?",
    en: "You’re welcome! Is there anything else I can do for you?",
  },
  goodbye: { fr: "Merci de votre appel, et bonne journée!", en: "Thank you for calling, and have a good day!" },
  person: {
    fr: "Vous parlez bien à une personne : je vous écoute.",
    en: "You are talking to a person: I’m listening.",
  },
  anger: { fr: "Je comprends votre mécontentement.", en: "I understand your frustration." },
  worry: { fr: "Je comprends votre inquiétude.", en: "I understand why you are worried." },
  sadness: { fr: "Ça ne doit pas être facile.", en: "That can’t be easy." },
  confirm: { fr: "Est-ce que tout est bon pour vous?", en: "Is everything right for you?" },
  confirmRecap: { fr: "Je récapitule : {recap}. C’est bien ça?", en: "Let me sum up: {recap}. Is that right?" },
  proposal: {
    fr: "Je vous propose « {title} »{details, select, none {} other { : {details}}}. Est-ce que ça vous irait?",
    en: "I can suggest “{title}”{details, select, none {} other {: {details}}}. Would that suit you?",
  },
} satisfies Record<string, Bilingual>;
