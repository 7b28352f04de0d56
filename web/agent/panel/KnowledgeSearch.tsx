import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AssistView } from "../../../contracts/assist.ts";
import { Fault, useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { KnowledgeCard } from "./KnowledgeCard.tsx";

/** Asked by the agent, in their own words; nothing is searched before Enter. */
export function KnowledgeSearch() {
  const { t } = useLanguage();
  const { name, onExpired } = useConversation();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<AssistView["knowledge"]>();
  const { busy, fault, send } = useSend(onExpired);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== "")
      void send(
        () => api.search(name, words.trim()),
        ({ cards }) => setFound(cards.slice(0, MOST)),
      );
  };
  return (
    <search>
      <form className="search-form" onSubmit={submit}>
        <TextInput
          size="xs"
          label={t("searchKnowledge")}
          aria-keyshortcuts="/"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
          maxLength={200}
        />
        <Button type="submit" size="xs" variant="default" loading={busy}>
          {t("search")}
        </Button>
      </form>
      {fault && <Fault of={fault} />}
      <p role="status" className="quiet">
        {found ? t(found.length === 0 ? "nothingFound" : "foundCards", { count: String(found.length) }) : ""}
      </p>
      {found?.map((card) => (
        <KnowledgeCard key={card.id} card={card} />
      ))}
    </search>
  );
}

const MOST = 5;
