import { daySchema, type Facility } from "../../contracts/offering.ts";
import { indexFacilities } from "./facilityIndex.ts";
import { readJsonRows } from "./jsonRows.ts";
import { LAVAL_SOURCE, toOffering } from "./lavalOffering.ts";
import { readLavalRow, type LavalRow } from "./lavalRow.ts";
import { faultSentence, type OfferingsRead, type Refusal } from "./reading.ts";

/** Reads the city's open-data export (« Calendrier des activités », JSON). Rows of one page become one offering with sessions. */
export function readLavalCalendar(content: string, fileName: string, facilities: readonly Facility[]): OfferingsRead {
  const table = readJsonRows(content);
  if ("fault" in table)
    return { source: LAVAL_SOURCE, offerings: [], refused: [], unreadable: faultSentence(fileName, table.fault) };
  const pages = new Map<string, [LavalRow, ...LavalRow[]]>();
  const refused: Refusal[] = [...table.refused];
  for (const { row, raw } of table.rows) {
    const read = readLavalRow(raw);
    if (typeof read === "string") refused.push({ row, reason: read, raw });
    else group(pages, read);
  }
  const index = indexFacilities(facilities);
  const asOf = dayOfExport(fileName);
  return { source: LAVAL_SOURCE, offerings: [...pages.values()].map((rows) => toOffering(rows, index, asOf)), refused };
}

function group(pages: Map<string, [LavalRow, ...LavalRow[]]>, row: LavalRow): void {
  const rows = pages.get(row.id);
  if (rows) rows.push(row);
  else pages.set(row.id, [row]);
}

/** « calendrier-activites_2024-06-12.json » was right on 2024-06-12. */
function dayOfExport(fileName: string): string | undefined {
  return daySchema.safeParse(/(?<!\d)20\d\d-\d\d-\d\d(?!\d)/.exec(fileName)?.[0]).data;
}
