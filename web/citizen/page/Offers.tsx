/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { Icon } from "../chat/icons.tsx";
import { say } from "../texts.ts";

const offers = [
  { text: "offer1", icon: "calendar" },
  { text: "offer2", icon: "price" },
  { text: "offer3", icon: "pin" },
] as const;

export function Offers({ language }: { language: Language }) {
  return (
    <section class="offers" aria-labelledby="offers-title">
      <h2 id="offers-title" class="sr-only">
        {say("offersTitle", language)}
      </h2>
      <ul>
        {offers.map(({ text, icon }) => (
          <li key={text}>
            <Icon name={icon} />
            <span>{say(text, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
