import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Bilingual } from "../../../contracts/language.ts";
import { Fault, useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";

export interface FoundType {
  code: string;
  title: Bilingual;
  targetDays?: number;
}

/** Any other code, by its words; inside the closing form, where Enter searches and does not confirm. */
export function CodeSearch({ onFound }: { onFound: (types: readonly FoundType[]) => void }) {
  const { t, language } = useLanguage();
  const { onExpired } = useConversation();
  const [words, setWords] = useState("");
  const [count, setCount] = useState<number>();
  const { busy, fault, send } = useSend(onExpired);
  const search = () => {
    if (words.trim() === "") return;
    void send(
      () => api.requestTypes(words.trim(), language),
      ({ types }) => {
        setCount(types.length);
        onFound(types.slice(0, MOST));
      },
    );
  };
  return (
    <div>
      <div className="search-form">
        <TextInput
          size="xs"
          label={t("searchCode")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            search();
          }}
          maxLength={200}
        />
        <Button size="xs" variant="default" loading={busy} onClick={search}>
          {t("search")}
        </Button>
      </div>
      {fault && <Fault of={fault} />}
      <p role="status" className="quiet">
        {count === undefined
          ? ""
          : t(count === 0 ? "nothingFound" : "foundCodes", { count: String(Math.min(count, MOST)) })}
      </p>
    </div>
  );
}

const MOST = 8;
