import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { LearntModel } from "./train.ts";

// One file: the length of the header, the header as JSON, then every number as 32-bit floats: rarities, weights of the linear
// models, then both layers of each network.

const headerSchema = z.object({
  fingerprint: z.string(),
  labels: z.array(z.string()),
  names: z.array(z.string()),
  /** How many of the names the networks know. */
  shared: z.number().int().nonnegative(),
  /** Hidden units of each network. */
  units: z.array(z.number().int().positive()),
});
const FLOAT = 4;

/** Written whole or not at all. `fingerprint` says of what and how it was learnt. */
export function writeModel(file: string, fingerprint: string, model: LearntModel): void {
  const { labels, vocabulary, weights, networks } = model;
  const { names, shared, rarity } = vocabulary;
  const units = networks.map(({ output }) => output.length / labels.length - 1);
  const header = Buffer.from(JSON.stringify({ fingerprint, labels, names, shared, units }));
  // Floats must start on a multiple of four bytes to be read without a copy.
  const padding = Buffer.alloc((FLOAT - ((header.length + FLOAT) % FLOAT)) % FLOAT, " ");
  const length = Buffer.alloc(FLOAT);
  length.writeUInt32LE(header.length + padding.length);
  const numbers = [rarity, weights, ...networks.flatMap(({ hidden, output }) => [hidden, output])].map((floats) =>
    Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength),
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
    const floats = new Float32Array(bytes.buffer, bytes.byteOffset + start, (bytes.length - start) / FLOAT);
    return modelOf(header, floats);
  } catch {
    return undefined;
  }
}

function modelOf({ labels, names, shared, units }: z.infer<typeof headerSchema>, floats: Float32Array) {
  let read = 0;
  const take = (count: number): Float32Array => floats.subarray(read, (read += count));
  const rarity = take(names.length);
  const weights = take((names.length + 1) * labels.length);
  const networks = units.map((count) => ({
    hidden: take((shared + 1) * count),
    output: take((count + 1) * labels.length),
  }));
  return read === floats.length ? { labels, vocabulary: { names, shared, rarity }, weights, networks } : undefined;
}
