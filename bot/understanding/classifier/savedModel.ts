import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { type Matrix, wordsOf } from "./matrix.ts";
import type { LearntModel } from "./train.ts";

// One file: the length of the header, the header as JSON, then numbers of 32 bits in the byte order of the machine that learnt:
// the rarities, then the words of every matrix: those of the linear models, then both layers of each network.

const headerSchema = z.object({
  fingerprint: z.string(),
  labels: z.array(z.string()),
  names: z.array(z.string()),
  /** How many of the names the networks know. */
  shared: z.number().int().nonnegative(),
  /** Hidden units of each network. */
  units: z.array(z.number().int().positive()),
  /** The step of each matrix, in the order of the file. */
  steps: z.array(z.number().positive()),
});
const BYTES = 4;

/** Written whole or not at all. `fingerprint` says of what and how it was learnt. */
export function writeModel(file: string, fingerprint: string, model: LearntModel): void {
  const { labels, vocabulary, weights, networks } = model;
  const { names, shared, rarity } = vocabulary;
  const units = networks.map(({ hidden }) => hidden.width);
  const matrices = [weights, ...networks.flatMap(({ hidden, output }) => [hidden, output])];
  const steps = matrices.map(({ step }) => step);
  const header = Buffer.from(JSON.stringify({ fingerprint, labels, names, shared, units, steps }));
  // Numbers must start on a multiple of four bytes to be read without a copy.
  const padding = Buffer.alloc((BYTES - ((header.length + BYTES) % BYTES)) % BYTES, " ");
  const length = Buffer.alloc(BYTES);
  length.writeUInt32LE(header.length + padding.length);
  const numbers = [rarity, ...matrices.map(({ words }) => words)].map((array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
  );
  // Two processes may write the same model at once.
  const part = `${file}.${randomUUID()}.part`;
  writeFileSync(part, Buffer.concat([length, header, padding, ...numbers]));
  renameSync(part, file);
}

/** The model of that file; undefined when there is none, or it was learnt otherwise, or it is not whole. */
export function readModel(file: string, fingerprint: string): LearntModel | undefined {
  try {
    const bytes = readFileSync(file);
    const start = bytes.readUInt32LE(0) + BYTES;
    const header = headerSchema.parse(JSON.parse(bytes.toString("utf8", BYTES, start)));
    return header.fingerprint === fingerprint ? modelOf(header, bytes.subarray(start)) : undefined;
  } catch {
    return undefined;
  }
}

function modelOf(
  { labels, names, shared, units, steps }: z.infer<typeof headerSchema>,
  numbers: Buffer,
): LearntModel | undefined {
  let read = numbers.byteOffset;
  const place = (count: number): readonly [ArrayBufferLike, number, number] => {
    read += count * BYTES;
    return [numbers.buffer, read - count * BYTES, count];
  };
  const rarity = new Float32Array(...place(names.length));
  let matrix = 0;
  const take = (rows: number, width: number): Matrix => ({
    width,
    words: new Int32Array(...place(wordsOf(rows, width))),
    step: steps[matrix++] ?? 0,
  });
  const weights = take(names.length + 1, labels.length);
  const networks = units.map((count) => ({ hidden: take(shared + 1, count), output: take(count + 1, labels.length) }));
  const whole = read === numbers.byteOffset + numbers.byteLength && matrix === steps.length;
  return whole ? { labels, vocabulary: { names, shared, rarity }, weights, networks } : undefined;
}
