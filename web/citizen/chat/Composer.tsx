/** @jsxImportSource preact */
import { useId, useRef, useState } from "preact/hooks";
import { MAX_MESSAGE_LENGTH } from "../limits.ts";
import type { Language } from "../../../contracts/language.ts";
import { say, type TextName } from "../texts.ts";
import { Icon } from "./icons.tsx";
import { choosePhoto } from "./photo.ts";
import type { Suggest } from "../client/suggest.ts";
import { PhotoButton, PhotoChip } from "./PhotoField.tsx";
import { optionId, SuggestionList } from "./SuggestionList.tsx";
import { useSuggestions } from "./useSuggestions.ts";

/** How close to the limit the counter appears. */
const counterFrom = MAX_MESSAGE_LENGTH - 400;

export interface ComposerProps {
  language: Language;
  onSend: (text: string, photo: File | undefined) => void;
  /** Absent: nothing is suggested. */
  suggest: Suggest | undefined;
}

export function Composer({ language, onSend, suggest }: ComposerProps) {
  const [text, setText] = useState("");
  const [photo, setPhoto] = useState<File>();
  const [fault, setFault] = useState<TextName>();
  const [news, setNews] = useState("");
  const input = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [typed, setTyped] = useState("");
  const suggestions = useSuggestions(typed, language, suggest);
  const { items, active, move, close } = suggestions;
  const list = `${id}-suggestions`;
  const over = text.length - MAX_MESSAGE_LENGTH;
  const error = errorOf(over, fault, language);

  function submit(event: Event) {
    event.preventDefault();
    input.current?.focus();
    if (!text.trim() && !photo) return setFault("empty");
    if (over > 0) return undefined;
    onSend(text.trim(), photo);
    setText("");
    setTyped("");
    setPhoto(undefined);
    setFault(undefined);
    return setNews("");
  }

  function choose(suggestion: string) {
    setText(`${suggestion} `);
    setTyped("");
    input.current?.focus();
  }

  async function attach(file: File) {
    const chosen = await choosePhoto(file);
    if (chosen.status === "fail") return setFault(chosen.error);
    setFault(undefined);
    setPhoto(chosen.photo);
    setNews(say("photoReady", language, { name: chosen.photo.name }));
    return input.current?.focus();
  }

  function detach() {
    setPhoto(undefined);
    setNews(say("photoRemoved", language));
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes a character, Enter chooses it.
    if (event.isComposing) return;
    const option = items[active];
    if (event.key === "Enter" && !event.shiftKey && option !== undefined) {
      event.preventDefault();
      choose(option);
    } else if (event.key === "Enter" && !event.shiftKey) submit(event);
    else if (items.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (items.length > 0 && event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  }

  return (
    <form class="composer" onSubmit={submit} noValidate>
      <label class="sr-only" for={`${id}-text`}>
        {say("inputLabel", language)}
      </label>
      {photo && <PhotoChip photo={photo} language={language} onRemove={detach} />}
      <div class={error ? "field invalid" : "field"}>
        <PhotoButton
          id={`${id}-photo`}
          language={language}
          describedBy={`${id}-error ${id}-limits`}
          onFile={(file) => void attach(file)}
        />
        <SuggestionList id={list} suggestions={suggestions} language={language} onChoose={choose} />
        <textarea
          id={`${id}-text`}
          ref={input}
          rows={1}
          value={text}
          placeholder={say("inputPlaceholder", language)}
          aria-describedby={`${id}-error ${id}-hint`}
          aria-invalid={error ? "true" : "false"}
          // The keys and words of a combobox; its role is not a textarea's to take (ARIA in HTML), and a message has lines.
          aria-autocomplete={suggest ? "list" : undefined}
          aria-haspopup={suggest ? "listbox" : undefined}
          aria-controls={suggest ? list : undefined}
          aria-activedescendant={active >= 0 ? optionId(list, active) : undefined}
          autocomplete="off"
          enterkeyhint="send"
          onBlur={close}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setTyped(event.currentTarget.value);
            setFault(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send">
          <Icon name="send" />
          <span class="send-label">{say("send", language)}</span>
        </button>
      </div>
      <output class="sr-only">
        {news || (items.length > 0 && say("suggestionsCount", language, { count: items.length }))}
      </output>
      <div class="under">
        <p id={`${id}-error`} class="error" role="alert">
          {error && <Icon name="alert" />}
          {error}
        </p>
        {!error && (
          <p id={`${id}-hint`} class="hint">
            {say("inputHint", language)}
          </p>
        )}
        <p id={`${id}-limits`}>{say("photoLimits", language)}</p>
        {text.length >= counterFrom && over <= 0 && <p class="counter">{say("counter", language, { left: -over })}</p>}
      </div>
    </form>
  );
}

function errorOf(over: number, fault: TextName | undefined, language: Language): string | undefined {
  if (over > 0) return say("tooLong", language, { max: MAX_MESSAGE_LENGTH, over });
  return fault && say(fault, language);
}
