/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { productName } from "../../ui/index.ts";
import { Mark } from "../chat/icons.tsx";
import { say } from "../texts.ts";

const languages = [
  { code: "fr", name: "french" },
  { code: "en", name: "english" },
] as const;

export function Header(props: { language: Language; onLanguage: (language: Language) => void }) {
  const { language, onLanguage } = props;
  return (
    <header class="site-head">
      <p class="brand">
        <Mark />
        <span class="brand-name">{productName}</span>
        <span class="brand-line">{say("tagline", language)}</span>
      </p>
      <nav aria-label={say("languageNav", language)}>
        {languages.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={language === code}
            onClick={() => onLanguage(code)}
          >
            {say(name, code)}
          </button>
        ))}
      </nav>
    </header>
  );
}
