import type { Bilingual, Language } from "../../contracts/language.ts";

/** Every word of the page and the widget, French first. `{name}` is filled by `say`. */
export const texts = {
  skip: { fr: "Aller à la conversation", en: "Skip to the conversation" },
  tagline: { fr: "L’assistant des services municipaux", en: "The municipal services assistant" },
  pageTitle: { fr: "Citoyen 360\u00a0: écrivez-nous", en: "Citoyen 360: write to us" },
  languageNav: { fr: "Langue", en: "Language" },
  french: { fr: "Français", en: "Français" },
  english: { fr: "English", en: "English" },

  heroTitle: {
    fr: "Une question, une activité, une aide? Écrivez-nous.",
    en: "A question, an activity, some help? Write to us.",
  },
  heroLead: {
    fr: "Loisirs, subventions, services de la Ville\u00a0: une seule conversation, à toute heure, sans compte à créer.",
    en: "Recreation, subsidies, City services: one conversation, at any hour, with no account to create.",
  },
  examplesTitle: { fr: "Par exemple", en: "For example" },
  example1: {
    fr: "Je cherche un cours de natation pour ma fille de 6 ans, le samedi matin",
    en: "I am looking for swimming lessons for my 6-year-old daughter on Saturday mornings",
  },
  example2: {
    fr: "Quelles activités gratuites ont lieu en fin de semaine?",
    en: "What free activities are on this weekend?",
  },
  example3: {
    fr: "J’aimerais planter un arbre, avez-vous une subvention?",
    en: "I would like to plant a tree, is there a subsidy?",
  },
  aboutOffering: { fr: "Parlez-moi de cette offre", en: "Tell me about this offering" },
  example4: { fr: "Mon bac de recyclage est brisé", en: "My recycling bin is broken" },
  example5: {
    fr: "Quelles activités y a-t-il pour les personnes aînées?",
    en: "What activities are there for seniors?",
  },

  offersTitle: { fr: "Ce que nous pouvons chercher ensemble", en: "What we can look for together" },
  offer1: {
    fr: "Une activité, selon l’âge, le jour, le prix et la distance",
    en: "An activity, by age, day, price and distance",
  },
  offer2: {
    fr: "Une aide financière, ses conditions et la prochaine étape",
    en: "Financial help, its conditions and the next step",
  },
  offer3: {
    fr: "Un service\u00a0: collecte, permis, requête, bibliothèque",
    en: "A service: collection, permit, request, library",
  },

  privacyTitle: { fr: "Vos renseignements", en: "Your information" },
  privacy1: {
    fr: "Nous conservons cette conversation pour y répondre. Les statistiques n’en gardent qu’une copie où les noms, les adresses et les numéros sont masqués.",
    en: "We keep this conversation to answer it. Statistics only keep a copy in which names, addresses and numbers are masked.",
  },
  privacy2: {
    fr: "Rien n’est lu dans votre dossier sans votre consentement, que vous pouvez retirer en tout temps.",
    en: "Nothing is read from your record without your consent, which you can withdraw at any time.",
  },
  privacy3: {
    fr: "Une aide vous est proposée, jamais accordée\u00a0: la décision revient à une personne.",
    en: "Help is proposed to you, never granted: a person makes the decision.",
  },

  demoTitle: { fr: "Démonstration.", en: "Demonstration." },
  demoText: {
    fr: "Les personnes et une partie des offres sont fictives. N’écrivez pas de renseignements personnels réels.",
    en: "The people and some of the offers are fictitious. Please do not enter real personal information.",
  },
  demoOutbox: { fr: "Voir les courriels et les textos envoyés", en: "See the e-mails and texts that were sent" },

  footer: {
    fr: "Pour parler à une personne\u00a0: composez le 311, ou le 450 978-8000 de l’extérieur de Laval. Urgence\u00a0: 911.",
    en: "To talk to a person: dial 311, or 450-978-8000 from outside Laval. Emergency: 911.",
  },
  footerNature: {
    fr: "Vous échangez avec un assistant automatisé\u00a0: en cas de doute, le règlement municipal fait foi.",
    en: "You are writing to an automated assistant: in case of doubt, the municipal by-law prevails.",
  },

  chatTitle: { fr: "Conversation avec l’assistant", en: "Conversation with the assistant" },
  panelTitle: { fr: "Assistant", en: "Assistant" },
  panelLine: {
    fr: "Répond en français et en anglais",
    en: "Answers in French and English",
  },
  logLabel: { fr: "Messages de la conversation", en: "Messages of the conversation" },
  assistant: { fr: "Assistant", en: "Assistant" },
  person: { fr: "{name}, du 311", en: "{name}, from 311" },
  you: { fr: "Vous", en: "You" },
  welcome: {
    fr: "Bonjour! Je peux chercher une activité, une subvention ou un service de la Ville avec vous. Que cherchez-vous?",
    en: "Hello! I can look for an activity, a subsidy or a City service with you. What are you looking for?",
  },
  typing: { fr: "L’assistant écrit…", en: "The assistant is writing…" },
  today: { fr: "Aujourd’hui", en: "Today" },
  newMessages: { fr: "Nouveaux messages", en: "New messages" },
  restart: { fr: "Nouvelle conversation", en: "New conversation" },
  restartHint: {
    fr: "Efface cette conversation de cet appareil et recommence.",
    en: "Removes this conversation from this device and starts over.",
  },
  restarted: {
    fr: "La conversation a été effacée de cet appareil.",
    en: "The conversation was removed from this device.",
  },
  lost: {
    fr: "Votre conversation précédente a expiré. Écrivez-nous pour en commencer une autre.",
    en: "Your previous conversation has expired. Write to us to start another one.",
  },
  loading: { fr: "Nous retrouvons votre conversation…", en: "Finding your conversation…" },

  inputLabel: { fr: "Votre message", en: "Your message" },
  inputPlaceholder: { fr: "Écrivez votre message…", en: "Write your message…" },
  suggestions: { fr: "Suggestions pendant la saisie", en: "Suggestions while typing" },
  suggestionsCount: {
    fr: "Suggestions\u00a0: {count}. Flèche vers le bas pour choisir.",
    en: "Suggestions: {count}. Down arrow to choose.",
  },
  inputHint: {
    fr: "Entrée\u00a0: envoyer · Maj + Entrée\u00a0: nouvelle ligne",
    en: "Enter: send · Shift + Enter: new line",
  },
  send: { fr: "Envoyer", en: "Send" },
  counter: { fr: "{left} caractères restants", en: "{left} characters left" },
  tooLong: {
    fr: "Votre message dépasse la limite de {max} caractères. Retirez-en {over} pour l’envoyer.",
    en: "Your message is over the limit of {max} characters. Remove {over} to send it.",
  },
  empty: { fr: "Écrivez d’abord votre message.", en: "Please write your message first." },

  addPhoto: { fr: "Joindre une photo", en: "Add a photo" },
  photoLimits: {
    fr: "Photo\u00a0: JPEG, PNG, WebP, GIF ou HEIC, 5\u00a0Mo au plus",
    en: "Photo: JPEG, PNG, WebP, GIF or HEIC, 5 MB at most",
  },
  photoReady: { fr: "La photo {name} partira avec votre message.", en: "The photo {name} will go with your message." },
  photoRemoved: { fr: "La photo est retirée.", en: "The photo is removed." },
  removePhoto: { fr: "Retirer la photo {name}", en: "Remove the photo {name}" },
  photoType: {
    fr: "Ce fichier n’est pas une photo que nous pouvons lire. Choisissez une image JPEG, PNG, WebP, GIF ou HEIC.",
    en: "This file is not a photo we can read. Please choose a JPEG, PNG, WebP, GIF or HEIC image.",
  },
  photoEmpty: {
    fr: "Ce fichier est vide. Choisissez une autre photo.",
    en: "This file is empty. Please choose another photo.",
  },
  photoSize: {
    fr: "Cette photo dépasse 5\u00a0Mo. Choisissez-en une plus légère.",
    en: "This photo is over 5 MB. Please choose a lighter one.",
  },
  photoSent: { fr: "Photo jointe\u00a0: {name}", en: "Photo attached: {name}" },
  sendingPhoto: { fr: "Envoi de la photo\u00a0: {percent}\u00a0%", en: "Sending the photo: {percent}%" },
  photoRefused: {
    fr: "La photo n’a pas été acceptée\u00a0: elle est trop lourde, d’un type que nous ne lisons pas, ou la vingt et unième de cette conversation.",
    en: "The photo was not accepted: it is too heavy, of a type we cannot read, or the twenty-first of this conversation.",
  },

  sending: { fr: "Envoi en cours…", en: "Sending…" },
  sent: { fr: "Message envoyé.", en: "Message sent." },
  failed: { fr: "Message non envoyé.", en: "Message not sent." },
  refused: { fr: "Message refusé par le serveur.", en: "The server refused this message." },
  retry: { fr: "Réessayer", en: "Try again" },
  discard: { fr: "Retirer", en: "Remove" },
  offline: {
    fr: "Connexion interrompue. Vos messages restent ici; nous réessayons.",
    en: "Connection lost. Your messages stay here; we are trying again.",
  },
  back: { fr: "Connexion rétablie.", en: "Connection restored." },

  why: { fr: "Pourquoi cette proposition", en: "Why this is proposed" },
  details: { fr: "Voir la page de l’offre", en: "See the page of this offer" },
  newWindow: { fr: "(nouvel onglet)", en: "(new tab)" },
  activity: { fr: "Activité", en: "Activity" },
  event: { fr: "Événement", en: "Event" },
  service: { fr: "Service", en: "Service" },
  subsidy: { fr: "Aide financière", en: "Financial help" },
  facility: { fr: "Lieu", en: "Place" },

  launcher: { fr: "Écrire à la Ville", en: "Write to the City" },
  launcherUnread: { fr: "Écrire à la Ville, {count} nouveaux messages", en: "Write to the City, {count} new messages" },
  close: { fr: "Fermer la conversation", en: "Close the conversation" },
  switchLanguage: { fr: "English", en: "Français" },
} satisfies Record<string, Bilingual>;

export type TextName = keyof typeof texts;

/** The text in that language, with its `{values}` filled in. */
export function say(name: TextName, language: Language, values: Record<string, string | number> = {}): string {
  return texts[name][language].replace(/\{(\w+)\}/g, (whole, key: string) => written(values[key] ?? whole, language));
}

const written = (value: string | number, language: Language) =>
  typeof value === "number" ? value.toLocaleString(`${language}-CA`) : value;
