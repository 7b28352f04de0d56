import { LexicalScores } from "../lexical/scoreQuery.ts";

/**
 * What one search writes down of a catalogue, a place for each offering, and the next writes over: arrays of a hundred
 * thousand are not made anew each time. A search reads them to its end without waiting for anything.
 */
export class Notes {
  readonly lexical = new LexicalScores();
  /** What is on the topic, and how much: the first `count` of both. */
  positions = new Int32Array(0);
  relevance = new Float64Array(0);
  count = 0;
  /** By position: a mark for those that the vectors found; zero between two uses. */
  marks = new Int32Array(0);
  /** By position: a relevance for each offering of the catalogue. */
  spread = new Float64Array(0);

  /** Room for so many positions. */
  makeRoom(size: number): void {
    if (size <= this.positions.length) return;
    const room = Math.ceil(size * 1.1) + 64;
    this.positions = new Int32Array(room);
    this.relevance = new Float64Array(room);
    this.marks = new Int32Array(room);
    this.spread = new Float64Array(room);
  }
}
