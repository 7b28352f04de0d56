import { createHash } from "node:crypto";

/** The same content in another order of keys is the same content. */
export const contentHash = (content: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(sortedKeys(content)))
    .digest("hex");

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sortedKeys(part)]),
  );
}
