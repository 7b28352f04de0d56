import { createHash } from "node:crypto";

/** Ids that follow from what they are made of, so that a call read again bears the same ones: UUIDs of RFC 9562, version 8. */
export function derivedIds(...origin: string[]): () => string {
  let count = 0;
  return () => {
    const digest = createHash("sha256")
      .update(JSON.stringify([...origin, count++]))
      .digest();
    digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
    digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
    return digest.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };
}
