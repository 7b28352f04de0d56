import { Button } from "@mantine/core";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";

/** Why a supervisor may want to look, and since when. */
export function MoodAlert() {
  const { t, label } = useLanguage();
  const { view, jumpTo } = useConversation();
  const { alert } = view.mood;
  if (!alert) return null;
  return (
    <div className="fault mood-alert">
      <span>{label(alert.reason)}</span>{" "}
      <Button size="compact-xs" variant="default" onClick={() => jumpTo(alert.lineId)}>
        {t("sinceLine")}
      </Button>
    </div>
  );
}
