/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Choice } from "../../../contracts/reply.ts";
import type { Language } from "../../../contracts/language.ts";
import type { Suggest } from "../client/suggest.ts";
import { say } from "../texts.ts";
import { Composer } from "./Composer.tsx";
import type { Chat } from "./controller.ts";
import { Icon, Mark } from "./icons.tsx";
import { Log } from "./Log.tsx";
import { awaitsAnswer } from "./maySuggest.ts";
import { StatusLine } from "./StatusLine.tsx";
import { useChat } from "./useChat.ts";

export interface ChatPanelProps {
  chat: Chat;
  language: Language;
  title: string;
  line: string;
  /** Completes what is typed where that is safe. Absent: nothing is suggested. */
  suggest?: Suggest;
  /** More buttons for the head of the panel. */
  actions?: ComponentChildren;
}

export function ChatPanel({ chat, language, title, line, suggest, actions }: ChatPanelProps) {
  const state = useChat(chat);
  const id = useId();
  const send = (text: string, photo: File | undefined) =>
    chat.send({ text, locale: language, ...(photo ? { photo } : {}) });
  const choose = ({ text, value }: Choice) =>
    chat.send(value === undefined ? { text, locale: language } : { text, locale: language, value });
  return (
    <section class="chat" aria-labelledby={id} lang={language}>
      <div class="chat-head">
        <Mark />
        <div>
          <h2 id={id}>
            {title}
            <span class="sr-only"> : {say("chatTitle", language)}</span>
          </h2>
          <p>{line}</p>
        </div>
        <div class="chat-actions">
          {state.entries.length > 0 && (
            <button
              type="button"
              class="icon-button wide"
              title={say("restartHint", language)}
              onClick={() => chat.restart()}
            >
              <Icon name="restart" />
              <span>{say("restart", language)}</span>
            </button>
          )}
          {actions}
        </div>
      </div>
      <StatusLine state={state} language={language} />
      <Log
        state={state}
        language={language}
        now={chat.now()}
        onChoice={choose}
        onRetry={(clientActivityID) => chat.retry(clientActivityID)}
        onDiscard={(clientActivityID) => chat.discard(clientActivityID)}
      />
      <Composer language={language} onSend={send} suggest={awaitsAnswer(state) ? undefined : suggest} />
    </section>
  );
}
