import { readFile, rename, writeFile } from "node:fs/promises";
import { type ExitCode, type Output, UsageFault } from "../output.ts";

export interface SearchEvaluateOptions {
  documents: string;
  queries: string;
  qrels: string;
  run?: string;
  /** Other engines beside ours, where they are installed. */
  peers?: boolean;
  /** The folder of a sentence model to compare with, in the layout of the Hugging Face hub. */
  model?: string;
}

/** `search evaluate --documents D --queries Q --qrels R [--run RUN.trec] [--peers] [--model FOLDER]`. */
export async function searchEvaluate(options: SearchEvaluateOptions, output: Output): Promise<ExitCode> {
  const files = {
    documents: await readInput(options.documents),
    queries: await readInput(options.queries),
    qrels: await readInput(options.qrels),
  };
  // Loaded only now: bad usage answers at once.
  const { searchComparison } = await import("../../compose.ts");
  const { compareSearch, readCollection, searchReport } = await searchComparison();
  const read = readCollection(files);
  if (read.status === "fail") throw new UsageFault(named(read.reason, options));
  const { offerings, queries } = read.collection;
  output.progress(`${offerings.length} documents, ${queries.length} queries…`);
  const compared = await compareSearch(read.collection, {
    peers: options.peers ?? false,
    progress: (text) => output.progress(text),
    ...(options.model === undefined ? {} : { model: options.model }),
  });
  if (options.run !== undefined) await writeRun(options.run, compared.ours.run);
  for (const { value, text } of searchReport(compared)) output.result(value, text);
  return 0;
}

async function readInput(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UsageFault(`${file} cannot be read (${messageOf(cause)})`, { cause });
  }
}

/** « documents, line 3: … » is told with the name of the file: « D.jsonl:3:1 … ». */
function named(reason: string, options: SearchEvaluateOptions): string {
  const [, part, line, rest] = /^(documents|queries|qrels), line (\d+): (.*)$/s.exec(reason) ?? [];
  if (part !== "documents" && part !== "queries" && part !== "qrels") return reason;
  return `${options[part]}:${line}:1 ${rest}`;
}

/** Written whole or not at all. */
async function writeRun(file: string, lines: readonly string[]): Promise<void> {
  try {
    await writeFile(`${file}.part`, `${lines.join("\n")}\n`);
    await rename(`${file}.part`, file);
  } catch (cause) {
    throw new UsageFault(`${file} cannot be written (${messageOf(cause)})`, { cause });
  }
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : "unknown cause");
