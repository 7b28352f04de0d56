/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";

export function Hero({ language }: { language: Language }) {
  return (
    <div class="hero">
      <h1>{say("heroTitle", language)}</h1>
      <p class="lead">{say("heroLead", language)}</p>
    </div>
  );
}
