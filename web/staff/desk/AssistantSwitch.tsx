import { Button } from "@mantine/core";
import { useAnswer, useSend, when } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { SendFault } from "./SendFault.tsx";

const askState = () => api.assistant();

/** The switch over the assistant, for those who may use it; others do not see it. */
export function AssistantSwitch({ onExpired }: { onExpired: () => void }) {
  const { t, language } = useLanguage();
  const { value: state, fault, again } = useAnswer("", askState, onExpired);
  const sending = useSend(onExpired);
  if (!state || fault === "not_allowed") return null;
  const { active, since, by = "" } = state;
  return (
    <section className="panel" aria-labelledby="switch-title">
      <h2 id="switch-title">{t("switchTitle")}</h2>
      <p role="status">
        {active ? t("switchOn") : t("switchOff", { when: since ? when(since, language) : "", who: by })}
      </p>
      <SendFault of={sending.fault} />
      <Button
        variant="default"
        loading={sending.busy}
        onClick={() => void sending.send(() => api.switchAssistant(!active), again)}
      >
        {t(active ? "pauseIt" : "resumeIt")}
      </Button>
    </section>
  );
}
