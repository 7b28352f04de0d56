/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../../contracts/language.ts";
import { ChatPanel } from "../chat/ChatPanel.tsx";
import type { Chat } from "../chat/controller.ts";
import { useChat } from "../chat/useChat.ts";
import type { Suggest } from "../client/suggest.ts";
import type { PublicConfig } from "../client/wire.ts";
import { say } from "../texts.ts";
import { DemonstrationBanner } from "./DemonstrationBanner.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { Hero } from "./Hero.tsx";
import type { LanguageChoice } from "./languageChoice.ts";
import { Offers } from "./Offers.tsx";
import { Privacy } from "./Privacy.tsx";

export interface PageProps {
  chat: Chat;
  languageChoice: LanguageChoice;
  readConfig: () => Promise<PublicConfig | undefined>;
  suggest: Suggest;
}

export function Page({ chat, languageChoice, readConfig, suggest }: PageProps) {
  const [language, setLanguage] = useLanguage(languageChoice);
  const [config, setConfig] = useState<PublicConfig>();
  const { entries, pending } = useChat(chat);
  const started = entries.length + pending.length > 0;
  const chatArea = useRef<HTMLDivElement>(null);
  useEffect(() => void readConfig().then(setConfig), [readConfig]);
  // On a phone the introduction leaves when the conversation begins: what remains must be in view.
  useLayoutEffect(() => {
    if (started && window.matchMedia("(max-width: 60rem)").matches) chatArea.current?.scrollIntoView();
  }, [started]);
  return (
    <div class={started ? "page started" : "page"}>
      <a class="skip" href="#conversation">
        {say("skip", language)}
      </a>
      {config?.demonstration && <DemonstrationBanner language={language} outboxUrl={config.outboxUrl} />}
      <Header language={language} onLanguage={setLanguage} />
      <main>
        <div class="intro">
          <Hero language={language} />
          <Offers language={language} />
          <Privacy language={language} />
        </div>
        <div class="chat-area" id="conversation" tabIndex={-1} ref={chatArea}>
          <ChatPanel
            chat={chat}
            language={language}
            title={say("panelTitle", language)}
            line={say("panelLine", language)}
            suggest={suggest}
          />
        </div>
      </main>
      <Footer language={language} />
    </div>
  );
}

function useLanguage(choice: LanguageChoice): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(choice.initial);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say("pageTitle", language);
  }, [language]);
  return [
    language,
    (chosen) => {
      choice.remember(chosen);
      setLanguage(chosen);
    },
  ];
}
