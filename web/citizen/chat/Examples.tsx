/** @jsxImportSource preact */
import { useId } from "preact/hooks";
import type { Choice } from "../../../contracts/reply.ts";
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";

const examples = ["example1", "example2", "example3", "example4", "example5"] as const;

/** What one may ask, as buttons that ask it. Stands under the welcome, where the first answer will come. */
export function Examples({ language, onChoice }: { language: Language; onChoice: (choice: Choice) => void }) {
  const id = useId();
  return (
    <div class="examples">
      <h3 id={id}>{say("examplesTitle", language)}</h3>
      <ul aria-labelledby={id}>
        {examples.map((name) => {
          const text = say(name, language);
          return (
            <li key={name}>
              <button type="button" onClick={() => onChoice({ label: text, text })}>
                {text}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
