import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Matrix } from "./matrix.ts";
import type { LearntModel } from "./train.ts";

// One file: the length of the header, the header as JSON, the rarities as 32-bit floats, then every weight as a 16-bit number
// of steps: those of the linear models, then both layers of each network.

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
const FLOAT = 4;
const STEP = 2;

/** Written whole or not at all. `fingerprint` says of what and how it was learnt. */
export function writeModel(file: string, fingerprint: string, model: LearntModel): void {
  const { labels, vocabulary, weights, networks } = model;
  const { names, shared, rarity } = vocabulary;
  const units = networks.map(({ output }) => output.steps.length / labels.length - 1);
  const matrices = [weights, ...networks.flatMap(({ hidden, output }) => [hidden, output])];
  const steps = matrices.map(({ step }) => step);
  const header = Buffer.from(JSON.stringify({ fingerprint, labels, names, shared, units, steps }));
  // Floats must start on a multiple of four bytes to be read without a copy.
  const padding = Buffer.alloc((FLOAT - ((header.length + FLOAT) % FLOAT)) % FLOAT, " ");
  const length = Buffer.alloc(FLOAT);
  length.writeUInt32LE(header.length + padding.length);
  const numbers = [rarity, ...matrices.map((matrix) => matrix.steps)].map((array) =>
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
    const start = bytes.readUInt32LE(0) + FLOAT;
    const header = headerSchema.parse(JSON.parse(bytes.toString("utf8", FLOAT, start)));
    if (header.fingerprint !== fingerprint) return undefined;
    const rarity = new Float32Array(bytes.buffer, bytes.byteOffset + start, header.names.length);
    const from = start + rarity.byteLength;
    const weights = new Int16Array(bytes.buffer, bytes.byteOffset + from, (bytes.length - from) / STEP);
    return modelOf(header, rarity, weights);
  } catch {
    return undefined;
  }
}

function modelOf(
  { labels, names, shared, units, steps }: z.infer<typeof headerSchema>,
  rarity: Float32Array,
  numbers: Int16Array,
): LearntModel | undefined {
  let read = 0;
  let matrix = 0;
  const take = (count: number): Matrix => ({
    steps: numbers.subarray(read, (read += count)),
    step: steps[matrix++] ?? 0,
  });
  const weights = take((names.length + 1) * labels.length);
  const networks = units.map((count) => ({
    hidden: take((shared + 1) * count),
    output: take((count + 1) * labels.length),
  }));
  const whole = read === numbers.length && matrix === steps.length;
  return whole ? { labels, vocabulary: { names, shared, rarity }, weights, networks } : undefined;
}
