import { once } from "node:events";
import type { Duplex } from "node:stream";
import { Worker } from "node:worker_threads";
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
  const worker = startWorker(directory);
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

/** The build runs the compiled file. From the sources, in development and tests, tsx reads the TypeScript of a thread too. */
function startWorker(directory: string | undefined): Worker {
  const options = { workerData: directory, resourceLimits };
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./pgliteWorker.js", import.meta.url), options);
  const source = JSON.stringify(new URL("./pgliteWorker.ts", import.meta.url).href);
  return new Worker(`import("tsx/esm/api").then((tsx) => tsx.tsImport(${source}, ${source}))`, {
    ...options,
    eval: true,
  });
}
