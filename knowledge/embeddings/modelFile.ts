import { z } from "zod";

/**
 * The learnt numbers. One row a word, then one an idea, then one a piece of a word; a row is `scales[row]` times its bytes.
 */
export interface EmbeddingModel {
  dimensions: number;
  /** Light keys of the words, in the order of their rows. */
  words: readonly string[];
  /** Ids of the ideas, in the order of their rows. */
  concepts: readonly string[];
  buckets: number;
  scales: Float32Array;
  rows: Int8Array;
}

const MAGIC = "C360EMB1";
const headerSchema = z.object({
  dimensions: z.int().positive(),
  words: z.array(z.string()),
  concepts: z.array(z.string()),
  buckets: z.int().positive(),
});

/** Magic word, length of the header, header in JSON padded to four bytes, scales (float 32, little endian), rows (bytes). */
export function encodeModel({ scales, rows, ...header }: EmbeddingModel): Uint8Array {
  const json = JSON.stringify(header);
  const head = Buffer.from(json + " ".repeat((4 - (Buffer.byteLength(json) % 4)) % 4));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([Buffer.from(MAGIC), length, head, bytesOf(scales), bytesOf(rows)]);
}

/** Throws a sentence when the bytes are not a whole model. */
export function decodeModel(bytes: Uint8Array): EmbeddingModel {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = MAGIC.length + 4;
  if (buffer.length < start || buffer.toString("latin1", 0, MAGIC.length) !== MAGIC)
    throw new Error("The file of the built-in embedding is not one. npm run train:embeddings makes it again.");
  const from = start + buffer.readUInt32LE(MAGIC.length);
  const header = headerSchema.parse(JSON.parse(buffer.toString("utf8", start, from)));
  const count = header.words.length + header.concepts.length + header.buckets;
  const end = from + 4 * count;
  if (buffer.length !== end + count * header.dimensions)
    throw new Error("The file of the built-in embedding is cut short. npm run train:embeddings makes it again.");
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) scales[row] = buffer.readFloatLE(from + 4 * row);
  return { ...header, scales, rows: new Int8Array(buffer.buffer, buffer.byteOffset + end, count * header.dimensions) };
}

/** The bytes that numbers lie in. */
export function bytesOf(values: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
