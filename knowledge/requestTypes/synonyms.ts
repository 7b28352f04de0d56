import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** Words and expressions for one thing, as `synonyms.yaml` lists them. */
export function readSynonyms(): string[][] {
  const file = join(import.meta.dirname, "synonyms.yaml");
  const content: unknown = parse(readFileSync(file, "utf8"));
  return z.array(z.array(z.coerce.string().min(2)).min(1)).parse(content);
}
