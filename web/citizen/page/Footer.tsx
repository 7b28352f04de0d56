/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { Icon } from "../chat/icons.tsx";
import { say } from "../texts.ts";

export function Footer({ language }: { language: Language }) {
  return (
    <footer class="site-foot">
      <p>
        <Icon name="phone" />
        <span>{say("footer", language)}</span>
      </p>
      <p>{say("footerNature", language)}</p>
    </footer>
  );
}
