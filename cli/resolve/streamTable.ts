import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import { z } from "zod";
import { UsageFault } from "../output.ts";

const rowSchema = z.record(z.string(), z.string());

/** The rows of a CSV file of any size, one by one, under the names of its first line; spaces around a value are not part of it. */
export async function* streamTable(file: string): AsyncGenerator<Record<string, string>> {
  const parser = parse({
    columns: (names: string[]) => names.map((name) => name.trim()),
    trim: true,
    bom: true,
    skip_empty_lines: true,
  });
  const source = createReadStream(file);
  source.on("error", (cause) => parser.destroy(cause));
  try {
    for await (const row of source.pipe(parser)) yield rowSchema.parse(row);
  } catch (cause) {
    if (cause instanceof CsvError)
      throw new UsageFault(`${file}:${z.number().catch(1).parse(cause["lines"])}:1 this is not CSV: ${cause.message}`, {
        cause,
      });
    if (cause instanceof Error && "code" in cause)
      throw new UsageFault(`${file}:1:1 the file cannot be read (${String(cause.code)})`, { cause });
    throw cause;
  }
}

/** The names of the columns; empty when the file is. */
export async function columnsOf(file: string): Promise<string[]> {
  for await (const row of streamTable(file)) return Object.keys(row);
  return [];
}
