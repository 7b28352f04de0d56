import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Where the YAML data of this folder is: beside this file in the sources; in a built package the compiler copies no YAML,
 * so the sources' own folder under the package root is read.
 */
export function dataFolder(name: string): string {
  const beside = join(import.meta.dirname, name);
  if (existsSync(beside)) return beside;
  return join(packageFolder(), "bot", "understanding", name);
}

export function packageFolder(): string {
  let folder = dirname(import.meta.dirname);
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
