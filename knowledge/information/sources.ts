import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { FactSource } from "../../contracts/information.ts";

/** Both languages are compulsory in every text of this folder. */
export const bilingualSchema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

/** A year, a month or a day. */
const dateSchema = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);

/** A source as the data files write it: `of` is a row of `sources.yaml`, and one of three dates says how old it is. */
export const sourceSchema = z
  .strictObject({
    of: z.string(),
    url: z.url(),
    updated: dateSchema.optional(),
    published: dateSchema.optional(),
    read: dateSchema.optional(),
  })
  .transform(({ of, url, ...dates }, context): FactSource => {
    const name = namesOf()[of];
    const [dated, ...others] = kinds.filter((kind) => dates[kind] !== undefined);
    const date = dated && dates[dated];
    if (name && dated && date && others.length === 0) return { name, url, date, dated };
    const message = name ? "a source has one date: updated, published or read" : `« ${of} » is not in sources.yaml`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const kinds = ["updated", "published", "read"] as const;

/** The content of a YAML file beside this one, or a sentence that names what is wrong in it. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parse(readFileSync(join(import.meta.dirname, file), "utf8")));
  if (!read.success) throw new Error(`knowledge/information/${file}: ${z.prettifyError(read.error)}`);
  return read.data;
}

type Names = Record<string, z.infer<typeof bilingualSchema>>;
let names: Names | undefined;

/** Read once, at the first source. */
function namesOf(): Names {
  names ??= readYaml("sources.yaml", z.record(z.string(), bilingualSchema));
  return names;
}
