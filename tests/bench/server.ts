import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const repository = join(import.meta.dirname, "../..");

export interface RunningServer {
  url: string;
  process: ChildProcess;
  readyAfterMs: number;
  /** Resident memory in bytes. */
  memory(): number;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const BUILT = [join(repository, "dist/main.js")];
/** The server as its sources are, for tests that must not wait for a build. */
export const FROM_SOURCES = ["--import", "tsx", join(repository, "main.ts")];

/** The built server in a process of its own, as `npm start` runs it; resolves once `/readyz` answers 200. */
export async function startServer(
  environment: Record<string, string>,
  program: readonly string[] = BUILT,
): Promise<RunningServer> {
  const port = environment["PORT"] ? Number(environment["PORT"]) : await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, program, {
    cwd: repository,
    env: { ...process.env, PORT: String(port), LOG_LEVEL: "error", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  // A bench that fails leaves no server behind.
  process.once("exit", () => child.kill("SIGKILL"));
  const said: string[] = [];
  child.stderr.on("data", (text: Buffer) => said.push(text.toString()));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, said);
  return {
    url,
    process: child,
    readyAfterMs: performance.now() - started,
    memory: () => residentBytes(child.pid),
    stop: async (signal = "SIGTERM") => {
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || !address) throw new Error("no port was free");
  return address.port;
}

async function untilReady(url: string, child: ChildProcess, said: string[]): Promise<void> {
  for (let attempt = 0; attempt < 3_000; attempt++) {
    if (child.exitCode !== null) throw new Error(`the server stopped while starting:\n${said.join("")}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the server was not ready in 60 s:\n${said.join("")}`);
}

function residentBytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** A folder that lives as long as the callback. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "c360-bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
