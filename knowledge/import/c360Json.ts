import { collectOfferings } from "./collect.ts";
import { readJsonRows } from "./jsonRows.ts";
import { faultSentence, type OfferingsRead } from "./reading.ts";

/** Reads the project's JSON format: an array (or one object a line) of what `offeringSchema` takes. docs/catalogue-format.md. */
export function readC360Json(content: string, fileName: string): OfferingsRead {
  const table = readJsonRows(content);
  if ("fault" in table)
    return { source: "c360", offerings: [], refused: [], unreadable: faultSentence(fileName, table.fault) };
  const candidates = table.rows.map(({ row, raw }) => ({ row, raw, input: raw }));
  return collectOfferings(candidates, table.refused);
}
