import type { Language } from "./language.ts";
import type { Message } from "./message.ts";

/** A word that carriers and the law give a meaning of its own, whatever is being talked about. */
export type KeywordName = "stop" | "help" | "start";

/** Without a language the word is of both (« STOP », « INFO »). */
export interface Keyword {
  name: KeywordName;
  language?: Language;
}

/** `answered`: the carrier has sent an answer of its own; ours would be a second one. */
export type ReadKeyword = (message: Message) => (Keyword & { answered: boolean }) | undefined;
