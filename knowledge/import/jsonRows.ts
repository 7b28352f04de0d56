import { z } from "zod";
import { locateJsonFault } from "./jsonFault.ts";
import type { Fault, Refusal } from "./reading.ts";

/** The rows of a JSON file (an array, or one object a line), or where it stops being JSON. */
export type JsonRows = { rows: { row: number; raw: unknown }[]; refused: Refusal[] } | { fault: Fault };

export function readJsonRows(content: string): JsonRows {
  const text = content.replace(/^\ufeff/, "");
  const whole = parse(text);
  if (!("fault" in whole)) return rowsOf(whole.value);
  const lines = text.trimStart().startsWith("{") ? readLines(text) : undefined;
  return lines && lines.rows.length > 0 ? lines : whole;
}

function rowsOf(value: unknown): JsonRows {
  const array = z.array(z.unknown()).safeParse(value);
  const list = array.success ? array.data : [value];
  if (!array.success && (value === null || typeof value !== "object"))
    return { fault: { line: 1, column: 1, why: "une liste d'offres est attendue" } };
  return { rows: list.map((raw, index) => ({ row: index + 1, raw })), refused: [] };
}

/** JSON lines: a broken line is refused by itself, the others go in. */
function readLines(text: string): { rows: { row: number; raw: unknown }[]; refused: Refusal[] } {
  const rows: { row: number; raw: unknown }[] = [];
  const refused: Refusal[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = parse(line);
    if (!("fault" in parsed)) rows.push({ row: index + 1, raw: parsed.value });
    else
      refused.push({
        row: index + 1,
        reason: `Ligne ${index + 1}, colonne ${parsed.fault.column} : ce n'est pas du JSON (${parsed.fault.why}).`,
        raw: line,
      });
  }
  return { rows, refused };
}

function parse(text: string): { value: unknown } | { fault: Fault } {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return { fault: locateJsonFault(text) };
  }
}
