import { existsSync } from "node:fs";
import { readConfig } from "./config.ts";
import { loadComposition } from "./loadComposition.ts";

// Starts the process; `c360 start` does the same through the command.
if (existsSync(".env")) process.loadEnvFile(".env");
const read = readConfig(process.env);
if (read.status === "ok") {
  const { compose } = await loadComposition();
  const system = await compose(read.config);
  await system.serve((text) => process.stderr.write(`${text}\n`));
} else {
  process.stderr.write(`The configuration is not valid:\n  ${read.faults.join("\n  ")}\n`);
  process.exitCode = 2;
}
