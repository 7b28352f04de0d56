import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { startThread } from "../../database/startThread.ts";
import { createAsker } from "./asks.ts";
import type { WriteTurn } from "./writeTurn.ts";

/** Young objects of a turn or two: more room would only be memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** Writes turns on a thread of its own. It starts at the first one; one that dies refuses what it had and is replaced at the next. */
export function createServerWriter(data: { databaseUrl: string; dataKey: Uint8Array }) {
  let running: ReturnType<typeof startWriter> | undefined;
  const write: WriteTurn = (order) => {
    running ??= startWriter(data, () => (running = undefined));
    return running.ask(JSON.stringify(order));
  };
  return { write, close: async () => running?.close() };
}

function startWriter(data: object, gone: () => void) {
  const worker: Worker = startThread(new URL("./serverWorker.js", import.meta.url), {
    workerData: data,
    resourceLimits,
  });
  const asker = createAsker((asks) => worker.postMessage(asks));
  const lost = (cause: Error) => {
    gone();
    asker.fail(cause);
  };
  worker.on("message", (message) => void asker.take(message));
  worker.on("error", lost);
  worker.on("exit", () => lost(new Error("The thread that writes turns has stopped.")));
  // The process may end while it waits for orders.
  worker.unref();
  return {
    ask: asker.ask,
    async close(): Promise<void> {
      const exited = once(worker, "exit");
      worker.postMessage("close");
      await exited;
    },
  };
}
