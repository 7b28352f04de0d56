import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { evaluate, evaluateIntents } from "../../bot/understanding/index.ts";
import { linearSvmPeer } from "./peers/linearSvm.ts";
import { nlpjsPeer } from "./peers/nlpjs.ts";

const folder = join(import.meta.dirname, "../../../shared/data/intent");
const rowSchema = z.object({ text: z.string(), category: z.string() });
interface Example {
  text: string;
  label: string;
}

/** Our classifier on Banking77 beside two peers: same rows to learn from, same rows to label, one run. */
export async function benchBanking77(): Promise<void> {
  const split = readSplit();
  if (split === undefined) {
    console.log("  the data (../shared/data/intent) is absent: nothing was measured");
    return;
  }
  const { train, test } = split;
  console.log(`  ${train.length} texts to learn from, ${test.length} to label (${split.how})`);
  await measure("ours", test, async () => {
    const labels = new Map(
      evaluateIntents({ train, test }).predictions.map(({ text, predicted }) => [text, predicted]),
    );
    return (text) => labels.get(text) ?? "";
  });
  await measure("linear SVM on TF-IDF", test, async () => linearSvmPeer(train));
  await measure("@nlpjs/basic", test, async () => {
    const label = await nlpjsPeer(train);
    const labels = new Map<string, string>();
    for (const { text } of test) labels.set(text, await label(text));
    return (text) => labels.get(text) ?? "";
  });
}

async function measure(name: string, test: Example[], learn: () => Promise<(text: string) => string>): Promise<void> {
  const started = performance.now();
  const { accuracy, macroF1 } = evaluate(test, await learn());
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`  ${name.padEnd(21)} accuracy ${accuracy.toFixed(4)}, macro-F1 ${macroF1.toFixed(4)} (${seconds} s)`);
}

/** The collection's own split when its test stands beside; else every fifth text of each intent is held out. */
function readSplit(): { train: Example[]; test: Example[]; how: string } | undefined {
  const [train, test] = ["banking77_train.csv", "banking77_test.csv"].map((name) => readRows(join(folder, name)));
  if (train === undefined) return undefined;
  if (test !== undefined) return { train, test, how: "its own split" };
  const ranks = new Map<string, number>();
  const held = train.map(({ label }) => {
    const rank = ranks.get(label) ?? 0;
    ranks.set(label, rank + 1);
    return rank % 5 === 4;
  });
  return {
    train: train.filter((_, index) => held[index] !== true),
    test: train.filter((_, index) => held[index] === true),
    how: "every fifth text of each intent of its training half, its test half being absent",
  };
}

function readRows(file: string): Example[] | undefined {
  if (!existsSync(file)) return undefined;
  const rows = z.array(rowSchema).parse(parse(readFileSync(file, "utf8"), { columns: true }));
  return rows.map(({ text, category }) => ({ text, label: category }));
}
