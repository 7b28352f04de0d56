import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Bilingual, Language } from "../../../contracts/language.ts";
import { fill, staffTexts } from "./texts.ts";

type Values = Record<string, string>;
interface LanguageValue {
  language: Language;
  switchLanguage: () => void;
  label: (text: Bilingual) => string;
  t: (name: keyof typeof staffTexts, values?: Values) => string;
}

const LanguageContext = createContext<LanguageValue | undefined>(undefined);
const STORED = "c360.language";

/** French unless chosen otherwise on this browser; the page's `lang` always says what is shown. `section` ends the title. */
export function LanguageProvider({ section, children }: { section: Bilingual; children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(STORED) === "en" ? "en" : "fr"));
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${staffTexts.product[language]} : ${section[language].toLowerCase()}`;
    localStorage.setItem(STORED, language);
  }, [language, section]);
  const value = useMemo<LanguageValue>(
    () => ({
      language,
      switchLanguage: () => setLanguage((current) => (current === "fr" ? "en" : "fr")),
      label: (text) => text[language],
      t: (name, values) => fill(staffTexts[name], language, values),
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The language shown, and the shared words in it. */
export function useStaffLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error("useStaffLanguage is called outside LanguageProvider");
  return value;
}

/** The same with the words of one page: `const useLanguage = () => useWords(texts)`. */
export function useWords<Name extends string>(texts: Readonly<Record<Name, Bilingual>>) {
  const shared = useStaffLanguage();
  const { language } = shared;
  const t = useCallback((name: Name, values?: Values) => fill(texts[name], language, values), [texts, language]);
  return { ...shared, t };
}
