import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import type { DeskCase } from "../../../contracts/desk.ts";
import { useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { SendFault } from "./SendFault.tsx";

/** A case is found again by its number, which is on its letters. */
export function OpenForm({ onOpened, onExpired }: { onOpened: (found: DeskCase) => void; onExpired: () => void }) {
  const { t } = useLanguage();
  const { busy, fault, send } = useSend(onExpired);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const caseId = new FormData(event.currentTarget).get("caseId");
    if (typeof caseId === "string") void send(() => api.deskCase(caseId.trim()), onOpened);
  };
  return (
    <section className="panel" aria-labelledby="open-title">
      <h2 id="open-title">{t("openTitle")}</h2>
      <form className="desk-form" onSubmit={submit}>
        <TextInput name="caseId" label={t("caseNumber")} required withAsterisk={false} maxLength={64} />
        {fault === "not_found" ? (
          <p className="fault" role="alert">
            {t("noCase")}
          </p>
        ) : (
          <SendFault of={fault} />
        )}
        <Button type="submit" variant="default" loading={busy}>
          {t("openCase")}
        </Button>
      </form>
    </section>
  );
}
