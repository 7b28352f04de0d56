import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes a file that appears whole or not at all, readable by its owner only (it may hold a one-time code). The name
 * starts with the time, to the millisecond, so that names sort as they were written.
 */
export async function writeWhole(
  directory: string,
  file: { at: Date; kind: string; id: string; extension: string; content: string | Buffer },
): Promise<string> {
  const stamp = file.at.toISOString().replace(/[-:.]/g, "");
  const name = `${stamp}-${file.kind}-${file.id.replace(/[^\w-]/g, "_").slice(0, 80)}.${file.extension}`;
  const draft = join(directory, `.${name}.part`);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeFile(draft, file.content, { mode: 0o600 });
  await rename(draft, join(directory, name));
  return name;
}
