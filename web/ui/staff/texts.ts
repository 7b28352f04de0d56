import type { Bilingual, Language } from "../../../contracts/language.ts";

/** The words that every staff page shares, French and English side by side. */
export const staffTexts = {
  product: { fr: "Citoyen 360", en: "Citoyen 360" },
  skip: { fr: "Aller au contenu", en: "Skip to content" },
  otherLanguage: { fr: "English", en: "Français" },
  sections: { fr: "Pages du personnel", en: "Staff pages" },
  signInTitle: { fr: "Connexion du personnel", en: "Staff sign-in" },
  username: { fr: "Identifiant", en: "User name" },
  password: { fr: "Mot de passe", en: "Password" },
  signIn: { fr: "Se connecter", en: "Sign in" },
  citySignIn: { fr: "Se connecter avec le compte de la Ville", en: "Sign in with the City account" },
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
  conflictNow: {
    fr: "Cela a changé entre-temps : voici où c’en est.",
    en: "This has changed meanwhile: here is where it stands.",
  },
  unreachable: {
    fr: "Le service ne répond pas. Vérifiez la connexion et réessayez.",
    en: "The service does not answer. Check the connection and try again.",
  },
  retry: { fr: "Réessayer", en: "Try again" },
  close: { fr: "Fermer", en: "Close" },
  loading: { fr: "Chargement…", en: "Loading…" },
  demonstration: {
    fr: "Démonstration : les personnes et les échanges sont fictifs.",
    en: "Demonstration: people and interactions are fictitious.",
  },
} as const satisfies Record<string, Bilingual>;

/** A text with its `{values}` filled in; one that is not given stays as written. */
export function fill(text: Bilingual, language: Language, values: Record<string, string> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
