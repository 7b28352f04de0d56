import { once } from "node:events";
import type { Duplex } from "node:stream";
import { startThread } from "../startThread.ts";
import { createThreadStream } from "./threadStream.ts";

/** PGlite on its thread, as a server with one session: one stream at a time may speak to it. */
export interface PGliteThread {
  connect(): Duplex;
  close(): Promise<void>;
}

// The heap of PGlite itself is WebAssembly memory, not counted here: what JavaScript handles is small and short-lived.
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** Opens the files under `directory`, or a database in memory without it. Rejects with what PGlite says when it cannot. */
export async function startPGlite(directory: string | undefined): Promise<PGliteThread> {
  const worker = startThread(new URL("./pgliteWorker.js", import.meta.url), { workerData: directory, resourceLimits });
  await once(worker, "message");
  return {
    connect: () => createThreadStream(worker),
    async close() {
      const gone = once(worker, "exit");
      worker.postMessage("close");
      await gone;
    },
  };
}
