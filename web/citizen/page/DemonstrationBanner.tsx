/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";

export function DemonstrationBanner(props: { language: Language; outboxUrl: string | undefined }) {
  const { language, outboxUrl } = props;
  return (
    <aside class="demonstration" aria-label={say("demoTitle", language)}>
      <p>
        <strong>{say("demoTitle", language)}</strong> {say("demoText", language)}{" "}
        {outboxUrl && <a href={outboxUrl}>{say("demoOutbox", language)}</a>}
      </p>
    </aside>
  );
}
