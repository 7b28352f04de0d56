/** @jsxImportSource preact */
import { useId, useRef, useState } from "preact/hooks";
import { MAX_MESSAGE_LENGTH } from "../limits.ts";
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";
import { Icon } from "./icons.tsx";

/** How close to the limit the counter appears. */
const counterFrom = MAX_MESSAGE_LENGTH - 400;

export function Composer({ language, onSend }: { language: Language; onSend: (text: string) => void }) {
  const [text, setText] = useState("");
  const [triedEmpty, setTriedEmpty] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const over = text.length - MAX_MESSAGE_LENGTH;
  const error = errorOf(over, triedEmpty, language);

  function submit(event: Event) {
    event.preventDefault();
    input.current?.focus();
    if (!text.trim()) return setTriedEmpty(true);
    if (over > 0) return undefined;
    onSend(text.trim());
    setText("");
    return undefined;
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes a character, Enter chooses it.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  }

  return (
    <form class="composer" onSubmit={submit} noValidate>
      <label class="sr-only" for={`${id}-text`}>
        {say("inputLabel", language)}
      </label>
      <div class={error ? "field invalid" : "field"}>
        <textarea
          id={`${id}-text`}
          ref={input}
          rows={1}
          value={text}
          placeholder={say("inputPlaceholder", language)}
          aria-describedby={`${id}-error ${id}-hint`}
          aria-invalid={error ? "true" : "false"}
          enterkeyhint="send"
          onInput={(event) => {
            setText(event.currentTarget.value);
            setTriedEmpty(false);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send">
          <Icon name="send" />
          <span class="send-label">{say("send", language)}</span>
        </button>
      </div>
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
        {text.length >= counterFrom && over <= 0 && <p class="counter">{say("counter", language, { left: -over })}</p>}
      </div>
    </form>
  );
}

function errorOf(over: number, triedEmpty: boolean, language: Language): string | undefined {
  if (over > 0) return say("tooLong", language, { max: MAX_MESSAGE_LENGTH, over });
  return triedEmpty ? say("empty", language) : undefined;
}
