import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { Embeddings } from "@langchain/core/embeddings";
import { z } from "zod";

/** What is used of `@huggingface/transformers`, an optional package that is never loaded unless asked for. */
export interface Transformers {
  env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  pipeline(task: "feature-extraction", model: string, options: { dtype: "fp32" | "q8" }): Promise<unknown>;
}
export type LoadTransformers = () => Promise<Transformers>;

const PACKAGE = "@huggingface/transformers";
const moduleSchema = z.object({
  env: z.custom<Transformers["env"]>((env) => typeof env === "object" && env !== null),
  pipeline: z.custom<Transformers["pipeline"]>((pipeline) => typeof pipeline === "function"),
});
type Extract = (texts: string[], options: { pooling: "mean"; normalize: true }) => Promise<unknown>;
const extractSchema = z.custom<Extract>((extract) => typeof extract === "function");
/** Kept as it is, not copied: a tensor answers with its own `this`. */
const tensorSchema = z.custom<{ tolist(): unknown }>(
  (tensor) =>
    typeof tensor === "object" && tensor !== null && "tolist" in tensor && typeof tensor.tolist === "function",
);
const vectorsSchema = z.array(z.array(z.number()));

export async function loadTransformers(): Promise<Transformers> {
  try {
    const name: string = PACKAGE;
    return moduleSchema.parse(await import(name));
  } catch (error) {
    throw new Error(`EMBEDDINGS=transformers needs the optional package ${PACKAGE}: npm install ${PACKAGE}`, {
      cause: error,
    });
  }
}

/** Texts given to the model at once. */
const BATCH = 16;

/**
 * A transformer model from a local folder in the layout of the Hugging Face hub (`config.json`, `tokenizer.json`,
 * `onnx/model.onnx` or `onnx/model_quantized.onnx`), run in the process; mean pooling, norm 1. Nothing is downloaded.
 */
export class TransformersEmbeddings extends Embeddings {
  readonly #extract: Extract;
  readonly name: string;

  constructor(extract: Extract, name: string) {
    super({});
    this.#extract = extract;
    this.name = name;
  }

  static async open(folder: string, load: LoadTransformers): Promise<TransformersEmbeddings> {
    const path = resolve(folder);
    if (!(await exists(path, "tokenizer.json")))
      throw new Error(`EMBEDDINGS_MODEL: ${folder} is not the folder of a model (no tokenizer.json in it).`);
    const dtype = (await exists(path, "onnx/model_quantized.onnx")) ? "q8" : "fp32";
    const transformers = await load();
    transformers.env.allowRemoteModels = false;
    transformers.env.allowLocalModels = true;
    transformers.env.localModelPath = dirname(path);
    const extract = extractSchema.parse(await transformers.pipeline("feature-extraction", basename(path), { dtype }));
    const { mtimeMs } = await stat(resolve(path, "tokenizer.json"));
    return new TransformersEmbeddings(extract, `transformers:${basename(path)}:${dtype}:${Math.round(mtimeMs)}`);
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.embedDocuments([text]);
    if (!vector) throw new Error("The model gave no vector for the query.");
    return vector;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let at = 0; at < texts.length; at += BATCH) {
      const tensor = await this.#extract(texts.slice(at, at + BATCH), { pooling: "mean", normalize: true });
      vectors.push(...vectorsSchema.parse(tensorSchema.parse(tensor).tolist()));
    }
    return vectors;
  }
}

async function exists(folder: string, file: string): Promise<boolean> {
  return await stat(resolve(folder, file)).then(
    () => true,
    () => false,
  );
}
