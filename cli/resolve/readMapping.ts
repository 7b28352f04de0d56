import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Matching } from "../../compose.ts";
import { UsageFault } from "../output.ts";

type Mapping = Parameters<Matching["createRecords"]>[0];

const pairsSchema = z.record(z.string(), z.string());
const mappingSchema = z.union([z.object({ id: z.string().optional(), fields: pairsSchema }), pairsSchema]);

/**
 * The mapping of a JSON file: `{ "id": "rec_id", "fields": { "given_name": "firstName", … } }`. The fields may also be written the other
 * way round (`"firstName": "given_name"`) or without `fields` around them: which of the two is a column, the file of records says.
 */
export async function readMapping(file: string, columns: readonly string[], matching: Matching): Promise<Mapping> {
  const { id, pairs } = parse(await textOf(file), file);
  const guessed = matching.guessMapping(columns);
  const fields = Object.entries(pairs).map(([left, right]) => {
    const [column, named] = columns.includes(left) ? [left, right] : [right, left];
    const kind = matching.kindNamed(named);
    if (!columns.includes(column))
      throw new UsageFault(
        `${file}:1:1 « ${left}: ${right} » names no column of the records (there are: ${columns.join(", ")})`,
      );
    if (!kind)
      throw new UsageFault(`${file}:1:1 « ${named} » is no field: write one of ${matching.fieldKinds.join(", ")}`);
    return { column, kind };
  });
  const wanted = id ?? guessed?.id ?? columns[0] ?? "";
  if (!columns.includes(wanted)) throw new UsageFault(`${file}:1:1 « ${wanted} » is no column of the records`);
  return { id: wanted, fields };
}

function parse(text: string, file: string): { id?: string | undefined; pairs: Record<string, string> } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UsageFault(`${file}:1:1 this is not JSON: ${cause instanceof Error ? cause.message : ""}`, { cause });
  }
  const read = mappingSchema.safeParse(json);
  if (!read.success)
    throw new UsageFault(
      `${file}:1:1 a mapping is an object of columns and fields, as { "fields": { "given_name": "firstName" } }`,
    );
  if (isNested(read.data)) return { id: read.data.id, pairs: read.data.fields };
  const { id, ...pairs } = read.data;
  return { id, pairs };
}

const isNested = (
  read: z.infer<typeof mappingSchema>,
): read is { id?: string | undefined; fields: Record<string, string> } => typeof read["fields"] === "object";

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const cause = error instanceof Error && "code" in error ? String(error.code) : "unknown cause";
    throw new UsageFault(`${file}:1:1 the file cannot be read (${cause})`, { cause: error });
  }
}
