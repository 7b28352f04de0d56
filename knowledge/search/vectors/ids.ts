import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const FILE = "ids.json";

/** The id of each vector, in the order of the vectors. */
export async function readIds(directory: string): Promise<string[]> {
  return z.array(z.string()).parse(JSON.parse(await readFile(join(directory, FILE), "utf8")));
}

export async function writeIds(directory: string, ids: readonly string[]): Promise<void> {
  await writeFile(join(directory, FILE), JSON.stringify(ids));
}

export function requireSameLength(vectors: readonly unknown[], documents: readonly unknown[]): void {
  if (vectors.length !== documents.length)
    throw new Error(`Vector store: ${vectors.length} vectors were given for ${documents.length} documents.`);
}
