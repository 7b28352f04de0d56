import { z } from "zod";
import { createVault, type SealedColumn } from "../../registry/sealing/vault.ts";
import { dataKey } from "./samples.ts";
import { openDatabase } from "./useRegistry.ts";

const columns = z.array(z.object({ table: z.string(), column: z.string() }));
const values = z.array(z.object({ value: z.instanceof(Uint8Array).nullable() }));
const columnsStatement = `SELECT table_name AS table, column_name AS column FROM information_schema.columns
  WHERE table_schema = 'public' AND data_type = 'bytea' ORDER BY 1, 2`;

/** Every sealed or digested value of the database, opened where it opens. */
export async function everythingKept(where: Parameters<typeof openDatabase>[0]): Promise<string> {
  const vault = createVault(dataKey);
  const database = await openDatabase(where);
  const kept: string[] = [];
  for (const { table, column } of columns.parse(await database.query(columnsStatement)))
    for (const { value } of values.parse(await database.query(`SELECT "${column}" AS value FROM "${table}"`)))
      if (value) kept.push(opened(vault, `${table}.${column}`, value) ?? Buffer.from(value).toString("hex"));
  await database.close();
  return kept.join("\n");
}

const isSealed = (column: string): column is SealedColumn => !column.endsWith("_key");

function opened(vault: ReturnType<typeof createVault>, column: string, value: Uint8Array): string | undefined {
  try {
    return isSealed(column) ? JSON.stringify(vault.open(column, value)) : undefined;
  } catch {
    return undefined;
  }
}
