/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";
import type { Suggestions } from "./useSuggestions.ts";

export interface SuggestionListProps {
  id: string;
  suggestions: Suggestions;
  language: Language;
  onChoose: (text: string) => void;
}

export const optionId = (id: string, at: number): string => `${id}-option-${at}`;

/** The options of the field, above it and over the conversation, so that nothing moves when they come and go. */
export function SuggestionList({ id, suggestions: { items, active }, language, onChoose }: SuggestionListProps) {
  return (
    <div
      id={id}
      class="suggestions"
      role="listbox"
      aria-label={say("suggestions", language)}
      hidden={items.length === 0}
    >
      {items.map((text, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the focus and hears the keys
        <div
          key={text}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === active ? "true" : "false"}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(text)}
        >
          {text}
        </div>
      ))}
    </div>
  );
}
