import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const repository = join(import.meta.dirname, "../..");

export interface ServerProcess {
  url: string;
  /** As if the machine had lost it: no time to say anything. */
  kill(): Promise<void>;
}

/** The server from its sources in a process of its own; resolves once it is ready. */
export async function startServerProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", join(repository, "main.ts")], {
    cwd: repository,
    env: { ...process.env, PORT: String(port), LOG_LEVEL: "silent", SMTP_LISTEN: "off", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const said: string[] = [];
  child.stderr.on("data", (text: Buffer) => said.push(text.toString()));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, said);
  return {
    url,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function untilReady(url: string, child: ChildProcess, said: string[]): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    if (child.exitCode !== null) throw new Error(`the server stopped while starting:\n${said.join("")}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`the server was not ready in two minutes:\n${said.join("")}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || !address) throw new Error("no port was free");
  return address.port;
}
