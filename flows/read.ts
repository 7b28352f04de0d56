import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FlowFile } from "./fault.ts";

/** The YAML files of a folder and its sub-folders, in the order of their names; paths are relative to the folder. */
export function readFlowFiles(directory: string): FlowFile[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(directory, path), "utf8") }));
}
