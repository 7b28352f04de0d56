import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { LearntModel } from "./train.ts";

// One file: the length of the header, the header as JSON, then every number as 32-bit floats (rarities, then the machines).

const headerSchema = z.object({ fingerprint: z.string(), labels: z.array(z.string()), names: z.array(z.string()) });
const FLOAT = 4;

/** Written whole or not at all. `fingerprint` says of which phrases it was learnt. */
export function writeModel(file: string, fingerprint: string, { labels, vocabulary, machines }: LearntModel): void {
  const header = Buffer.from(JSON.stringify({ fingerprint, labels, names: vocabulary.names }));
  // Floats must start on a multiple of four bytes to be read without a copy.
  const padding = Buffer.alloc((FLOAT - ((header.length + FLOAT) % FLOAT)) % FLOAT, " ");
  const length = Buffer.alloc(FLOAT);
  length.writeUInt32LE(header.length + padding.length);
  const numbers = [vocabulary.rarity, ...machines].map((floats) =>
    Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength),
  );
  writeFileSync(`${file}.part`, Buffer.concat([length, header, padding, ...numbers]));
  renameSync(`${file}.part`, file);
}

/** The model of that file; undefined when there is none, or it was learnt from other phrases, or it is not whole. */
export function readModel(file: string, fingerprint: string): LearntModel | undefined {
  try {
    const bytes = new Uint8Array(readFileSync(file)).buffer;
    const start = new DataView(bytes).getUint32(0, true) + FLOAT;
    const header = headerSchema.parse(JSON.parse(Buffer.from(bytes, FLOAT, start - FLOAT).toString()));
    if (header.fingerprint !== fingerprint) return undefined;
    const size = header.names.length;
    const rarity = new Float32Array(bytes, start, size);
    const machineAt = (index: number) => new Float32Array(bytes, start + FLOAT * (size + index * (size + 1)), size + 1);
    const machines = header.labels.map((_, index) => machineAt(index));
    return { labels: header.labels, vocabulary: { names: header.names, rarity }, machines };
  } catch {
    return undefined;
  }
}
