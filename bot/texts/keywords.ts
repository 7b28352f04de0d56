import type { KeywordName } from "../../contracts/keyword.ts";

/** `both` answers a word of both languages. One segment each: no ê, ç or ô, no typographic sign; a test counts them. */
export const keywordTexts = {
  stop: {
    fr: "Ville de Laval : c'est noté, plus aucun texto ne sera envoyé à ce numéro. Pour nous écrire de nouveau : DÉBUT.",
    en: "City of Laval: noted, no more texts will be sent to this number. To write to us again: START.",
    both: "Ville de Laval : c'est noté, plus aucun texto ici. Pour revenir : DÉBUT. / City of Laval: noted, no more texts here. To come back: START.",
  },
  help: {
    fr: "Ville de Laval : écrivez ici votre question, ou composez le 311. Urgence : 911. Votre forfait s'applique. ARRET pour ne plus rien recevoir.",
    en: "City of Laval: write your question here, or dial 311. Emergency: 911. Message rates may apply. UNSUBSCRIBE to get no more texts.",
    both: "Laval : écrivez votre question ou composez le 311. Urgence : 911. ARRET pour finir. / Write your question or dial 311. UNSUBSCRIBE to get no more.",
  },
  start: {
    fr: "Ville de Laval : c'est reparti, écrivez-nous. Vos abonnements, eux, ne reprennent pas sans vous. AIDE pour de l'aide.",
    en: "City of Laval: welcome back, write to us here. Your subscriptions stay off until you ask for them. HELP for help.",
    both: "Ville de Laval : c'est reparti. AIDE pour de l'aide. / City of Laval: welcome back. HELP for help.",
  },
} as const satisfies Record<KeywordName, { fr: string; en: string; both: string }>;
