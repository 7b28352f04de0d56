import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { BuiltinEmbeddings } from "./builtin.ts";
import { OpenAiEmbeddings } from "./openai.ts";
import { readBuiltinEmbeddings } from "./readBuiltin.ts";
import { loadTransformers, TransformersEmbeddings, type LoadTransformers } from "./transformers.ts";

type EmbeddingsProvider = "builtin" | "transformers" | "openai";

/** Options of the three providers; each reads its own. `apiKey` is never logged nor put in an error. */
export interface EmbeddingsOptions {
  provider: EmbeddingsProvider;
  /** `transformers`: the folder of the model; `openai`: its name. */
  model?: string;
  /** `openai`: for instance `https://api.example.org/v1`. */
  url?: string;
  apiKey?: string;
  /** Milliseconds for one request of `openai`; 10 000 when absent. */
  timeoutMs?: number;
  /** For tests: how the optional package is loaded. */
  loadTransformers?: LoadTransformers;
}

/**
 * The embeddings by name, all behind LangChain's interface. Throws a sentence when an option or the optional package is missing.
 *
 * @example const embeddings = await createEmbeddings({ provider: "builtin" });
 */
export async function createEmbeddings(options: EmbeddingsOptions): Promise<EmbeddingsInterface> {
  switch (options.provider) {
    case "builtin":
      return readBuiltinEmbeddings();
    case "transformers":
      return await createTransformers(options);
    case "openai":
      return createOpenAi(options);
  }
}

async function createTransformers({ model, loadTransformers: load = loadTransformers }: EmbeddingsOptions) {
  if (!model)
    throw new Error("EMBEDDINGS=transformers needs EMBEDDINGS_MODEL: the folder of a model exported to ONNX.");
  return await TransformersEmbeddings.open(model, load);
}

function createOpenAi({ model, url, apiKey, timeoutMs = 10_000 }: EmbeddingsOptions): OpenAiEmbeddings {
  if (!model || !url) throw new Error("EMBEDDINGS=openai needs EMBEDDINGS_URL and EMBEDDINGS_MODEL.");
  return new OpenAiEmbeddings({ model, url, timeoutMs, ...(apiKey === undefined ? {} : { apiKey }) });
}

/** Whether a word (folded) exists, as far as the embeddings can tell. */
export const lexiconOf = (embeddings: EmbeddingsInterface): ((folded: string) => boolean) =>
  embeddings instanceof BuiltinEmbeddings ? (folded) => embeddings.hasWord(folded) : () => false;

/** Names a provider, its model and its version: vectors saved by another are not read. */
export function embeddingsNameOf(embeddings: EmbeddingsInterface): string {
  if (embeddings instanceof BuiltinEmbeddings) return `builtin-${embeddings.dimensions}-${embeddings.version}`;
  if (embeddings instanceof OpenAiEmbeddings || embeddings instanceof TransformersEmbeddings) return embeddings.name;
  return embeddings.constructor.name;
}
