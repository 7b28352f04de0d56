import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { scoreSentiment } from "../../analytics/index.ts";
import { createUnderstanding, evaluate } from "../../bot/understanding/index.ts";
import { languageSchema } from "../../contracts/language.ts";
import type { Understand, Understanding } from "../../contracts/understanding.ts";
import { entitiesSchema } from "../../contracts/understanding.ts";
import { countsOf, f1Of, sameValue } from "./entityScore.ts";

const data = join(import.meta.dirname, "../../../shared/data");
const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  lang: languageSchema,
  intent: z.string(),
  entities: z.string().transform((json) => z.record(z.string(), z.unknown()).parse(JSON.parse(json))),
});
type Row = z.infer<typeof rowSchema>;
interface Answer {
  row: Row;
  read: Understanding;
}
const context = { language: "fr", now: new Date("2024-11-01T14:00:00Z") } as const;
const three = (value: number): string => value.toFixed(3);

/**
 * Understanding and sentiment measured on labelled data that nothing was trained on, printed line by line.
 * `detail` adds what was missed. Without the data it says so and measures nothing.
 */
export async function benchUnderstanding(detail = process.argv.includes("--detail")): Promise<void> {
  if (!existsSync(join(data, "utterances-dev"))) {
    console.log("  the labelled data (../shared/data) is absent: nothing was measured");
    return;
  }
  const answers = answerAll(readCsv("utterances-dev/utterances.csv", rowSchema));
  printIntents(answers, detail);
  printEmergencies(answers);
  printLanguage(answers);
  printEntities(answers, detail);
  printSentiment(detail);
}

function readCsv<T>(file: string, schema: z.ZodType<T>): T[] {
  return z.array(schema).parse(parse(readFileSync(join(data, file), "utf8"), { columns: true, relax_quotes: true }));
}

function answerAll(rows: Row[]): Answer[] {
  const started = performance.now();
  const places = readCsv("laval/laval_lieux.csv", z.object({ nom: z.string() })).map(({ nom }) => ({ name: nom }));
  const understand = createUnderstanding({ places });
  const ready = Math.round(performance.now() - started);
  // A server has compiled its code by its first thousand messages: it is timed as it is then.
  for (let pass = 0; pass < 4; pass += 1) for (const { text } of rows) understand(text, context);
  const times = [1, 2, 3].flatMap(() => rows.map(({ text }) => timeOf(() => understand(text, context))));
  const answers = rows.map((row) => ({ row, read: understand(row.text, context) }));
  console.log(`  a text made to be slow: ${longest(understand)} ms at most (500 allowed)`);
  console.log(`  ready in ${ready} ms; a message p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms`);
  return answers;
}

/** Texts on which a careless pattern would take minutes, as long as a channel lets through and longer. */
const slowTexts: readonly string[] = [
  "a".repeat(10_000),
  "1 ".repeat(5_000),
  "a@".repeat(5_000),
  `a@${"a.".repeat(4_999)}`,
  "je cherche un cours de natation pour ma fille de 6 ans ".repeat(180),
  " ".repeat(10_000),
  "le 12 mai ".repeat(1_000),
  "odeur de de de de ".repeat(550),
];

const longest = (understand: Understand): string =>
  quantile(
    slowTexts.map((text) => timeOf(() => understand(text, context))),
    1,
  );

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function quantile(values: number[], q: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) * q)] ?? 0).toFixed(2);
}

function printIntents(answers: Answer[], detail: boolean): void {
  for (const lang of languageSchema.options) {
    const chosen = answers.filter(({ row }) => row.lang === lang);
    const right = chosen.filter(({ row, read }) => read.intents[0]?.name === row.intent).length;
    console.log(`  intent accuracy ${lang} ${three(right / chosen.length)} (${chosen.length} messages)`);
  }
  const found = new Map(answers.map(({ row, read }) => [row.text, read.intents[0]?.name ?? ""]));
  const labelled = answers.map(({ row }) => ({ text: row.text, label: row.intent }));
  const { macroF1, labels, predictions } = evaluate(labelled, (text) => found.get(text) ?? "");
  const scope = labels.find(({ label }) => label === "out_of_scope");
  console.log(
    `  intent macro-F1 ${three(macroF1)}; out of scope recall ${three(scope?.recall ?? 0)}, precision ${three(scope?.precision ?? 0)}`,
  );
  if (!detail) return;
  for (const { label, predicted, text } of predictions.filter((one) => one.label !== one.predicted))
    console.log(`    ${label} > ${predicted}: ${text}`);
}

function printEmergencies(answers: Answer[]): void {
  const real = answers.filter(({ row }) => row.intent === "emergency").length;
  const alarms = answers.filter(({ read }) => read.emergency !== undefined);
  const caught = alarms.filter(({ row }) => row.intent === "emergency").length;
  const others = answers.length - real;
  console.log(
    `  emergency recall ${three(caught / real)} (${real}); false alarms ${alarms.length - caught} in ${others} other messages`,
  );
}

function printLanguage(answers: Answer[]): void {
  const decided = answers.filter(({ read }) => read.languageGround === "written");
  const wrong = decided.filter(({ row, read }) => row.lang !== read.language).length;
  console.log(`  language decided for ${three(decided.length / answers.length)} of the messages, wrongly for ${wrong}`);
}

function printEntities(answers: Answer[], detail: boolean): void {
  for (const key of entitiesSchema.keyof().options) {
    const compared = answers.map(({ row, read }) => {
      const wanted = row.entities[key] === undefined ? [] : [row.entities[key]].flat();
      return {
        row,
        wanted,
        read: read.entities[key] ?? [],
        ...countsOf(wanted, read.entities[key] ?? [], (a, b) => sameValue(key, a, b)),
      };
    });
    const { precision, recall, f1, support } = f1Of(compared);
    console.log(
      `  entity ${key.padEnd(13)} F1 ${three(f1)}, precision ${three(precision)}, recall ${three(recall)} (${support})`,
    );
    if (!detail) continue;
    for (const one of compared.filter(({ missed, extra }) => missed + extra > 0))
      console.log(`    ${one.row.id} ${JSON.stringify(one.wanted)} read ${JSON.stringify(one.read)}`);
  }
}

function printSentiment(detail: boolean): void {
  for (const [language, name] of [
    ["fr", "french"],
    ["en", "english"],
  ] as const) {
    const rows = readCsv(`sentiment/${name}_val.csv`, z.object({ text: z.string(), label: z.string() }));
    const start = performance.now();
    const { macroF1, accuracy, labels } = evaluate(rows, (text) => scoreSentiment(text, language).label);
    const each = three((performance.now() - start) / rows.length);
    console.log(
      `  sentiment ${language} macro-F1 ${three(macroF1)}, accuracy ${three(accuracy)} (${rows.length} tweets), ${each} ms a message`,
    );
    if (!detail) continue;
    for (const { label, precision, recall } of labels)
      console.log(`    ${label}: precision ${three(precision)}, recall ${three(recall)}`);
  }
}
