import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CallScript, readScript } from "../../../cli/calls/script.ts";

const folder = join(import.meta.dirname, "..");

/** The scripted calls of the project, in the order of their files. */
export function readScripts(): { file: string; script: CallScript }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.map((file) => ({ file, script: readScript(readFileSync(join(folder, file), "utf8"), file) }));
}
