import { Button } from "@mantine/core";
import { useId, useState } from "react";
import type { AssistView } from "../../../contracts/assist.ts";
import { dayOf } from "../dayOf.ts";
import { KeySign } from "../keys/KeySign.tsx";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Suggestion } from "../talk/Suggestion.tsx";

type CardView = AssistView["knowledge"][number];

/** A card of knowledge: its source and date, « lire » in place, « insérer » at the cursor. */
export function KnowledgeCard({ card, shortcut }: { card: CardView; shortcut?: string }) {
  const { t, language } = useLanguage();
  const { readOnly, insert } = useConversation();
  const [reading, setReading] = useState(false);
  const id = useId();
  const use = () => insert({ suggestionId: card.id, part: "knowledge", text: card.text });
  return (
    <Suggestion id={card.id} part="knowledge" named={card.title} evidence={card.evidence}>
      <p lang={card.lang}>
        <strong>{card.title}</strong>
      </p>
      <p className="quiet">
        {card.source.url ? (
          <a href={card.source.url} target="_blank" rel="noreferrer">
            {card.source.name}
          </a>
        ) : (
          card.source.name
        )}
        {` · ${dayOf(card.source.date, language)}`}
      </p>
      <p id={id} className={reading ? "card-text" : "card-text folded"} lang={card.lang}>
        {card.text}
      </p>
      <div className="buttons">
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={reading}
          aria-controls={id}
          aria-label={t("readOf", { what: card.title })}
          onClick={() => setReading((is) => !is)}
        >
          {t("read")}
        </Button>
        {!readOnly && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t("insertOf", { what: card.title })}
            {...(shortcut === undefined ? {} : { "aria-keyshortcuts": shortcut })}
            onClick={use}
          >
            {t("insert")} {shortcut !== undefined && <KeySign of={shortcut} />}
          </Button>
        )}
      </div>
    </Suggestion>
  );
}
