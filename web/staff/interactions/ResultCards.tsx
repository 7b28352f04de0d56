import { Button } from "@mantine/core";
import type { Interaction } from "../../../contracts/interaction.ts";
import { channelLabels, intentLabels, Mood, when } from "../../ui/staff/index.ts";
import { outcomeLabels } from "../labels.ts";
import { useLanguage } from "../language.ts";

/** The same as the table, where it is not wide enough for seven columns: the message first, and nothing to scroll sideways. */
export function ResultCards({ items, onShow }: { items: Interaction[]; onShow: (interaction: Interaction) => void }) {
  const { t, label, language } = useLanguage();
  return (
    <ul className="result-cards" aria-label={t("interactions")}>
      {items.map((item) => (
        <li key={item.turnId} className="panel">
          <p className="message" lang={item.language}>
            {item.redactedText || t("emptyMessage")}
          </p>
          <p>
            {label(intentLabels[item.intent])} – {label(outcomeLabels[item.outcome])}
          </p>
          <div>
            <Mood label={item.sentiment.label} />
            <span className="small">
              <time dateTime={item.at}>{when(item.at, language)}</time>, {label(channelLabels[item.channel])}
            </span>
          </div>
          <Button
            variant="default"
            size="sm"
            onClick={() => onShow(item)}
            aria-label={t("detailsOf", { when: when(item.at, language) })}
          >
            {t("details")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
