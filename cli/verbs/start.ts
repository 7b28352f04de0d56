import type { System } from "../../compose.ts";
import type { ExitCode, Output } from "../output.ts";

/** The server, until SIGTERM or SIGINT: the same as `npm start`. */
export async function start(system: System, output: Output): Promise<ExitCode> {
  await system.serve((text) => output.progress(text));
  return 0;
}
