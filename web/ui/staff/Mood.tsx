import type { Sentiment } from "../../../contracts/sentiment.ts";
import { sentimentLabels } from "./labels.ts";
import { useStaffLanguage } from "./language.tsx";

const mouths: Record<Sentiment["label"], string> = {
  negative: "M5.5 11.5c1.4-1.6 3.6-1.6 5 0",
  neutral: "M5.5 10.5h5",
  positive: "M5.5 9.8c1.4 1.6 3.6 1.6 5 0",
};

/** Word, shape and colour together: never colour alone. */
export function Mood({ label: name }: { label: Sentiment["label"] }) {
  const { label } = useStaffLanguage();
  return (
    <span className={`mood ${name}`}>
      <svg
        viewBox="0 0 16 16"
        width="18"
        height="18"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      >
        <circle cx="8" cy="8" r="6.6" />
        <path d={mouths[name]} />
        <path d="M6 6.2h.01M10 6.2h.01" strokeWidth="1.8" />
      </svg>
      {label(sentimentLabels[name])}
    </span>
  );
}
