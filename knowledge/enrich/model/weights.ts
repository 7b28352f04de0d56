// The weights of the model as a few hundred kilobytes: the buckets once, then for each label a byte a bucket.
import { z } from "zod";

export const familySchema = z.enum(["audience", "category", "neighbourhood"]);
export type Family = z.infer<typeof familySchema>;

/** One yes-or-no decision: the log-odds of the label are `bias` plus the weights of the buckets present. */
export interface LabelWeights {
  family: Family;
  label: string;
  bias: number;
  /** In the order of `Weights.buckets`. */
  weights: Float32Array;
}
export interface Weights {
  /** From this probability on, a label of the family is given: what made the best F1 on the pages learned from. */
  thresholds: Readonly<Record<Family, number>>;
  /** Ascending. A feature of another bucket was never met and counts for nothing. */
  buckets: Uint16Array;
  labels: readonly LabelWeights[];
}

const headerSchema = z.object({
  thresholds: z.record(familySchema, z.number()),
  buckets: z.number().int(),
  labels: z.array(z.object({ family: familySchema, label: z.string(), bias: z.number(), scale: z.number() })),
});
const LARGEST = 127;

/** The length of the header in four bytes, the header in JSON, the buckets (two bytes each), a byte a bucket for each label. */
export function packWeights({ thresholds, buckets, labels }: Weights): Buffer {
  const scales = labels.map(({ weights }) => Math.max(1e-9, ...Array.from(weights, Math.abs)) / LARGEST);
  const header = Buffer.from(
    JSON.stringify({
      thresholds,
      buckets: buckets.length,
      labels: labels.map(({ family, label, bias }, at) => ({ family, label, bias, scale: scales[at] })),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const names = Buffer.alloc(buckets.length * 2);
  for (const [at, bucket] of buckets.entries()) names.writeUInt16LE(bucket, at * 2);
  const rows = labels.map(({ weights }, at) =>
    Int8Array.from(weights, (weight) => Math.round(weight / (scales[at] ?? 1))),
  );
  return Buffer.concat([length, header, names, ...rows.map((row) => Buffer.from(row.buffer))]);
}

/** Throws when the bytes are not what `packWeights` made. */
export function unpackWeights(bytes: Buffer): Weights {
  const start = 4 + bytes.readUInt32LE(0);
  const header = headerSchema.parse(JSON.parse(bytes.subarray(4, start).toString("utf8")));
  const count = header.buckets;
  const rows = start + count * 2;
  if (bytes.length !== rows + header.labels.length * count)
    throw new Error("The weights of the enrichment are cut short: run npm run train:enrichment.");
  return {
    thresholds: header.thresholds,
    buckets: Uint16Array.from({ length: count }, (_, at) => bytes.readUInt16LE(start + at * 2)),
    labels: header.labels.map(({ family, label, bias, scale }, row) => ({
      family,
      label,
      bias,
      weights: Float32Array.from({ length: count }, (_, at) => bytes.readInt8(rows + row * count + at) * scale),
    })),
  };
}
