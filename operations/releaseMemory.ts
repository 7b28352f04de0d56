import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * One full collection, after the start: training, seeding and indexing leave some 50 MB that V8 would keep until the heap
 * fills again, which on an idle evening is never. Not for use while citizens wait: it takes about 50 ms.
 */
export function releaseMemory(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
