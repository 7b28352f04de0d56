import { Share } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Suggestion } from "../talk/Suggestion.tsx";
import { Card } from "./Card.tsx";
import { certaintyOf } from "./certainty.ts";

/** What is asked, in words and with how sure the engine is; several when several. */
export function Asked() {
  const { t, label } = useLanguage();
  const { view } = useConversation();
  return (
    <Card title={t("asked")}>
      {view.asked.length === 0 && <p className="quiet">{t("nothingAsked")}</p>}
      {view.asked.map((one) => (
        <Suggestion key={one.id} id={one.id} part="asked" named={label(one.label)} evidence={one.evidence}>
          <p>
            <strong>{label(one.label)}</strong>
            {one.topic !== undefined && (
              <>
                {" · "}
                <span lang={view.language}>{one.topic}</span>
              </>
            )}
          </p>
          <p className="quiet">
            {t(certaintyOf(one.score))} <Share of={one.score} />
          </p>
        </Suggestion>
      ))}
    </Card>
  );
}
