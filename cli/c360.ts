#!/usr/bin/env node
import { existsSync } from "node:fs";
import { CommanderError } from "commander";
import { readConfig } from "../config.ts";
import { loadComposition } from "../loadComposition.ts";
import { UsageFault } from "./output.ts";
import { createProgram } from "./program.ts";

// A `.env` beside the command is read here and nowhere else; what the environment already says wins.
if (existsSync(".env")) process.loadEnvFile(".env");

try {
  const program = createProgram(
    async (options) => {
      const read = readConfig(process.env);
      if (read.status === "fail")
        throw new UsageFault(`the configuration is not valid\nc360:   ${read.faults.join("\nc360:   ")}`);
      // Loaded only now: `--help` and bad usage answer at once.
      const { compose } = await loadComposition();
      return compose(read.config, options);
    },
    (code) => (process.exitCode = code),
    () => {
      const read = readConfig(process.env);
      return read.status === "fail" ? undefined : read.config.callsApiKey;
    },
  );
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`c360: ${text}\n`);
  return error instanceof UsageFault ? 2 : 1;
}
