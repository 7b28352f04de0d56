import { lavalIsThere } from "../../scripts/enrichment/lavalPages.ts";
import { withTexts } from "../knowledge/enrich/handLabelled.ts";
import { scoreAges, scorePrices, type ReadingScore } from "../knowledge/enrich/readingScore.ts";
import { f1, overall, scoreFamilies, type Counts } from "./enrichmentScore.ts";

/** What the catalogue reads and predicts from texts, against the editors' labels and two hundred entries labelled by hand. */
export async function evaluateEnrichment(): Promise<void> {
  if (!lavalIsThere()) return console.log("  the calendar of ../shared/data/laval is not there");
  for (const from of ["text", "text and places"] as const) sayFamilies(from);
  const entries = withTexts();
  for (const half of ["first", "held-out"] as const) {
    const kept = entries.filter((entry) => entry.half === half);
    console.log(`  ages, ${half} half: ${reading(scoreAges(kept))}`);
    console.log(`  prices, ${half} half: ${reading(scorePrices(kept))}`);
  }
}

function sayFamilies(from: "text" | "text and places"): void {
  console.log(`  from the ${from}`);
  const scores = scoreFamilies(from);
  for (const { family, scope, pages, counts } of scores)
    for (const [method, count] of Object.entries(counts))
      console.log(
        `  ${family} (${scope === "placed" ? "text names a place, " : ""}${pages} pages) ${line(method, count)}`,
      );
  for (const scope of ["placed", "all"] as const)
    for (const method of Object.keys(scores[0]?.counts ?? {}))
      console.log(`  all families (neighbourhood: ${scope}) ${line(method, overall(scores, method, scope))}`);
}

function line(method: string, counts: Counts): string {
  const share = (part: number, whole: number) => (whole === 0 ? "-" : (part / whole).toFixed(3));
  return `${method}: micro-F1 ${f1(counts).toFixed(3)}, precision ${share(counts.right, counts.given)}, recall ${share(counts.right, counts.labelled)}`;
}

const reading = ({ labelled, read, right, precision, recall }: ReadingScore) =>
  `precision ${precision.toFixed(3)} (${right} of ${read}), recall ${recall.toFixed(3)} (${right} of ${labelled})`;
