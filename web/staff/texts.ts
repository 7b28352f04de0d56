import type { Bilingual, Language } from "../../contracts/language.ts";

/** Every word of the staff pages, French and English side by side. */
export const texts = {
  product: { fr: "Citoyen 360", en: "Citoyen 360" },
  section: { fr: "Gestion", en: "Management" },
  skip: { fr: "Aller au contenu", en: "Skip to content" },
  otherLanguage: { fr: "English", en: "Français" },
  signInTitle: { fr: "Connexion du personnel", en: "Staff sign-in" },
  username: { fr: "Identifiant", en: "User name" },
  password: { fr: "Mot de passe", en: "Password" },
  signIn: { fr: "Se connecter", en: "Sign in" },
  signOut: { fr: "Se déconnecter", en: "Sign out" },
  signedOut: {
    fr: "Votre session est terminée. Connectez-vous de nouveau.",
    en: "Your session has ended. Please sign in again.",
  },
  wrongCredentials: { fr: "Identifiant ou mot de passe inexact.", en: "Wrong user name or password." },
  tooManyAttempts: {
    fr: "Trop d’essais : ce compte est bloqué pour 15 minutes.",
    en: "Too many attempts: this account is locked for 15 minutes.",
  },
  notAllowed: { fr: "Votre rôle ne donne pas accès à cette page.", en: "Your role does not give access to this page." },
  unreachable: {
    fr: "Le service ne répond pas. Vérifiez la connexion et réessayez.",
    en: "The service does not answer. Check the connection and try again.",
  },
  retry: { fr: "Réessayer", en: "Try again" },
  interactions: { fr: "Échanges", en: "Interactions" },
  interactionsLead: {
    fr: "Ce que les citoyens ont écrit, renseignements personnels masqués, et ce que l’assistant en a fait.",
    en: "What citizens wrote, personal information masked, and what the assistant did with it.",
  },
  filters: { fr: "Filtres", en: "Filters" },
  from: { fr: "Du", en: "From" },
  to: { fr: "Au", en: "To" },
  channel: { fr: "Canal", en: "Channel" },
  language: { fr: "Langue", en: "Language" },
  intent: { fr: "Intention", en: "Intent" },
  outcome: { fr: "Issue", en: "Outcome" },
  sentiment: { fr: "Sentiment", en: "Sentiment" },
  text: { fr: "Mots du message", en: "Words in the message" },
  all: { fr: "Tous", en: "All" },
  clear: { fr: "Effacer les filtres", en: "Clear filters" },
  when: { fr: "Date et heure", en: "Date and time" },
  message: { fr: "Message (masqué)", en: "Message (masked)" },
  details: { fr: "Détails", en: "Details" },
  detailsOf: { fr: "Détails de l’échange du {when}", en: "Details of the interaction of {when}" },
  close: { fr: "Fermer", en: "Close" },
  flow: { fr: "Parcours", en: "Flow" },
  topics: { fr: "Sujets", en: "Topics" },
  words: { fr: "Mots qui ont décidé", en: "Words that decided" },
  none: { fr: "Aucun", en: "None" },
  durations: { fr: "Durée de chaque étape", en: "Duration of each step" },
  trace: { fr: "Ce que l’assistant a compris et décidé", en: "What the assistant understood and decided" },
  step: { fr: "Étape", en: "Step" },
  milliseconds: { fr: "ms", en: "ms" },
  loading: { fr: "Chargement…", en: "Loading…" },
  nothing: { fr: "Aucun échange ne correspond à ces filtres.", en: "No interaction matches these filters." },
  foundOne: { fr: "Un échange correspond à ces filtres.", en: "One interaction matches these filters." },
  foundMany: { fr: "{count} échanges correspondent à ces filtres.", en: "{count} interactions match these filters." },
  emptyMessage: { fr: "(sans texte)", en: "(no text)" },
  pages: { fr: "Pages de résultats", en: "Result pages" },
  previous: { fr: "Précédente", en: "Previous" },
  next: { fr: "Suivante", en: "Next" },
  pageOf: { fr: "Page {page} de {pages}", en: "Page {page} of {pages}" },
  demonstration: {
    fr: "Démonstration : les personnes et les échanges sont fictifs.",
    en: "Demonstration: people and interactions are fictitious.",
  },
} as const satisfies Record<string, Bilingual>;
export type TextName = keyof typeof texts;

export function say(name: TextName, language: Language, values: Record<string, string> = {}): string {
  return texts[name][language].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
