import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Card } from "./Card.tsx";
import { KnowledgeCard } from "./KnowledgeCard.tsx";
import { KnowledgeSearch } from "./KnowledgeSearch.tsx";

/** Three cards at most for what is asked, and a box for what is not. */
export function Knowledge() {
  const { t } = useLanguage();
  const { view } = useConversation();
  return (
    <Card title={t("knowledge")}>
      {view.knowledge.length === 0 && <p className="quiet">{t("noKnowledge")}</p>}
      {view.knowledge.map((card, index) => (
        <KnowledgeCard key={card.id} card={card} shortcut={String(index + 1)} />
      ))}
      <KnowledgeSearch />
    </Card>
  );
}
