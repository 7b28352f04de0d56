import { type KeyboardEvent, useState } from "react";
import type { AssistView } from "../../../contracts/assist.ts";
import { sentimentLabels } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";

export type MoodPoint = AssistView["mood"]["trend"][number];

/** One bar a line, up when glad, down when not; arrows go from one to the next, and its words show while it has the focus. */
export function MoodChart({ points }: { points: readonly MoodPoint[] }) {
  const { t, label } = useLanguage();
  const { mark, jumpTo, view } = useConversation();
  const [focused, setFocused] = useState<MoodPoint>();
  const last = points.length - 1;
  const tellOf = ({ sentiment }: MoodPoint) =>
    `${label(sentimentLabels[sentiment.label])}${sentiment.words.length > 0 ? ` : ${sentiment.words.join(", ")}` : ""}`;
  const show = (point: MoodPoint | undefined) => {
    setFocused(point);
    const length = point && view.lines.find(({ id }) => id === point.lineId)?.text.length;
    mark(point && length ? [{ lineId: point.lineId, start: 0, end: length }] : []);
  };
  return (
    <>
      <div className="mood-chart" role="group" aria-label={t("moodChart")}>
        {points.map((point, index) => (
          <button
            key={point.lineId}
            type="button"
            tabIndex={index === last ? 0 : -1}
            className={point.sentiment.label}
            aria-label={tellOf(point)}
            onKeyDown={goAlong}
            onFocus={() => show(point)}
            onBlur={() => show(undefined)}
            onMouseEnter={() => show(point)}
            onMouseLeave={() => show(undefined)}
            onClick={() => jumpTo(point.lineId)}
          >
            <span style={{ blockSize: `${Math.max(6, Math.abs(point.sentiment.score) * 50)}%` }} />
          </button>
        ))}
      </div>
      <p className="quiet mood-words">{focused ? tellOf(focused) : t("moodHint")}</p>
    </>
  );
}

function goAlong(event: KeyboardEvent<HTMLButtonElement>): void {
  const { previousElementSibling: before, nextElementSibling: after } = event.currentTarget;
  const next = event.key === "ArrowLeft" ? before : event.key === "ArrowRight" ? after : undefined;
  if (next instanceof HTMLElement) next.focus();
}
