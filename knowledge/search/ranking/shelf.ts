import type { Offering } from "../../../contracts/offering.ts";
import { growInts } from "../grow.ts";
import { PackedTexts } from "./packedTexts.ts";

/** So many offerings stay as they are; a city's calendar has fewer. */
const AT_HAND = 4_096;
/** In the column `chunk`: not put away. */
const NOWHERE = -1;

/**
 * The offerings themselves, by position. A search reads those it shows and no others, so the last used stay objects and the
 * rest is put away as bytes, out of what the collector walks through: a hundred thousand objects make searches wait for it.
 */
export class Shelf {
  readonly #most: number;
  readonly #atHand = new Map<number, Offering>();
  readonly #texts = new PackedTexts();
  #chunk = new Int32Array(0);
  #from = new Int32Array(0);
  #to = new Int32Array(0);
  /** How many positions there are. */
  length = 0;

  constructor(most = AT_HAND) {
    this.#most = most;
  }

  /** One more, at the position `length`. */
  push(offering: Offering): void {
    if (this.length >= this.#chunk.length) this.#makeRoom();
    this.#chunk[this.length] = NOWHERE;
    this.#keep(this.length++, offering);
  }

  at(position: number): Offering {
    const near = this.#atHand.get(position);
    if (near && this.length <= this.#most) return near;
    // Kept again, as the one used last, which leaves last.
    this.#atHand.delete(position);
    return this.#keep(position, near ?? this.#read(position));
  }

  #keep(position: number, offering: Offering): Offering {
    this.#atHand.set(position, offering);
    const [oldest] = this.#atHand.size > this.#most ? this.#atHand : [];
    if (oldest) this.#putAway(...oldest);
    return offering;
  }

  #putAway(position: number, offering: Offering): void {
    this.#atHand.delete(position);
    if (this.#chunk[position] !== NOWHERE) return;
    const { chunk, from, to } = this.#texts.put(JSON.stringify(offering));
    this.#chunk[position] = chunk;
    this.#from[position] = from;
    this.#to[position] = to;
  }

  #read(position: number): Offering {
    const [chunk = NOWHERE, from = 0, to = 0] = [this.#chunk[position], this.#from[position], this.#to[position]];
    if (chunk === NOWHERE) throw new Error(`The search index has no offering at ${position}.`);
    const offering: Offering = JSON.parse(this.#texts.get(chunk, from, to));
    return offering;
  }

  #makeRoom(): void {
    this.#chunk = growInts(this.#chunk, this.length + 1);
    this.#from = growInts(this.#from, this.length + 1);
    this.#to = growInts(this.#to, this.length + 1);
  }
}
