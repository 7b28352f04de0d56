import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { LearntModel } from "./train.ts";

// One file: the length of the header, the header as JSON, then every number as 32-bit floats (rarities, then weights).

const headerSchema = z.object({ fingerprint: z.string(), labels: z.array(z.string()), names: z.array(z.string()) });
const FLOAT = 4;

/** Written whole or not at all. `fingerprint` says of what and how it was learnt. */
export function writeModel(file: string, fingerprint: string, { labels, vocabulary, weights }: LearntModel): void {
  const header = Buffer.from(JSON.stringify({ fingerprint, labels, names: vocabulary.names }));
  // Floats must start on a multiple of four bytes to be read without a copy.
  const padding = Buffer.alloc((FLOAT - ((header.length + FLOAT) % FLOAT)) % FLOAT, " ");
  const length = Buffer.alloc(FLOAT);
  length.writeUInt32LE(header.length + padding.length);
  const numbers = [vocabulary.rarity, weights].map((floats) =>
    Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength),
  );
  writeFileSync(`${file}.part`, Buffer.concat([length, header, padding, ...numbers]));
  renameSync(`${file}.part`, file);
}

/** The model of that file; undefined when there is none, or it was learnt otherwise, or it is not whole. */
export function readModel(file: string, fingerprint: string): LearntModel | undefined {
  try {
    const bytes = readFileSync(file);
    const start = bytes.readUInt32LE(0) + FLOAT;
    const header = headerSchema.parse(JSON.parse(bytes.toString("utf8", FLOAT, start)));
    if (header.fingerprint !== fingerprint) return undefined;
    const { labels, names } = header;
    const floats = new Float32Array(bytes.buffer, bytes.byteOffset + start, (bytes.length - start) / FLOAT);
    if (floats.length !== names.length + (names.length + 1) * labels.length) return undefined;
    const rarity = floats.subarray(0, names.length);
    return { labels, vocabulary: { names, rarity }, weights: floats.subarray(names.length) };
  } catch {
    return undefined;
  }
}
