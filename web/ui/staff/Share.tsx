import { useStaffLanguage } from "./language.tsx";

/** « 62 % », with a bar for the eye; the number alone says it all. */
export function Share({ of }: { of: number }) {
  const { language } = useStaffLanguage();
  const percent = Math.round(of * 100);
  return (
    <>
      <span className="meter" aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      {language === "fr" ? `${percent}\u00a0%` : `${percent}%`}
    </>
  );
}
