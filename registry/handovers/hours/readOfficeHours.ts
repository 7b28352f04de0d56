import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type OfficeHours, officeHoursSchema } from "./officeHours.ts";

/** The calendar of a file, or the demonstration's. Throws a sentence that names the file and what is wrong in it. */
export function readOfficeHours(file = join(import.meta.dirname, "officeHours.yaml")): OfficeHours {
  const read = officeHoursSchema.safeParse(parse(readFileSync(file, "utf8")));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The office hours in ${file} cannot be used: ${faults.join("; ")}`);
}
