import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type RequestType, requestTypeSchema } from "../../contracts/requestType.ts";

/** The types of one department. */
const fileSchema = z.strictObject({
  department: requestTypeSchema.shape.department,
  types: z.array(requestTypeSchema.omit({ department: true }).strict()).min(1),
});

/** The request types of `types/*.yaml`, in the order of their codes. A fault names its file and field, and nothing is read. */
export function readRequestTypes(): RequestType[] {
  const read = readdirSync(join(import.meta.dirname, "types"))
    .filter((file) => file.endsWith(".yaml"))
    .flatMap(readFile)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const twice = read.find(({ code }, at) => read[at + 1]?.code === code);
  if (twice) throw new Error(`knowledge/requestTypes/types: « ${twice.code} » is there twice`);
  return read;
}

function readFile(file: string): RequestType[] {
  const content: unknown = parse(readFileSync(join(import.meta.dirname, "types", file), "utf8"));
  const read = fileSchema.safeParse(content);
  if (!read.success) throw new Error(`knowledge/requestTypes/types/${file}: ${z.prettifyError(read.error)}`);
  return read.data.types.map((type) => ({ ...type, department: read.data.department }));
}
