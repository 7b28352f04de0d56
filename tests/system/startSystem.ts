import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose, type System, type SystemOptions } from "../../compose.ts";
import { readConfig } from "../../config.ts";

export interface StartedSystem {
  system: System;
  url: string;
  server: Server;
  stop: () => Promise<void>;
}

/** The whole product in this process, in demonstration mode, on a free port. */
export async function startSystem(
  environment: Record<string, string> = {},
  options: SystemOptions = { inMemory: true },
): Promise<StartedSystem> {
  const { system, dispose } = await composeSystem(environment, options);
  const running = await system.listen();
  return { system, url: `http://127.0.0.1:${running.port}`, server: running.server, stop: dispose };
}

export async function composeSystem(
  environment: Record<string, string> = {},
  options: SystemOptions = { inMemory: true },
): Promise<{ system: System; dispose: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "c360-"));
  const read = readConfig({ DATA_DIR: folder, PORT: "0", LOG_LEVEL: "silent", SMTP_LISTEN: "off", ...environment });
  if (read.status === "fail") throw new Error(read.faults.join("; "));
  const system = await compose(read.config, options);
  const dispose = async () => {
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { system, dispose };
}
