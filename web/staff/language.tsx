import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Bilingual, Language } from "../../contracts/language.ts";
import { say, type TextName } from "./texts.ts";

interface LanguageValue {
  language: Language;
  switchLanguage: () => void;
  t: (name: TextName, values?: Record<string, string>) => string;
  label: (text: Bilingual) => string;
}

const LanguageContext = createContext<LanguageValue | undefined>(undefined);
const STORED = "c360.language";

/** French unless chosen otherwise on this browser; the page's `lang` always says what is shown. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(STORED) === "en" ? "en" : "fr"));
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${say("product", language)} : ${say("section", language).toLowerCase()}`;
    localStorage.setItem(STORED, language);
  }, [language]);
  const value = useMemo<LanguageValue>(
    () => ({
      language,
      switchLanguage: () => setLanguage((current) => (current === "fr" ? "en" : "fr")),
      t: (name, values) => say(name, language, values),
      label: (text) => text[language],
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error("useLanguage is called outside LanguageProvider");
  return value;
}
