import { Button, Table } from "@mantine/core";
import type { Interaction } from "../../../contracts/interaction.ts";
import { channelLabels, intentLabels, Mood, when } from "../../ui/staff/index.ts";
import { outcomeLabels } from "../labels.ts";
import { useLanguage } from "../language.ts";

const columns = ["when", "channel", "message", "intent", "outcome", "sentiment", "details"] as const;

export function Results({ items, onShow }: { items: Interaction[]; onShow: (interaction: Interaction) => void }) {
  const { t, label, language } = useLanguage();
  return (
    // A region that scrolls sideways must be reachable by keyboard (WCAG 2.1.1).
    <div className="panel results" role="region" aria-label={t("interactions")} tabIndex={0}>
      <Table verticalSpacing="sm" horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {t(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.turnId}>
              <Table.Td>
                <time dateTime={item.at}>{when(item.at, language)}</time>
              </Table.Td>
              <Table.Td>{label(channelLabels[item.channel])}</Table.Td>
              <Table.Td className="message" lang={item.language}>
                {item.redactedText || t("emptyMessage")}
              </Table.Td>
              <Table.Td>{label(intentLabels[item.intent])}</Table.Td>
              <Table.Td>{label(outcomeLabels[item.outcome])}</Table.Td>
              <Table.Td>
                <Mood label={item.sentiment.label} />
              </Table.Td>
              <Table.Td>
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => onShow(item)}
                  aria-label={t("detailsOf", { when: when(item.at, language) })}
                >
                  {t("details")}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
