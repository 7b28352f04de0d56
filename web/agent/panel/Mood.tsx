import { Mood as MoodFace } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Card } from "./Card.tsx";
import { MoodAlert } from "./MoodAlert.tsx";
import { MoodChart } from "./MoodChart.tsx";
import { MoodTable } from "./MoodTable.tsx";

/** How the person seems to feel, line after line: a chart for the eye, a table for everybody. */
export function Mood() {
  const { t } = useLanguage();
  const { trend } = useConversation().view.mood;
  const shown = trend.slice(-SHOWN);
  const last = shown.at(-1);
  return (
    <Card title={t("mood")} aside={last && <MoodFace label={last.sentiment.label} />}>
      <MoodAlert />
      {last ? (
        <>
          <MoodChart points={shown} />
          <details>
            <summary>{t("asTable")}</summary>
            <MoodTable points={shown} />
          </details>
        </>
      ) : (
        <p className="quiet">{t("noMood")}</p>
      )}
    </Card>
  );
}

/** As many as a small chart shows apart. */
const SHOWN = 20;
