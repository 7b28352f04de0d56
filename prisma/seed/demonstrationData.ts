import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";

// The data files stay where they were written: from the sources they are beside this file, from `dist/prisma/seed` three
// folders up, since the compiler copies no JSON.
const folders = [join(import.meta.dirname, "data"), join(import.meta.dirname, "../../../prisma/seed/data")];

/** The checked content of `data/<name>.json`. Throws, naming the file and the field, when it is absent or malformed. */
export function readData<T extends z.ZodType>(name: string, schema: T): z.infer<T> {
  const path = folders.map((folder) => join(folder, `${name}.json`)).find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`Demonstration data ${name}.json is missing: restore prisma/seed/data.`);
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`Demonstration data ${name}.json: ${issue?.path.join(".")}: ${issue?.message}`, {
    cause: parsed.error,
  });
}
