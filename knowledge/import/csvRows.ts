import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { Fault, Refusal } from "./reading.ts";

/** One line of a CSV file by column name; empty cells are left out. */
export type CsvRow = Record<string, string>;
export type CsvRows = { rows: { row: number; cells: CsvRow }[]; refused: Refusal[] } | { fault: Fault };

const recordSchema = z.array(z.array(z.string()));

/** The rows of a CSV file (comma or semicolon, UTF-8, header on the first line), or where it stops being one. */
export function readCsvRows(content: string, required: readonly string[]): CsvRows {
  const text = content.replace(/^\ufeff/, "");
  const table = parseTable(text);
  if ("fault" in table) return table;
  const header = (table.records[0] ?? []).map((name) => name.trim().toLowerCase());
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0)
    return {
      fault: { line: 1, column: 1, why: `ce n'est ni du JSON ni un CSV avec les colonnes ${missing.join(", ")}` },
    };
  return toRows(header, table.records.slice(1));
}

function toRows(header: string[], records: string[][]): CsvRows {
  const rows: { row: number; cells: CsvRow }[] = [];
  const refused: Refusal[] = [];
  for (const [index, record] of records.entries()) {
    if (record.length === header.length) rows.push({ row: index + 1, cells: toCells(header, record) });
    else
      refused.push({
        row: index + 1,
        reason: `La ligne a ${record.length} cellules, l'en-tête en a ${header.length}.`,
        raw: record,
      });
  }
  return { rows, refused };
}

function toCells(header: string[], record: string[]): CsvRow {
  const pairs = header.map((name, index): [string, string] => [name, (record[index] ?? "").trim()]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ""));
}

function parseTable(text: string): { records: string[][] } | { fault: Fault } {
  const firstLine = text.split("\n", 1)[0] ?? "";
  const delimiter = firstLine.split(";").length > firstLine.split(",").length ? ";" : ",";
  try {
    return {
      records: recordSchema.parse(parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: csvFault(error) };
  }
}

function csvFault(error: CsvError): Fault {
  const at = z
    .object({ lines: z.number(), column: z.union([z.number(), z.string()]) })
    .partial()
    .catch({})
    .parse(error);
  const column = typeof at.column === "number" ? at.column + 1 : 1;
  return { line: at.lines ?? 1, column, why: "les guillemets ou les séparateurs ne se ferment pas comme dans un CSV" };
}
