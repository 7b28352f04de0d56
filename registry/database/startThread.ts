import { Worker, type WorkerOptions } from "node:worker_threads";

/** The build runs the compiled file. From the sources, in development and tests, tsx reads the TypeScript of a thread too. */
export function startThread(compiled: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(compiled, options);
  const source = JSON.stringify(compiled.href.replace(/\.js$/, ".ts"));
  return new Worker(`import("tsx/esm/api").then((tsx) => tsx.tsImport(${source}, ${source}))`, {
    ...options,
    eval: true,
  });
}
