import { Embeddings } from "@langchain/core/embeddings";
import type { ConceptFinder } from "./concepts.ts";
import { contentWords, lightKey } from "./words.ts";

/** Length of the vectors of the built-in embedding. */
export const BUILTIN_DIMENSIONS = 256;
/** Shares of the squared length of the vector: a word, all its pieces together, an idea. */
const WEIGHTS = { word: 1, grams: 1, concept: 1.6 };
/** Later words of a text weigh less: its head says what it is about. Half the weight at the 24th word. */
const HALF_LIFE = 24;

/**
 * Embedding with nothing to download: words, their 4-letter pieces and the ideas of our vocabulary are hashed to signed
 * positions of one unit vector (feature hashing, Weinberger et al. 2009). Deterministic; no state, no network.
 *
 * @example await new BuiltinEmbeddings(finder).embedQuery("apprendre à nager") // 256 numbers of norm 1
 */
export class BuiltinEmbeddings extends Embeddings {
  readonly #finder: ConceptFinder;
  /** Changes with the vocabulary and with how vectors are made: saved vectors of another version are not read. */
  readonly version: string;

  constructor(finder: ConceptFinder) {
    super({});
    this.#finder = finder;
    this.version = `3-${finder.version}`;
  }

  override embedQuery(text: string): Promise<number[]> {
    return Promise.resolve(this.embed(text));
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.resolve(texts.map((text) => this.embed(text)));
  }

  embed(text: string): number[] {
    const features = new Map<string, number>();
    const words = contentWords(text);
    words.forEach(({ folded }, at) => addWord(features, folded, 1 / (1 + at / HALF_LIFE)));
    for (const { concept, from } of this.#finder.find(words, ["fr", "en"])) {
      const weight = WEIGHTS.concept / (1 + from / HALF_LIFE);
      add(features, `#${concept}`, weight);
      for (const up of this.#finder.broader(concept)) add(features, `#${up.concept}`, weight * up.weight);
    }
    return project(features);
  }
}

function addWord(features: Map<string, number>, folded: string, weight: number): void {
  add(features, lightKey(folded), WEIGHTS.word * weight);
  if (folded.length < 4) return;
  const padded = `^${folded}$`;
  const share = (WEIGHTS.grams * weight) / (padded.length - 3);
  for (let at = 0; at + 4 <= padded.length; at++) add(features, `~${padded.slice(at, at + 4)}`, share);
}

function add(features: Map<string, number>, name: string, weight: number): void {
  features.set(name, (features.get(name) ?? 0) + weight);
}

/** Each feature adds to four positions, signs by hash, so that two features seldom collide on all of them. */
function project(features: ReadonlyMap<string, number>): number[] {
  const vector = Array.from({ length: BUILTIN_DIMENSIONS }, () => 0);
  for (const [name, weight] of features) {
    const value = Math.sqrt(weight);
    let bits = hash(name);
    for (let k = 0; k < 4; k++) {
      const at = bits % BUILTIN_DIMENSIONS;
      vector[at] = (vector[at] ?? 0) + ((bits >>> 16) & 1 ? value : -value);
      bits = mix(bits);
    }
  }
  return normalise(vector);
}

/** FNV-1a, 32 bits. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  return mix(value >>> 0);
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A text with no feature (blank, « ? ») has the first axis, so that every vector has norm 1. */
function normalise(vector: number[]): number[] {
  const norm = Math.hypot(...vector);
  if (norm === 0) return vector.map((_, at) => (at === 0 ? 1 : 0));
  return vector.map((value) => value / norm);
}
