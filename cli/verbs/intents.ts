import { rename, writeFile } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import { type ExitCode, type Output, UsageFault } from "../output.ts";
import { readTable } from "../readTable.ts";

export interface EvaluateOptions {
  train: string;
  test: string;
  out?: string;
}

interface Labelled {
  text: string;
  label: string;
}

/** Names that published collections give to the column of labels. */
const labelColumns = ["label", "intent", "category"];

/** `intents evaluate --train A.csv --test B.csv [--out P.csv]`: the engine's own classifier on anybody's texts and labels. */
export async function evaluateIntents(options: EvaluateOptions, output: Output): Promise<ExitCode> {
  const [train, test] = [await readLabelled(options.train), await readLabelled(options.test)];
  output.progress(`learning from ${train.length} texts, then labelling ${test.length}…`);
  // Loaded only now: bad usage answers at once.
  const { evaluateIntents: evaluate } = await import("../../compose.ts");
  const { accuracy, macroF1, outOfScope, predictions } = evaluate({ train, test });
  if (options.out !== undefined) await writePredictions(options.out, predictions);
  const report = { accuracy, macroF1, outOfScope: outOfScope ?? null, train: train.length, test: test.length };
  output.result(report, reportAsText(report));
  return 0;
}

async function readLabelled(file: string): Promise<Labelled[]> {
  const { columns, rows } = await readTable(file);
  const label = labelColumns.find((name) => columns.includes(name));
  if (!columns.includes("text") || label === undefined)
    throw new UsageFault(
      `${file}:1:1 the columns « text » and « label » are needed (there are: ${columns.join(", ")})`,
    );
  if (rows.length === 0) throw new UsageFault(`${file}:2:1 there is no row under the names of the columns`);
  return rows.map((row) => {
    const named = row.cells[label]?.trim() ?? "";
    if (named === "") throw row.fault(`the ${label} is empty`, label);
    return { text: row.cells["text"] ?? "", label: named };
  });
}

/** Written whole or not at all. */
async function writePredictions(file: string, predictions: readonly object[]): Promise<void> {
  try {
    await writeFile(`${file}.part`, stringify([...predictions], { header: true }));
    await rename(`${file}.part`, file);
  } catch (cause) {
    throw new UsageFault(`${file} cannot be written (${cause instanceof Error ? cause.message : "unknown cause"})`, {
      cause,
    });
  }
}

interface Report {
  accuracy: number;
  macroF1: number;
  outOfScope: { recall: number; precision: number } | null;
}

function reportAsText({ accuracy, macroF1, outOfScope }: Report): string {
  const four = (value: number) => value.toFixed(4);
  return [
    `accuracy ${four(accuracy)}`,
    `macro-F1 ${four(macroF1)}`,
    ...(outOfScope
      ? [`out-of-scope recall ${four(outOfScope.recall)}`, `out-of-scope precision ${four(outOfScope.precision)}`]
      : ["out-of-scope recall and precision: no text of the test is out of scope"]),
  ].join("\n");
}
