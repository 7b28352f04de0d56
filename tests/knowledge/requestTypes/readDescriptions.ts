import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { languageSchema } from "../../../contracts/language.ts";

const rows = z.array(z.object({ text: z.string(), lang: languageSchema, code: z.string() }));
export type Description = z.infer<typeof rows>[number];

/** Short descriptions of requests with their codes: `descriptions` to work with, `heldOut` to report. */
export function readDescriptions(name: "descriptions" | "heldOut"): Description[] {
  const content = readFileSync(join(import.meta.dirname, `${name}.csv`), "utf8");
  return rows.parse(parse(content, { columns: true }));
}
