/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";

const examples = ["example1", "example2", "example3", "example4", "example5"] as const;

export function Hero({ language, onAsk }: { language: Language; onAsk: (text: string) => void }) {
  return (
    <div class="hero">
      <h1>{say("heroTitle", language)}</h1>
      <p class="lead">{say("heroLead", language)}</p>
      <div class="examples">
        <h2>{say("examplesTitle", language)}</h2>
        <ul>
          {examples.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => onAsk(say(name, language))}>
                {say(name, language)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
