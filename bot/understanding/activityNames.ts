import type { Language } from "../../contracts/language.ts";
import { type ActivityLexicon, readActivityLexicon } from "./entities/activityLexicon.ts";

let lexicon: ActivityLexicon | undefined;

/** An activity of the lexicon by its name in that language, whichever it was named in; any other words as they are. Read at first use. */
export function activityName(name: string, language: Language): string {
  lexicon ??= readActivityLexicon();
  return lexicon.inLanguage(name, language);
}
