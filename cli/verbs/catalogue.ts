import type { System } from "../../compose.ts";
import type { CatalogueReport, SourceReport } from "../../contracts/catalogueReport.ts";
import type { ExitCode, Output } from "../output.ts";

/** `catalogue report`: the state of each source on stdout; with `--json` the whole report, lists included. */
export async function reportCatalogue(system: System, output: Output): Promise<ExitCode> {
  const report = await system.reportCatalogue();
  output.result(report, asText(report));
  return 0;
}

function asText({ at, sources, duplicates, conflicts }: CatalogueReport): string {
  if (sources.length === 0) return "The catalogue is empty.";
  return [
    `Catalogue on ${at}`,
    ...sources.map(sourceAsText),
    ...section(
      "Largest groups of near copies",
      duplicates.map(({ group, members }) => `${members.length} × ${members[0]?.title ?? group}`),
    ),
    ...section(
      "Conflicts (the source is believed)",
      conflicts.map(
        ({ title, field, given, read, words }) => `${title}: ${field} ${given}, its text ${read} « ${words} »`,
      ),
    ),
  ].join("\n");
}

function sourceAsText(report: SourceReport): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const { completeness, missing, duplicates, enrichments } = report;
  return [
    "",
    `${report.source}: ${report.offerings} offerings, ${report.current} current, ${report.expired} over and put aside`,
    `  complete: ${percent(completeness.given)} as given, ${percent(completeness.shown)} with what the texts say`,
    `  most missing: ${
      missing
        .slice(0, 5)
        .map(({ name, count }) => `${name} ${count}`)
        .join(", ") || "nothing"
    }`,
    `  near copies: ${duplicates.offerings} offerings in ${duplicates.groups} groups; conflicts: ${report.conflicts}`,
    ...enrichments.map(
      ({ field, applied, model, conflict, refused, known }) =>
        `  read, ${field}: ${applied} (${model} by the model), ${known} known already, ${conflict} in conflict, ${refused} refused`,
    ),
  ].join("\n");
}

const SHOWN = 10;

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.slice(0, SHOWN).map((line) => `  ${line}`)];
}
