import type { Bilingual } from "../../../contracts/language.ts";
import { useLanguage } from "../language.ts";

/** What may be said at this assurance, or may not. */
export function May({ title, kind, sentences }: { title: string; kind: string; sentences: readonly Bilingual[] }) {
  const { label } = useLanguage();
  if (sentences.length === 0) return null;
  return (
    <div className={`may ${kind}`}>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence.fr}>{label(sentence)}</li>
        ))}
      </ul>
    </div>
  );
}
