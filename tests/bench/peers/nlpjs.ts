// The peer of intent evaluation: @nlpjs/basic as its own guide uses it (English, automatic settings, nothing saved or logged).
import { createRequire } from "node:module";
import { z } from "zod";

interface Example {
  text: string;
  label: string;
}

const require = createRequire(import.meta.url);

/** The package carries no types: what is used of it, and nothing else. */
const nlpSchema = z.custom<{
  addLanguage(locale: string): void;
  addDocument(locale: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(locale: string, text: string): Promise<unknown>;
}>((value) => typeof value === "object" && value !== null && "process" in value);
const basicSchema = z.object({
  dockStart: z.custom<(settings: object) => Promise<{ get(name: string): unknown }>>(
    (value) => typeof value === "function",
  ),
});
const answerSchema = z.object({ classifications: z.array(z.object({ intent: z.string() })) });

/** Learns, and gives what labels a text: its best intent, even under the score at which it would answer « None ». */
export async function nlpjsPeer(train: readonly Example[]): Promise<(text: string) => Promise<string>> {
  const { dockStart } = basicSchema.parse(require("@nlpjs/basic"));
  const dock = await dockStart({
    use: ["Basic"],
    settings: { nlp: { autoSave: false, log: false, nlu: { log: false } } },
  });
  const nlp = nlpSchema.parse(dock.get("nlp"));
  nlp.addLanguage("en");
  for (const { text, label } of train) nlp.addDocument("en", text, label);
  await nlp.train();
  return async (text) => {
    const { classifications } = answerSchema.parse(await nlp.process("en", text));
    return classifications.find(({ intent }) => intent !== "None")?.intent ?? "";
  };
}
