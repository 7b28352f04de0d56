import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import type { Matching } from "../../compose.ts";
import { type ExitCode, type Output, UsageFault } from "../output.ts";
import { readMapping } from "../resolve/readMapping.ts";
import { columnsOf, streamTable } from "../resolve/streamTable.ts";

export interface ResolveOptions {
  in: string[];
  mapping?: string;
  out: string;
  pairs?: string;
}

/** `resolve --in A.csv [--in B.csv] --out CLUSTERS.csv [--pairs PAIRS.csv]`: which records are of one person, in any CSV. */
export async function resolve(options: ResolveOptions, output: Output): Promise<ExitCode> {
  // Loaded only now: bad usage answers at once.
  const { matching } = await import("../../compose.ts");
  const tools = await matching();
  const records = await readRecords(options, tools);
  const found = tools.resolve(records, (what) => output.progress(what));
  await writeWhole(options.out, clusterRows(records, found));
  if (options.pairs !== undefined) await writeWhole(options.pairs, pairRows(records, found));
  const report = { records: records.size, clusters: found.clusters, links: found.links.length };
  output.result(report, `${report.records} records, ${report.clusters} persons (${report.links} links)`);
  return 0;
}

async function readRecords({ in: files, mapping: mappingFile }: ResolveOptions, tools: Matching) {
  const [first = ""] = files;
  const columns = await columnsOf(first);
  if (columns.length === 0) throw new UsageFault(`${first}:1:1 there is no row under the names of the columns`);
  const mapping =
    mappingFile === undefined ? tools.guessMapping(columns) : await readMapping(mappingFile, columns, tools);
  if (!mapping)
    throw new UsageFault(
      `${first}:1:1 none of the columns ${columns.join(", ")} has a usual name: say which is which with --mapping`,
    );
  const records = tools.createRecords(mapping);
  for (const file of files) for await (const row of streamTable(file)) records.add(row);
  return records.done();
}

type Records = Awaited<ReturnType<typeof readRecords>>;
type Found = ReturnType<Matching["resolve"]>;

function* clusterRows({ ids }: Records, { clusterOf }: Found): Generator<(string | number)[]> {
  yield ["id", "cluster_id"];
  for (const [record, id] of ids.entries()) yield [id, clusterOf[record] ?? 0];
}

/** `probability` is that of the two records by themselves; `together`: the whole cluster agrees. */
function* pairRows({ ids }: Records, { links, clusterOf }: Found): Generator<(string | number)[]> {
  yield ["id_l", "id_r", "probability", "weight", "together"];
  for (const { a, b, score } of links) {
    const probability = 1 / (1 + 2 ** -score);
    yield [ids[a] ?? "", ids[b] ?? "", probability.toFixed(6), score.toFixed(3), clusterOf[a] === clusterOf[b] ? 1 : 0];
  }
}

const ROWS_AT_ONCE = 5_000;

/** Written beside, then put in place: nobody reads half of it. */
async function writeWhole(file: string, rows: Iterable<(string | number)[]>): Promise<void> {
  const part = `${file}.part`;
  try {
    const stream = createWriteStream(part);
    let batch: (string | number)[][] = [];
    const flush = async () => {
      if (!stream.write(stringify(batch))) await once(stream, "drain");
      batch = [];
    };
    for (const row of rows) if (batch.push(row) === ROWS_AT_ONCE) await flush();
    await flush();
    stream.end();
    await once(stream, "close");
    await rename(part, file);
  } catch (cause) {
    await rm(part, { force: true });
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown cause";
    throw new UsageFault(`${file} cannot be written (${why})`, { cause });
  }
}
