import { listOutboxFiles } from "./listOutboxFiles.ts";

/** The six digits of the newest demonstration message that holds some, a request number apart: what a person would read in their mail. */
export async function lastCode(directory: string): Promise<string | undefined> {
  const files = await listOutboxFiles(directory);
  return files.map(({ text = "" }) => /(?<![\d-])\d{6}(?!\d)/.exec(text)?.[0]).find((code) => code !== undefined);
}
