import { sentimentLabels } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { timeOf } from "../timeOf.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import type { MoodPoint } from "./MoodChart.tsx";

export function MoodTable({ points }: { points: readonly MoodPoint[] }) {
  const { t, label, language } = useLanguage();
  const { view } = useConversation();
  return (
    <table className="mood-table">
      <thead>
        <tr>
          <th scope="col">{t("at")}</th>
          <th scope="col">{t("mood")}</th>
          <th scope="col">{t("words")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ lineId, sentiment }) => {
          const at = view.lines.find(({ id }) => id === lineId)?.at;
          return (
            <tr key={lineId}>
              <td>{at ? timeOf(at, language) : ""}</td>
              <td>{label(sentimentLabels[sentiment.label])}</td>
              <td lang={view.language}>{sentiment.words.join(", ")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
