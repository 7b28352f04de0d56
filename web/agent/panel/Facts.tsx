import type { AssistView } from "../../../contracts/assist.ts";
import { useLanguage } from "../language.ts";

type Fact = AssistView["proposals"][number]["facts"][number];

/** As many as are said in a breath. */
export const AT_A_GLANCE = 3;

/** What an offering is, in short; the rest unfolds. */
export function Facts({ facts, lang }: { facts: readonly Fact[]; lang: "fr" | "en" }) {
  const { t } = useLanguage();
  const [first, rest] = [facts.slice(0, AT_A_GLANCE), facts.slice(AT_A_GLANCE)];
  const told = (some: readonly Fact[]) => some.map(({ label, value }) => `${label}\u00a0: ${value}`).join(" · ");
  return (
    <div className="quiet">
      <p lang={lang}>{told(first)}</p>
      {rest.length > 0 && (
        <details>
          <summary>{t("moreFacts")}</summary>
          <p lang={lang}>{told(rest)}</p>
        </details>
      )}
    </div>
  );
}
