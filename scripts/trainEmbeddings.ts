import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeModel } from "../knowledge/embeddings/modelFile.ts";
import { readVocabulary } from "../knowledge/embeddings/vocabulary.ts";
import { readCorpus } from "../knowledge/training/corpus.ts";
import { settings, train } from "../knowledge/training/train.ts";

// npm run train:embeddings [-- FOLDER]: learns the built-in embedding from the data of a folder (../shared/data) and from
// our vocabulary, and writes it beside the code that reads it. The same data gives the same file.
const root = join(import.meta.dirname, "..");
const started = performance.now();
const say = (step: string) =>
  process.stderr.write(`${((performance.now() - started) / 1_000).toFixed(0).padStart(4)} s  ${step}\n`);
const corpus = readCorpus(process.argv[2] ?? join(root, "../shared/data"));
say(`${corpus.pages.length} pages, ${corpus.texts.length} texts, ${corpus.pairs.length} pairs of sentences read`);
const bytes = encodeModel(train(readVocabulary(), corpus, settings, say));
writeFileSync(join(root, "knowledge/embeddings/builtin.bin"), bytes);
say(`${bytes.length} bytes written`);
