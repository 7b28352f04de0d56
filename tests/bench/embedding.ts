import type { Concept } from "../../knowledge/embeddings/vocabulary.ts";
import { BuiltinEmbeddings } from "../../knowledge/embeddings/builtin.ts";
import { createConceptFinder } from "../../knowledge/embeddings/concepts.ts";
import { readBuiltinEmbeddings } from "../../knowledge/embeddings/readBuiltin.ts";
import { pieces } from "../../knowledge/embeddings/subwords.ts";
import { readVocabulary } from "../../knowledge/embeddings/vocabulary.ts";
import { contentWords, lightKey } from "../../knowledge/embeddings/words.ts";
import { readCorpus } from "../../knowledge/training/corpus.ts";
import { settings, train } from "../../knowledge/training/train.ts";
import { ideasMeant, misspelt, sentenceLikeness, sharedData, translated, type Vectors } from "./embeddingMeasures.ts";
import { rankedPages } from "./embeddingPages.ts";

/** The built-in embedding by itself, beside character n-grams. */
export async function evaluateEmbedding(): Promise<void> {
  const concepts = readVocabulary();
  for (const [name, vectors] of [
    ["Citoyen 360", readBuiltinEmbeddings()],
    ["character 3-5-grams", characterGrams],
  ] as const) {
    console.log(name);
    const [fr, en] = [await sentenceLikeness(vectors, "fr"), await sentenceLikeness(vectors, "en")];
    if (fr === undefined || en === undefined) return console.log("  the data is not beside the repository, skipped");
    console.log(`  STS-B dev, Spearman            fr ${fr.toFixed(3)}  en ${en.toFixed(3)}`);
    const { queries, first, fifth, mrr } = await ideasMeant(vectors, concepts);
    console.log(
      `  idea meant by ${queries} questions    P@1 ${first.toFixed(3)}  P@5 ${fifth.toFixed(3)}  MRR ${mrr.toFixed(3)}`,
    );
    console.log(`  misspelt words                 P@1 ${(await misspelt(vectors, concepts)).toFixed(3)}`);
    const ranked = Object.entries(await rankedPages(vectors)).map(([group, score]) => `${group} ${score.toFixed(3)}`);
    console.log(`  own queries, nDCG@10           ${ranked.join("  ")}`);
  }
}

/** Learns the embedding again without some English words, and asks for their French: three minutes. */
export async function evaluateTranslation(): Promise<void> {
  const { concepts, pairs } = withhold(readVocabulary());
  const model = train(concepts, readCorpus(sharedData), settings, () => undefined);
  const vectors = new BuiltinEmbeddings(createConceptFinder(concepts), model);
  const found = await translated(vectors, pairs);
  const chance = await translated(characterGrams, pairs);
  console.log(`withheld English words to French, ${found.pairs} pairs`);
  console.log(`  Citoyen 360          P@1 ${found.first.toFixed(3)}  P@5 ${found.fifth.toFixed(3)}`);
  console.log(`  character 3-5-grams  P@1 ${chance.first.toFixed(3)}  P@5 ${chance.fifth.toFixed(3)}`);
}

/** One idea in six loses its first English word, everywhere, where both names are one word and are not the same one. */
function withhold(concepts: readonly Concept[]) {
  const keys = (term: string) => contentWords(term).map(({ folded }) => lightKey(folded));
  const pairs = concepts
    .map(({ fr, en }): [string, string] => [fr[0] ?? "", en[0] ?? ""])
    .filter(([fr, en]) => keys(fr).length === 1 && keys(en).length === 1 && keys(fr)[0] !== keys(en)[0])
    .filter((_, at) => at % 6 === 0);
  const gone = new Set(pairs.flatMap(([, en]) => keys(en)));
  const left = (terms: readonly string[]) => terms.filter((term) => !keys(term).some((key) => gone.has(key)));
  const kept = concepts.map(({ en, cues, ...concept }) => ({
    ...concept,
    en: left(en),
    cues: { fr: cues.fr, en: left(cues.en) },
  }));
  return { concepts: kept, pairs };
}

const GRAMS = 4_096;
const gramsOf = (text: string): number[] => {
  const counts = Array.from({ length: GRAMS }, () => 0);
  for (const { folded } of contentWords(text))
    for (const piece of pieces(folded, GRAMS)) counts[piece] = (counts[piece] ?? 0) + 1;
  return counts.map((count) => Math.log(1 + count));
};
const characterGrams: Vectors = {
  embedQuery: (text) => Promise.resolve(gramsOf(text)),
  embedDocuments: (texts) => Promise.resolve(texts.map(gramsOf)),
};
