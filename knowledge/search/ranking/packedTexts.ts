const CHUNK = 4 * 1_024 * 1_024;

/** Texts in UTF-8, side by side in a few large buffers: a hundred thousand small ones would weigh twice their bytes. */
export class PackedTexts {
  readonly #chunks: Buffer[] = [];
  /** Where the next text goes in the last chunk. */
  #end = CHUNK;

  /** Keeps a text; says where. */
  put(text: string): { chunk: number; from: number; to: number } {
    const bytes = Buffer.from(text);
    if (this.#end + bytes.length > CHUNK) {
      this.#chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK, bytes.length)));
      this.#end = 0;
    }
    const [chunk, from] = [this.#chunks.length - 1, this.#end];
    this.#chunks[chunk]?.set(bytes, from);
    this.#end += bytes.length;
    return { chunk, from, to: this.#end };
  }

  get(chunk: number, from: number, to: number): string {
    return this.#chunks[chunk]?.toString("utf8", from, to) ?? "";
  }
}
