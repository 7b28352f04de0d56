import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { UsageFault } from "./output.ts";

/** One record of a CSV file, with where it stands in the file. */
export interface TableRow {
  cells: Record<string, string>;
  /** A fault of this row, told with its file, line and column (that of the field when it is named). */
  fault(reason: string, column?: string): UsageFault;
}

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }),
);
type ReadRecord = z.infer<typeof recordsSchema>[number];

/** The records of a CSV file (RFC 4180, UTF-8) under the names of its first line; what it is not is refused with its place. */
export async function readTable(file: string): Promise<{ columns: string[]; rows: TableRow[] }> {
  const records = parseRecords(decode(await readBytes(file), file), file);
  const [header, ...rest] = records;
  if (!header) throw new UsageFault(`${file}:1:1 the file is empty: a line that names the columns is needed`);
  const columns = header.record.map((name) => name.trim().toLowerCase());
  return { columns, rows: rest.map((record) => rowOf(record, columns, file)) };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const cause = error instanceof Error && "code" in error ? String(error.code) : "unknown cause";
    throw new UsageFault(`${file}:1:1 the file cannot be read (${cause})`, { cause: error });
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const read = new TextDecoder("utf-8").decode(bytes);
    const before = read.slice(0, read.indexOf("\uFFFD")).split("\n");
    const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    throw new UsageFault(`${place} the file is not UTF-8`, { cause });
  }
}

function parseRecords(text: string, file: string): ReadRecord[] {
  try {
    return recordsSchema.parse(parse(text, { info: true, raw: true, skip_empty_lines: true }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = z.number().catch(1).parse(cause["lines"]);
    throw new UsageFault(`${file}:${line}:1 this is not CSV: ${cause.message}`, { cause });
  }
}

function rowOf({ record, raw, info }: ReadRecord, columns: readonly string[], file: string): TableRow {
  const body = raw.replace(/^(?:\r?\n)+|(?:\r?\n)+$/g, "");
  const first = info.lines - (body.match(/\n/g)?.length ?? 0);
  return {
    cells: Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""])),
    fault: (reason, column) => {
      const before = startOf(body, column === undefined ? 0 : columns.indexOf(column)).split("\n");
      return new UsageFault(`${file}:${first + before.length - 1}:${(before.at(-1)?.length ?? 0) + 1} ${reason}`);
    },
  };
}

/** What stands in the record before the field of that number. */
function startOf(record: string, field: number): string {
  let left = field;
  let quoted = false;
  for (let at = 0; at < record.length && left > 0; at += 1) {
    if (record[at] === '"') quoted = !quoted;
    else if (record[at] === "," && !quoted && --left === 0) return record.slice(0, at + 1);
  }
  return "";
}
