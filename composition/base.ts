import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { AdjustableClock } from "../operations/clock.ts";
import type { Registry } from "../registry/index.ts";

export interface SystemOptions {
  /** The database in memory instead of files: conversation tests. */
  inMemory?: boolean;
}

/** What everything else is built on. */
export interface Base {
  config: Config;
  options: SystemOptions;
  clock: AdjustableClock;
  log: Logger;
  registry: Registry;
}
