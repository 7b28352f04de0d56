import type { Language } from "../../../contracts/language.ts";

/** French unless the address (`?lang=en`) or an earlier visit says otherwise. */
export interface LanguageChoice {
  initial: Language;
  remember(language: Language): void;
}

const name = "c360.language";
const asLanguage = (text: string | null): Language | undefined => (text === "fr" || text === "en" ? text : undefined);

export function createLanguageChoice(parts: Pick<Window, "location"> & { localStorage: Storage }): LanguageChoice {
  const remembered = () => {
    try {
      return asLanguage(parts.localStorage.getItem(name));
    } catch {
      return undefined;
    }
  };
  const asked = asLanguage(new URLSearchParams(parts.location.search).get("lang"));
  return {
    initial: asked ?? remembered() ?? "fr",
    remember(language) {
      try {
        parts.localStorage.setItem(name, language);
      } catch {
        // Where storage is blocked the choice lasts as long as the page.
      }
    },
  };
}
