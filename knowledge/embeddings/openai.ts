import { Embeddings } from "@langchain/core/embeddings";
import { z } from "zod";

export interface OpenAiOptions {
  url: string;
  model: string;
  apiKey?: string;
  /** Milliseconds for one request. */
  timeoutMs: number;
}

const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(1) })),
});
const LIMITS = { batch: 64, attempts: 3, firstWaitMs: 200 };

/** Something that another attempt may cure: no answer, too slow, too many requests, the server's own fault. */
class Retryable extends Error {}

/** Any OpenAI-compatible `/embeddings` endpoint. Texts go out in batches of 64; three attempts, each within the time given. */
export class OpenAiEmbeddings extends Embeddings {
  readonly #options: OpenAiOptions;
  readonly name: string;

  constructor(options: OpenAiOptions) {
    super({});
    this.#options = options;
    this.name = `openai:${new URL(options.url).host}:${options.model}`;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.embedDocuments([text]);
    if (!vector) throw new Error("The embeddings service gave no vector for the query.");
    return vector;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let at = 0; at < texts.length; at += LIMITS.batch)
      vectors.push(...(await this.#retried(texts.slice(at, at + LIMITS.batch))));
    return vectors;
  }

  async #retried(texts: string[]): Promise<number[][]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#request(texts);
      } catch (error) {
        if (!(error instanceof Retryable) || attempt >= LIMITS.attempts) throw error;
        await new Promise((resolve) => setTimeout(resolve, LIMITS.firstWaitMs * 2 ** (attempt - 1)));
      }
    }
  }

  async #request(texts: string[]): Promise<number[][]> {
    const response = await this.#post(texts);
    if (response.status === 429 || response.status >= 500)
      throw new Retryable(`The embeddings service answered ${response.status}.`);
    if (!response.ok)
      throw new Error(
        `The embeddings service refused the request (${response.status}): check EMBEDDINGS_MODEL and the key.`,
      );
    const answer = answerSchema.safeParse(await response.json().catch(() => undefined));
    if (!answer.success) throw new Error("The embeddings service answered something that is not a list of embeddings.");
    const vectors = answer.data.data.sort((a, b) => a.index - b.index).map(({ embedding }) => embedding);
    if (vectors.length !== texts.length || new Set(vectors.map((v) => v.length)).size > 1)
      throw new Error(
        `The embeddings service gave ${vectors.length} vectors for ${texts.length} texts, or of several lengths.`,
      );
    return vectors;
  }

  async #post(input: string[]): Promise<Response> {
    const { url, model, apiKey, timeoutMs } = this.#options;
    try {
      return await fetch(`${url.replace(/\/$/, "")}/embeddings`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
        body: JSON.stringify({ model, input, encoding_format: "float" }),
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      const slow = error instanceof Error && error.name === "TimeoutError";
      throw new Retryable(
        `The embeddings service ${slow ? `did not answer in ${timeoutMs} ms` : "cannot be reached"}.`,
        { cause: error },
      );
    }
  }
}
