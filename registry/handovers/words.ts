import type { Bilingual, Language } from "../../contracts/language.ts";

// What the citizen is told when somebody else has the floor. Signs of a text message only (no ê, ç or ô): a test counts them.

const languages: Record<Language, Bilingual> = {
  fr: { fr: "français", en: "French" },
  en: { fr: "anglais", en: "English" },
};

export const claimedWords = (name: string): Bilingual => ({
  fr: `Vous parlez maintenant avec ${name}, du 311. L’assistant se tait.`,
  en: `You are now talking with ${name}, from 311. The assistant stays silent.`,
});

export const relayedWords = (name: string): Bilingual => ({
  fr: `${name}, du 311, prend le relais et voit ce qui a été écrit : vous parlez maintenant avec cette personne.`,
  en: `${name}, from 311, is taking over and can see what was written: you are now talking with them.`,
});

export const queuedWords = (wanted: Language | undefined): Bilingual => ({
  fr: `Une autre personne du 311${wanted ? `, qui parle ${languages[wanted].fr}` : ""}, va prendre le relais. Vous n’aurez rien à répéter.`,
  en: `Someone else at 311${wanted ? ` who speaks ${languages[wanted].en}` : ""} will take over. You will not have to repeat anything.`,
});

export const leftWords: Bilingual = {
  fr: "La personne du 311 a quitté la conversation, qui passe au premier rang : quelqu’un la reprend dès que possible.",
  en: "The person at 311 has left the conversation, which is now first in line: someone will take it up as soon as possible.",
};

export const returnedWords: Bilingual = {
  fr: "L’assistant a repris la conversation. Vous pouvez redemander une personne en tout temps.",
  en: "The assistant is back in the conversation. You can ask for a person again at any time.",
};

export const closedWords = (name: string | undefined): Bilingual => ({
  fr: `${name ? `${name}, du 311, a terminé la conversation` : "Le 311 a terminé la conversation"}. Si vous écrivez de nouveau, l’assistant vous répondra.`,
  en: `${name ? `${name}, from 311, has ended the conversation` : "311 has ended the conversation"}. If you write again, the assistant will answer.`,
});

export const movedWords = (position: number, minutes: number): Bilingual => ({
  fr: `Votre rang dans la file du 311 : ${position}. Attente d’environ ${minutes} minute${minutes > 1 ? "s" : ""}.`,
  en: `Your place in line at 311: ${position}. About ${minutes} minute${minutes > 1 ? "s" : ""} to wait.`,
});
