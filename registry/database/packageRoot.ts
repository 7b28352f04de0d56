import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of package.json above `from`: the same whether the code runs from the sources or from dist/. */
export function packageRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("No package.json above the code: the SQL migrations cannot be found.");
  return packageRoot(parent);
}
