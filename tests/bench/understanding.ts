import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { createUnderstanding, evaluate } from "../../bot/understanding/index.ts";
import { entitiesSchema } from "../../contracts/understanding.ts";
import { scoreSentiment } from "../../analytics/index.ts";
import { languageSchema } from "../../contracts/language.ts";
import { countsOf, f1Of, sameValue } from "./entityScore.ts";

// Measures understanding and sentiment on labelled data that nothing was trained on. Run: node --import tsx tests/bench/understanding.ts
const data = join(import.meta.dirname, "../../../shared/data");
const detail = process.argv.includes("--detail");
const rowSchema = z.object({ id: z.string(), text: z.string(), lang: languageSchema, intent: z.string(), entities: z.string() });
const percent = (value: number): string => value.toFixed(3);
const quantile = (sorted: number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

function readCsv<T>(file: string, schema: z.ZodType<T>): T[] {
  return z.array(schema).parse(parse(readFileSync(join(data, file), "utf8"), { columns: true, relax_quotes: true }));
}

function places(): { name: string }[] {
  return readCsv("laval/laval_lieux.csv", z.object({ nom: z.string() })).map(({ nom }) => ({ name: nom }));
}

function benchUnderstanding(): void {
  const started = performance.now();
  const understand = createUnderstanding({ places: places() });
  console.log(`ready in ${Math.round(performance.now() - started)} ms`);
  const rows = readCsv("utterances-dev/utterances.csv", rowSchema);
  const context = { language: "fr", now: new Date("2024-11-01T14:00:00Z") } as const;
  for (const row of rows.slice(0, 50)) understand(row.text, context);
  const times: number[] = [];
  const answers = rows.map((row) => {
    const start = performance.now();
    const answer = understand(row.text, context);
    times.push(performance.now() - start);
    return { row, answer };
  });
  times.sort((a, b) => a - b);
  console.log(`time a message: p50 ${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`);

  for (const lang of ["fr", "en"]) {
    const chosen = answers.filter(({ row }) => row.lang === lang);
    const right = chosen.filter(({ row, answer }) => answer.intents[0]?.name === row.intent).length;
    console.log(`intent accuracy ${lang}: ${percent(right / chosen.length)} (${chosen.length} rows)`);
  }
  const result = evaluate(answers.map(({ row }) => ({ text: row.text, label: row.intent })), (text) => understand(text, context).intents[0]?.name ?? "");
  const scope = result.labels.find((one) => one.label === "out_of_scope");
  console.log(`macro-F1 ${percent(result.macroF1)}; out of scope recall ${percent(scope?.recall ?? 0)} precision ${percent(scope?.precision ?? 0)}`);
  const alarms = answers.filter(({ answer }) => answer.emergency !== undefined);
  const real = answers.filter(({ row }) => row.intent === "emergency");
  const caught = alarms.filter(({ row }) => row.intent === "emergency").length;
  console.log(`emergency recall ${percent(caught / real.length)}; false alarms per 100 others ${percent(((alarms.length - caught) / (rows.length - real.length)) * 100)}`);
  const spoken = answers.filter(({ answer }) => answer.languageGround === "written");
  const wrong = spoken.filter(({ row, answer }) => row.lang !== answer.language);
  console.log(`language decided ${percent(spoken.length / rows.length)}, of which wrong ${percent(wrong.length / spoken.length)}`);
  benchEntities(answers.map(({ row, answer }) => ({ id: row.id, text: row.text, wanted: JSON.parse(row.entities), read: answer.entities })));
  if (!detail) return;
  console.log("languages wrong:", wrong.map(({ row }) => row.id).join(" "));
  for (const one of result.labels.filter(({ f1 }) => f1 < 0.9)) console.log(`  ${one.label}: precision ${percent(one.precision)} recall ${percent(one.recall)} (${one.support})`);
  const confusions = result.predictions.filter((one) => one.label !== one.predicted).map((one) => `${one.label}>${one.predicted}`);
  console.log(`  ${confusions.sort().join(" ")}`);
}

function benchEntities(rows: { id: string; text: string; wanted: unknown; read: z.infer<typeof entitiesSchema> }[]): void {
  for (const key of entitiesSchema.keyof().options) {
    const compared = rows.map((row) => {
      const all = z.record(z.string(), z.unknown()).parse(row.wanted)[key];
      const wanted: unknown[] = all === undefined ? [] : Array.isArray(all) ? all : [all];
      return { row, wanted, ...countsOf(wanted, row.read[key] ?? [], (a, b) => sameValue(key, a, b)) };
    });
    const { precision, recall, f1, support } = f1Of(compared);
    console.log(`entity ${key.padEnd(14)} F1 ${percent(f1)} precision ${percent(precision)} recall ${percent(recall)} (${support})`);
    if (detail) for (const one of compared.filter(({ missed, extra }) => missed + extra > 0)) console.log(`    ${one.row.id} ${JSON.stringify(one.wanted)} read ${JSON.stringify(one.row.read[key] ?? [])}`);
  }
}

function benchSentiment(): void {
  const schema = z.object({ text: z.string(), label: z.string() });
  for (const [language, file] of [["fr", "sentiment/french_val.csv"], ["en", "sentiment/english_val.csv"]] as const) {
    const rows = readCsv(file, schema);
    const start = performance.now();
    const result = evaluate(rows, (text) => scoreSentiment(text, language).label);
    const each = (performance.now() - start) / rows.length;
    console.log(`sentiment ${language}: macro-F1 ${percent(result.macroF1)} accuracy ${percent(result.accuracy)} (${rows.length} rows), ${each.toFixed(3)} ms a message`);
    if (detail) for (const one of result.labels) console.log(`  ${one.label}: precision ${percent(one.precision)} recall ${percent(one.recall)}`);
  }
}

if (existsSync(join(data, "utterances-dev"))) {
  benchUnderstanding();
  benchSentiment();
} else console.log("The labelled data (../shared/data) is absent: nothing was measured.");
