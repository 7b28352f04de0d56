import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { CitizensFound } from "../../../contracts/citizenLookup.ts";
import { Fault, useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";

/** Somebody who calls from another number, by what they say of themselves; each look is written down with its reason. */
export function LookUp({ onChosen }: { onChosen: (citizenId: string) => void }) {
  const { t } = useLanguage();
  const { onExpired } = useConversation();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<CitizensFound>();
  const { busy, fault, send } = useSend(onExpired);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim().length > 1) void send(() => api.lookUp(words.trim(), t("reasonCall")), setFound);
  };
  return (
    <details>
      <summary>{t("lookUp")}</summary>
      <form className="search-form" onSubmit={submit}>
        <TextInput
          size="xs"
          label={t("lookUpBy")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={120}
          autoComplete="off"
        />
        <Button type="submit" size="xs" variant="default" loading={busy}>
          {t("search")}
        </Button>
      </form>
      {fault && (fault === "invalid_request" ? <p role="alert">{t("sayMore")}</p> : <Fault of={fault} />)}
      <p role="status" className="quiet">
        {found ? (found.citizens.length === 0 ? t("nothingFound") : found.more ? t("sayMore") : "") : ""}
      </p>
      <ul className="found">
        {found?.citizens.map(({ citizenId, name, birthYear, postalArea }) => (
          <li key={citizenId}>
            <button type="button" className="fact" onClick={() => onChosen(citizenId)}>
              {[name, String(birthYear), postalArea].filter(Boolean).join(" · ")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
