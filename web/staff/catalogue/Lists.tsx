import type { CatalogueReport } from "../../../contracts/catalogueReport.ts";
import { Share } from "../../ui/staff/index.ts";
import { factLabels, fieldLabels } from "../labels.ts";
import { useLanguage } from "../language.ts";
import { TableRegion } from "./TableRegion.tsx";
import { useValueName } from "./valueName.ts";

interface ListProps {
  report: CatalogueReport;
}

function useFirstOnes({ listed }: CatalogueReport): string {
  return useLanguage().t("firstOnes", { count: String(listed) });
}

export function Conflicts({ report }: ListProps) {
  const { label } = useLanguage();
  const nameOf = useValueName();
  return (
    <TableRegion
      id="conflicts"
      title="conflicts"
      lead={useFirstOnes(report)}
      columns={["offering", "fact", "given", "read", "evidence"]}
      rows={report.conflicts.map(({ offeringId, title, field, given, read, words }) => ({
        key: `${offeringId} ${field} ${read}`,
        cells: [title, label(fieldLabels[field]), nameOf(given), nameOf(read), <q key="words">{words}</q>],
      }))}
    />
  );
}

export function Copies({ report }: ListProps) {
  const { language } = useLanguage();
  const percent = (likeness: number) => `${Math.round(likeness * 100)}${language === "fr" ? "\u00a0%" : "%"}`;
  return (
    <TableRegion
      id="copies"
      title="nearCopies"
      lead={useFirstOnes(report)}
      columns={["offering", "copies", "likeness", "source"]}
      numbers={["copies", "likeness"]}
      rows={report.duplicates.map(({ group, members }) => ({
        key: group,
        cells: [
          members[0]?.title ?? group,
          String(members.length),
          percent(Math.min(...members.map(({ likeness }) => likeness))),
          [...new Set(members.map(({ source }) => source))].join(", "),
        ],
      }))}
    />
  );
}

export function LeastComplete({ report }: ListProps) {
  const { label } = useLanguage();
  return (
    <TableRegion
      id="least-complete"
      title="leastComplete"
      lead={useFirstOnes(report)}
      columns={["offering", "completeness", "missing"]}
      numbers={["completeness"]}
      rows={report.leastComplete.map(({ offeringId, title, score, missing }) => ({
        key: offeringId,
        cells: [
          title,
          <Share key="score" of={score} />,
          <span key="missing" className="long">
            {missing.map((fact) => label(factLabels[fact])).join(", ")}
          </span>,
        ],
      }))}
    />
  );
}

export function Expired({ report }: ListProps) {
  return (
    <TableRegion
      id="over"
      title="over"
      lead={useFirstOnes(report)}
      columns={["offering", "lastDay"]}
      numbers={["lastDay"]}
      rows={report.expired.map(({ offeringId, title, lastDay }) => ({
        key: offeringId,
        cells: [
          title,
          <time key="day" dateTime={lastDay}>
            {lastDay}
          </time>,
        ],
      }))}
    />
  );
}
