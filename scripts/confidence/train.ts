// npm run train:confidence: fits from which confidence a search shows what it found, on our own judged queries, and writes
// knowledge/search/ranking/confidenceModels.ts. Deterministic: no random number, folds by hash. Prints what came of it on the
// queries that each model was not fitted on.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ConfidenceFeatures } from "../../knowledge/search/ranking/confidenceFeatures.ts";
import { readArchive } from "../../tests/knowledge/search/archive/readArchive.ts";
import { readDemonstration } from "../../tests/knowledge/search/demonstration/readDemonstration.ts";
import { readCalendar } from "../../tests/knowledge/search/calendar/readCalendar.ts";
import {
  areaUnderRoc,
  crossValidate,
  examplesOf,
  type JudgedExample,
  type Scored,
  threshold,
  toldAt,
} from "./crossValidate.ts";
import { fit, probabilityOf } from "./fit.ts";
import { judgedFeatures, type JudgedFeatures } from "./judgedExamples.ts";
import { municipalConfidence } from "./municipal.ts";
import { confidenceSource } from "./source.ts";

const target = join(import.meta.dirname, "../../knowledge/search/ranking/confidenceModels.ts");
const common = ["said", "somewhere", "known", "left", "long", "aim"] as const;
/** What each model looks at: cosines mean something for the embedding they were learnt with only. */
const looksAt: Readonly<Record<"builtin" | "other", readonly (keyof ConfidenceFeatures)[]>> = {
  builtin: ["near", ...common],
  other: ["far", ...common],
};
/** A little over the .7 asked: a higher threshold tells strangers' paraphrases wrongly before it tells much more. */
const LEAST_TOLD = 0.72;

const say = (line: string) => process.stdout.write(`${line}\n`);
const judged = [
  ...(await judgedFeatures(readCalendar())),
  ...(await judgedFeatures(readArchive("limits.yaml"))),
  ...(await judgedFeatures(readCalendar("needs, learnt"))),
  ...(await judgedFeatures(readDemonstration("learnt"))),
];
const models = { builtin: trained("builtin"), other: trained("other") };
writeFileSync(target, confidenceSource(models));
const measured = {
  "written later": readCalendar("later"),
  "needs kept apart, calendar": readCalendar("needs, kept"),
  "needs kept apart, demonstration": readDemonstration("kept"),
};
for (const [which, collection] of Object.entries(measured)) {
  const kept = await judgedFeatures(collection);
  for (const name of ["builtin", "other"] as const) {
    const { told, wronglyTold } = toldAt(scoredBy(name, kept), models[name].least);
    say(`${name}, ${kept.length} queries ${which}: told ${told.toFixed(3)}, wrongly told ${wronglyTold.toFixed(3)}`);
  }
}
for (const kind of ["subsidy", "service"] as const) for (const line of await municipalConfidence(kind)) say(line);

function scoredBy(name: keyof typeof looksAt, kept: readonly JudgedFeatures[]): Scored[] {
  const { weights, bias } = models[name];
  const fitted = { weights: looksAt[name].map((feature) => weights[feature] ?? 0), bias };
  return kept.map((one) => {
    const { answered, features } = toExample(one, looksAt[name]);
    return { answered, score: features ? probabilityOf(fitted, features) : 0 };
  });
}

function trained(name: keyof typeof looksAt) {
  const names = looksAt[name];
  const examples = judged.map((one) => toExample(one, names));
  const scored = crossValidate(examples);
  const { least, told, wronglyTold } = threshold(scored, LEAST_TOLD);
  const counts = [true, false].map((is) => examples.filter(({ answered }) => answered === is).length);
  say(`${name}: ${counts[0]} queries with an answer, ${counts[1]} without; ROC AUC ${areaUnderRoc(scored).toFixed(3)}`);
  say(`  below ${least}: told ${told.toFixed(3)}, wrongly told ${wronglyTold.toFixed(3)}`);
  for (const other of [-0.1, -0.05, 0.05, 0.1].map((step) => toldAt(scored, least + step)))
    say(
      `  below ${other.least.toFixed(2)}: told ${other.told.toFixed(3)}, wrongly told ${other.wronglyTold.toFixed(3)}`,
    );
  const { weights, bias } = fit(examplesOf(examples));
  return { weights: Object.fromEntries(names.map((feature, at) => [feature, weights[at] ?? 0])), bias, least };
}

function toExample(
  { text, answered, features }: JudgedFeatures,
  names: readonly (keyof ConfidenceFeatures)[],
): JudgedExample {
  return { text, answered, ...(features ? { features: names.map((name) => features[name]) } : {}) };
}
