import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { DeskCase } from "../../../contracts/desk.ts";
import { useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { SendFault } from "./SendFault.tsx";

interface EraseProps {
  shown: DeskCase;
  onErased: () => void;
  onExpired: () => void;
}

/** Asked twice: nobody takes it back. */
export function EraseCase({ shown, onErased, onExpired }: EraseProps) {
  const { t } = useLanguage();
  const [sure, setSure] = useState(false);
  const { busy, fault, send } = useSend(onExpired);
  if (!sure)
    return (
      <Button variant="default" onClick={() => setSure(true)}>
        {t("eraseCase")}
      </Button>
    );
  return (
    <div role="group" aria-label={t("eraseCase")}>
      <p>{t("eraseCaseMeans")}</p>
      <SendFault of={fault} />
      <Group>
        <Button color="red.9" loading={busy} onClick={() => void send(() => api.eraseCase(shown), onErased)}>
          {t("eraseCaseNow")}
        </Button>
        <Button variant="default" onClick={() => setSure(false)}>
          {t("keepCase")}
        </Button>
      </Group>
    </div>
  );
}
