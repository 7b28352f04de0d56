/** Rows of whole numbers of any lengths. */
export interface Ragged {
  row(at: number): Int32Array;
  /** One more row, after the last: few are expected. */
  add(row: readonly number[]): void;
}

/** Puts rows end to end in one buffer: a small array for each would weigh several times its numbers. */
export class RaggedBuilder {
  #values = new Int32Array(1_024);
  #length = 0;
  #ends: number[] = [];

  add(row: readonly number[]): void {
    if (this.#length + row.length > this.#values.length) this.#grow(this.#length + row.length);
    this.#values.set(row, this.#length);
    this.#length += row.length;
    this.#ends.push(this.#length);
  }

  /** The rows, to be read. The builder gives up what it has: it may outlive them. */
  finish(): Ragged {
    const values = this.#values.slice(0, this.#length);
    const ends = Int32Array.from(this.#ends);
    [this.#values, this.#ends, this.#length] = [new Int32Array(0), [], 0];
    const later: Int32Array[] = [];
    return {
      row: (at) => later[at - ends.length] ?? values.subarray(at > 0 ? ends[at - 1] : 0, ends[at] ?? 0),
      add: (row) => void later.push(Int32Array.from(row)),
    };
  }

  #grow(needed: number): void {
    const larger = new Int32Array(Math.max(needed, Math.ceil(this.#values.length * 1.5)));
    larger.set(this.#values.subarray(0, this.#length));
    this.#values = larger;
  }
}
