import type { SourceReport } from "../../../contracts/catalogueReport.ts";
import { Share } from "../../ui/staff/index.ts";
import { factLabels } from "../labels.ts";
import { useLanguage } from "../language.ts";
import { TableRegion } from "./TableRegion.tsx";

const MISSING_SHOWN = 4;

export function Sources({ sources }: { sources: readonly SourceReport[] }) {
  const { t, label, language } = useLanguage();
  const number = (value: number) => value.toLocaleString(language === "fr" ? "fr-CA" : "en-CA");
  const missing = (source: SourceReport) =>
    source.missing.slice(0, MISSING_SHOWN).map(({ name, count }) => `${label(factLabels[name])} (${number(count)})`);
  return (
    <TableRegion
      id="sources"
      title="sources"
      columns={["source", "offerings", "expired", "asGiven", "asShown", "nearCopies", "conflicts", "mostMissing"]}
      numbers={["offerings", "expired", "asGiven", "asShown", "nearCopies", "conflicts"]}
      rows={sources.map((source) => ({
        key: source.source,
        cells: [
          source.source,
          number(source.offerings),
          number(source.expired),
          <Share key="given" of={source.completeness.given} />,
          <Share key="shown" of={source.completeness.shown} />,
          t("inGroups", { count: number(source.duplicates.offerings), groups: number(source.duplicates.groups) }),
          number(source.conflicts),
          <span key="missing" className="long">
            {missing(source).join(", ") || t("none")}
          </span>,
        ],
      }))}
    />
  );
}
