import { evaluateMails } from "./email.ts";
import { evaluateEmbedding, evaluateTranslation } from "./embedding.ts";
import { evaluateEnrichment } from "./enrichment.ts";
import { evaluateResolve } from "./resolve.ts";
import { evaluateJudged } from "./searchQuality.ts";
import { benchUnderstanding } from "./understanding.ts";
import { benchBanking77 } from "./understandingBanking77.ts";
import { evaluateWrapUp } from "./wrapUpCodes.ts";

// npm run evaluate [-- search understanding banking77 enrichment email embedding translation wrapup]: quality on the judged sets of ../shared/data, beside the peers.
const evaluations: Record<string, () => Promise<void>> = {
  search: evaluateJudged,
  understanding: () => benchUnderstanding(),
  banking77: benchBanking77,
  enrichment: evaluateEnrichment,
  email: evaluateMails,
  embedding: evaluateEmbedding,
  translation: evaluateTranslation,
  resolve: evaluateResolve,
  wrapup: evaluateWrapUp,
};
const asked = process.argv.slice(2);
for (const [name, evaluate] of Object.entries(evaluations)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(name);
  await evaluate();
}
