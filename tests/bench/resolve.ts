import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse";
import { z } from "zod";
import { createRecords, guessMapping, resolve } from "../../registry/matching/index.ts";

const folder = join(import.meta.dirname, "../../../shared/data/entity-resolution");
const rowSchema = z.record(z.string(), z.string());
type Row = z.infer<typeof rowSchema>;

export interface Quality {
  precision: number;
  recall: number;
  f1: number;
  wrong: number;
  seconds: number;
}

export const hasRecords = existsSync(folder);

export async function rowsOf(file: string): Promise<Row[]> {
  const rows: Row[] = [];
  const named = parse({ columns: (names: string[]) => names.map((name) => name.trim()), trim: true });
  for await (const row of createReadStream(join(folder, file)).pipe(named)) rows.push(rowSchema.parse(row));
  return rows;
}

/** Pairs found in the clusters beside the pairs of the truth; no label is read before. `without` are columns left out. */
export function measure(rows: readonly Row[], without: readonly string[] = []): Quality {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !without.includes(column));
  const mapping = guessMapping(columns);
  if (!mapping) throw new Error("no column has a usual name");
  const started = performance.now();
  const records = createRecords(mapping);
  for (const row of rows) records.add(row);
  const { clusterOf } = resolve(records.done());
  const seconds = (performance.now() - started) / 1000;
  const truth = rows.map((row) => row["cluster"] ?? /^rec-(\d+)-/.exec(row["rec_id"] ?? "")?.[1] ?? "");
  const together = rows.map((_, record) => `${clusterOf[record]}/${truth[record]}`);
  const right = pairsIn(together);
  const [found, all] = [pairsIn([...clusterOf].map(String)), pairsIn(truth)];
  return {
    precision: right / found,
    recall: right / all,
    f1: (2 * right) / (found + all),
    wrong: found - right,
    seconds,
  };
}

function pairsIn(groups: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

export async function evaluateResolve(): Promise<void> {
  if (!hasRecords) return console.log("  ../shared/data/entity-resolution is not there: nothing measured");
  for (const file of ["dataset1.csv", "dataset2.csv", "dataset3.csv", "fake_1000.csv"]) {
    const rows = await rowsOf(file);
    if (file.startsWith("dataset")) tell(`${file} without soc_sec_id`, measure(rows, ["soc_sec_id"]));
    tell(file, measure(rows));
  }
}

function tell(what: string, { precision, recall, f1, wrong, seconds }: Quality): void {
  const shares = `F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)} (${wrong} wrong pairs), recall ${recall.toFixed(4)}`;
  console.log(`  ${what}: ${shares}, ${seconds.toFixed(1)} s`);
}
