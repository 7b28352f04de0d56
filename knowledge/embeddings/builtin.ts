import { createHash } from "node:crypto";
import { Embeddings } from "@langchain/core/embeddings";
import type { ConceptFinder, ConceptMatch } from "./concepts.ts";
import { bytesOf, type EmbeddingModel } from "./modelFile.ts";
import { pieces } from "./subwords.ts";
import { contentWords, lightKey, type Word } from "./words.ts";

/** What an idea weighs beside a rare word. */
const IDEA = 0.6;
/** Later words of a text weigh less: its head says what it is about. Half the weight at the 24th word. */
const HALF_LIFE = 24;

/**
 * The embedding trained by this project (docs/models/embedding.md): the weighed sum of the vectors of a text's words and of the
 * ideas of our vocabulary it names. A word never met has the vector of its pieces. No state, no network.
 *
 * The cosine of a question and of a page that answers it is mostly 0.5 to 0.8 (0.25 to 0.9 for nine in ten), that of a
 * question and any page about 0 (-0.1 to 0.2). It orders; a threshold is to be learnt with the file it is used with.
 *
 * @example await new BuiltinEmbeddings(finder, model).embedQuery("apprendre à nager") // as many numbers as the model has, of norm 1
 */
export class BuiltinEmbeddings extends Embeddings {
  readonly #finder: ConceptFinder;
  readonly #model: EmbeddingModel;
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #conceptRows: readonly (number | undefined)[];
  /** Changes with the learnt numbers, the vocabulary and how vectors are made: saved vectors of another version are not read. */
  readonly version: string;

  constructor(finder: ConceptFinder, model: EmbeddingModel) {
    super({});
    this.#finder = finder;
    this.#model = model;
    this.#rowOf = new Map(model.words.map((word, row) => [word, row]));
    const ideas = new Map(model.concepts.map((id, at) => [id, model.words.length + at]));
    this.#conceptRows = finder.ids.map((id) => ideas.get(id));
    const learnt = createHash("sha256").update(model.rows).update(bytesOf(model.scales)).digest("hex").slice(0, 12);
    this.version = `4-${learnt}-${finder.version}`;
  }

  get dimensions(): number {
    return this.#model.dimensions;
  }

  /** Whether it met the word (folded) while it was learnt: such a word is seldom a slip of another. */
  hasWord(folded: string): boolean {
    return this.#rowOf.has(lightKey(folded));
  }

  /** A question: what people say for an idea counts too. */
  override embedQuery(text: string): Promise<number[]> {
    const words = contentWords(text);
    return Promise.resolve(this.#embed(words, this.#finder.find(words, ["fr", "en"])));
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.resolve(
      texts.map((text) => {
        const words = contentWords(text);
        const keys = words.map(({ folded }) => lightKey(folded));
        return this.#embed(words, [...this.#finder.findKeys(keys, "fr"), ...this.#finder.findKeys(keys, "en")]);
      }),
    );
  }

  #embed(words: readonly Word[], ideas: readonly ConceptMatch[]): number[] {
    const sum = new Float64Array(this.#model.dimensions);
    words.forEach(({ folded }, at) => this.#addWord(sum, folded, decay(at)));
    const named = new Map<number, number>();
    for (const { concept, from } of ideas) named.set(concept, Math.max(named.get(concept) ?? 0, decay(from)));
    for (const [concept, weight] of named) this.#add(sum, this.#conceptRows[concept], IDEA * weight);
    return normalised(sum);
  }

  #addWord(sum: Float64Array, folded: string, weight: number): void {
    const { words, concepts, buckets } = this.#model;
    const key = lightKey(folded);
    const row = this.#rowOf.get(key);
    if (row !== undefined) return this.#add(sum, row, weight);
    if (/\d/.test(key)) return;
    const found = pieces(key, buckets);
    for (const piece of found) this.#add(sum, words.length + concepts.length + piece, weight / found.length);
  }

  #add(sum: Float64Array, row: number | undefined, weight: number): void {
    if (row === undefined) return;
    const { dimensions, rows, scales } = this.#model;
    const scale = weight * (scales[row] ?? 0);
    const from = row * dimensions;
    for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + scale * (rows[from + at] ?? 0);
  }
}

const decay = (at: number) => 1 / (1 + at / HALF_LIFE);

/** A text that says nothing (blank, « ? ») has the first axis, so that every vector has norm 1. */
function normalised(sum: Float64Array): number[] {
  const norm = Math.sqrt(sum.reduce((all, value) => all + value * value, 0));
  return Array.from(sum, (value, at) => (norm === 0 ? Number(at === 0) : value / norm));
}
