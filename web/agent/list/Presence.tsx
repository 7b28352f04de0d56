import { Checkbox, Switch } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Presence as PresenceValue } from "../../../contracts/handover.ts";
import type { Language } from "../../../contracts/language.ts";
import { Fault, languageLabels, useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";

const languages: readonly Language[] = ["fr", "en"];

/** Whether the agent takes conversations, and in which languages: what the wait told to citizens rests on. */
export function Presence({ onExpired }: { onExpired: () => void }) {
  const { t, label } = useLanguage();
  const [presence, setPresence] = useState<PresenceValue>();
  const { fault, send } = useSend(onExpired);
  useEffect(() => {
    void api.presence().then((answer) => answer.status === "ok" && setPresence(answer.value));
  }, []);
  const change = (next: PresenceValue) => {
    setPresence(next);
    void send(() => api.setPresence(next), setPresence);
  };
  if (!presence) return null;
  return (
    <div className="presence">
      <Switch
        size="xs"
        label={t("available")}
        checked={presence.available}
        onChange={(event) => change({ ...presence, available: event.currentTarget.checked })}
      />
      <div className="buttons" role="group" aria-label={t("languagesSpoken")}>
        {languages.map((one) => (
          <Checkbox
            key={one}
            size="xs"
            label={label(languageLabels[one])}
            checked={presence.languages.includes(one)}
            onChange={() => change({ ...presence, languages: toggled(presence.languages, one) })}
          />
        ))}
      </div>
      {fault && <Fault of={fault} />}
    </div>
  );
}

/** The last one stays: somebody who speaks no language cannot take anything. */
function toggled(spoken: Language[], one: Language): Language[] {
  if (!spoken.includes(one)) return languages.filter((known) => known === one || spoken.includes(known));
  return spoken.length > 1 ? spoken.filter((other) => other !== one) : spoken;
}
