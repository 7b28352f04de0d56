import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { VectorStore } from "./vectorStore.ts";

/** What a saved index was made of. Anything else than an equal manifest is another index, and is built again. */
const manifestSchema = z.object({
  format: z.literal(1),
  fingerprint: z.string(),
  embeddings: z.string(),
  store: z.string(),
  dimensions: z.number().int().positive(),
  files: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type Wanted = Pick<Manifest, "fingerprint" | "embeddings" | "store">;

/** The folder of a saved index whose bytes are those that were written, or undefined (absent, foreign, damaged). */
export async function findSaved(
  root: string,
  wanted: Wanted,
): Promise<{ directory: string; manifest: Manifest } | undefined> {
  const directory = join(root, nameOf(wanted));
  try {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")));
    const same = (["fingerprint", "embeddings", "store"] as const).every((key) => manifest[key] === wanted[key]);
    if (!same) return undefined;
    for (const [file, sum] of Object.entries(manifest.files))
      if ((await checksum(join(directory, file))) !== sum) return undefined;
    return { directory, manifest };
  } catch {
    return undefined;
  }
}

/** Written beside, then renamed: a reader sees the whole index or none. Older ones of this folder are removed after. */
export async function saveVectors(root: string, wanted: Wanted, store: VectorStore, dimensions: number): Promise<void> {
  const beside = join(root, `.writing-${randomUUID()}`);
  await mkdir(beside, { recursive: true });
  try {
    await store.save(beside);
    const files: Record<string, string> = {};
    for (const file of await readdir(beside)) files[file] = await checksum(join(beside, file));
    const manifest: Manifest = { format: 1, ...wanted, dimensions, files };
    await writeFile(join(beside, "manifest.json"), JSON.stringify(manifest, undefined, 1));
    await rm(join(root, nameOf(wanted)), { recursive: true, force: true });
    await rename(beside, join(root, nameOf(wanted)));
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  await removeOthers(root, nameOf(wanted));
}

async function removeOthers(root: string, kept: string): Promise<void> {
  const others = (await readdir(root)).filter((name) => name.startsWith("index-") && name !== kept);
  await Promise.all(others.map((name) => rm(join(root, name), { recursive: true, force: true })));
}

function nameOf({ fingerprint, embeddings, store }: Wanted): string {
  const key = createHash("sha256")
    .update(JSON.stringify([fingerprint, embeddings, store]))
    .digest("hex");
  return `index-${key.slice(0, 24)}`;
}

async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
