import type { Language } from "../../contracts/language.ts";
import { fold } from "../../contracts/fold.ts";

const requests: Readonly<Record<Language, RegExp>> = {
  fr: /\?|\b(?:je (?:cherche|voudrais|veux|souhaite|desire)|j'aimerais|j'ai besoin|pouvez vous|pouvez-vous|pourriez|est-ce que|svp|s'il vous plait|merci (?:de|d')\s?(?!avoir|etre)\w+(?:er|ir|re)\b)/,
  en: /\?|\b(?:i am looking|i'm looking|looking for|i (?:would like|want|need|wish)|i'd like|can you|could you|please|would you)\b/,
};

/** Somebody who asks for something: the politeness around it says nothing of how they feel. */
export const isRequest = (text: string, language: Language): boolean => requests[language].test(fold(text));
