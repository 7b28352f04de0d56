// npm run train:enrichment: learns audience, category and neighbourhood from the city's calendar (../shared/data/laval) and writes
// knowledge/enrich/model/weights.bin. Deterministic; docs/models/enrichment.md says what came of it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFacilities } from "../../knowledge/import/index.ts";
import { createPlaceNames } from "../../knowledge/enrich/placeNames.ts";
import { BUCKETS, featuresOf } from "../../knowledge/enrich/model/features.ts";
import { packWeights, type Family, type LabelWeights } from "../../knowledge/enrich/model/weights.ts";
import { lavalFolder, lavalIsThere } from "./lavalPages.ts";
import { learnLabel } from "./learn.ts";
import { splitPages } from "./split.ts";
import { bestThreshold, type GroupedExample } from "./threshold.ts";

const target = join(import.meta.dirname, "../../knowledge/enrich/model/weights.bin");
/** What stands on one page teaches nothing that would hold elsewhere; nor does a label of three pages. */
const FEWEST_OF_FEATURE = 2;
const FEWEST_OF_LABEL = 4;
const families: readonly Family[] = ["audience", "category", "neighbourhood"];

if (!lavalIsThere()) throw new Error(`The calendar is not there: ${lavalFolder}`);
const lieux = readFileSync(join(lavalFolder, "laval_lieux.csv"), "utf8");
const places = createPlaceNames(readFacilities(lieux, "laval_lieux.csv").facilities);
// Each page twice, with its places and without: many sources give none, and the text is to tell by itself there.
const pages = splitPages()
  .filter(({ heldOut }) => !heldOut)
  .flatMap((page) => (page.place === "" ? [page] : [page, { ...page, place: "" }]))
  .map((page) => ({ ...page, features: featuresOf(page, places) }));
const buckets = recurringBuckets();
const trained = families.map(trainFamily);
const bytes = packWeights({
  thresholds: {
    audience: 1,
    category: 1,
    neighbourhood: 1,
    ...Object.fromEntries(trained.map((one) => [one.family, one.threshold])),
  },
  buckets,
  labels: trained.flatMap(({ labels }) => labels),
});
writeFileSync(target, bytes);
process.stdout.write(`weights.bin: ${bytes.length} bytes, ${buckets.length} features\n`);

function recurringBuckets(): Uint16Array {
  const counts = new Uint32Array(BUCKETS);
  // A page counts once, as it is with its places.
  const once = new Map(pages.toReversed().map((page) => [page.page, page]));
  for (const { features } of once.values())
    for (const { bucket } of features) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return Uint16Array.from(Array.from(counts.keys()).filter((bucket) => (counts[bucket] ?? 0) >= FEWEST_OF_FEATURE));
}

function trainFamily(family: Family): { family: Family; threshold: number; labels: LabelWeights[] } {
  const kept = new Set(buckets);
  // A page on which the editors chose nothing of the family says nothing of it, not that nothing holds.
  const examples: GroupedExample[] = pages
    .filter(({ labels }) => labels[family].length > 0)
    .map(({ features, labels, group }) => ({
      features: features.filter(({ bucket }) => kept.has(bucket)),
      labels: new Set(labels[family]),
      group,
    }));
  const names = [...new Set(examples.flatMap(({ labels }) => [...labels]))]
    .filter((label) => examples.filter(({ labels }) => labels.has(label)).length >= FEWEST_OF_LABEL)
    .toSorted();
  const threshold = bestThreshold(names, examples);
  process.stdout.write(
    `${family}: ${examples.length} pages, ${names.length} labels, threshold ${threshold.toFixed(2)}\n`,
  );
  return { family, threshold, labels: names.map((label) => ({ family, label, ...learned(label, examples) })) };
}

function learned(label: string, examples: readonly GroupedExample[]): { bias: number; weights: Float32Array } {
  const { bias, weights } = learnLabel(label, examples);
  return { bias, weights: Float32Array.from(buckets, (bucket) => weights[bucket] ?? 0) };
}
