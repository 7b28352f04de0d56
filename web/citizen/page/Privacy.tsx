/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { Icon } from "../chat/icons.tsx";
import { say } from "../texts.ts";

const points = ["privacy1", "privacy2", "privacy3"] as const;

export function Privacy({ language }: { language: Language }) {
  return (
    <section class="privacy" aria-labelledby="privacy-title">
      <h2 id="privacy-title">
        <Icon name="shield" />
        {say("privacyTitle", language)}
      </h2>
      <ul>
        {points.map((name) => (
          <li key={name}>{say(name, language)}</li>
        ))}
      </ul>
    </section>
  );
}
