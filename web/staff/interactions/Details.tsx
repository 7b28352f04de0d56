import { Button, Drawer, Table } from "@mantine/core";
import type { Interaction } from "../../../contracts/interaction.ts";
import { channelLabels, intentLabels, languageLabels, Mood, when } from "../../ui/staff/index.ts";
import { outcomeLabels } from "../labels.ts";
import { useLanguage } from "../language.ts";

/** One interaction in full: what was understood, which words decided, how long each step took. */
export function Details({ interaction, onClose }: { interaction: Interaction | undefined; onClose: () => void }) {
  const { t, language } = useLanguage();
  const title = interaction ? t("detailsOf", { when: when(interaction.at, language) }) : "";
  return (
    // Mantine's own head of a drawer is a second <header> of the page: ours is not.
    <Drawer.Root opened={interaction !== undefined} onClose={onClose} position="right" size="lg">
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <Drawer.Body>
          <div className="details-head">
            <h2>{title}</h2>
            <Button variant="default" size="xs" onClick={onClose}>
              {t("close")}
            </Button>
          </div>
          {interaction && <Body interaction={interaction} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Body({ interaction }: { interaction: Interaction }) {
  const { t, label } = useLanguage();
  const facts: [string, React.ReactNode][] = [
    [t("channel"), label(channelLabels[interaction.channel])],
    [t("language"), label(languageLabels[interaction.language])],
    [t("intent"), `${label(intentLabels[interaction.intent])} (${Math.round(interaction.intentScore * 100)} %)`],
    [t("outcome"), label(outcomeLabels[interaction.outcome])],
    [t("flow"), interaction.flow ?? t("none")],
    [t("topics"), interaction.topics.join(", ") || t("none")],
    [t("sentiment"), <Mood key="mood" label={interaction.sentiment.label} />],
    [t("words"), interaction.sentiment.words.join(", ") || t("none")],
  ];
  return (
    <div className="details">
      <blockquote lang={interaction.language}>{interaction.redactedText || t("emptyMessage")}</blockquote>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t("trace")}</h3>
      <Rows rows={interaction.trace.map(({ step, note }) => [step, note])} />
      <h3>{t("durations")}</h3>
      <Rows
        rows={Object.entries(interaction.durations).map(([step, ms]) => [
          step,
          `${ms.toFixed(1)} ${t("milliseconds")}`,
        ])}
      />
    </div>
  );
}

function Rows({ rows }: { rows: [string, string][] }) {
  return (
    <Table mb="lg">
      <Table.Tbody>
        {rows.map(([name, value], index) => (
          <Table.Tr key={`${name}-${index}`}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
