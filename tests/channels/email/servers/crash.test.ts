import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { seeded } from "../mutations.ts";
import { answeredOnce } from "./answeredOnce.ts";
import { noServers, notRun } from "./mailServers.ts";

const root = join(import.meta.dirname, "../../../..");

/** The sources themselves, as `npm run dev` runs them. */
async function start(environment: Record<string, string>): Promise<ChildProcess> {
  const env = { ...process.env, LOG_LEVEL: "error", ...environment };
  const child = spawn(process.execPath, ["--import", "tsx", "main.ts"], { cwd: root, env, stdio: "ignore" });
  for (let tries = 0; tries < 1_200; tries++) {
    if (child.exitCode !== null) throw new Error("the server stopped while starting");
    const ready = await fetch(`http://127.0.0.1:${environment["PORT"]}/readyz`).catch(() => undefined);
    if (ready?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server was not ready in a minute");
}

it.skipIf(noServers)(
  `a hundred mails, the process killed three times: each is answered, and none twice${notRun}`,
  async () => {
    const verdict = await answeredOnce({ mails: 100, kills: 3, start, random: seeded(360) });
    expect(verdict).toMatchObject({ mails: 100, kills: 3, unanswered: 0, answeredTwice: 0, repeated: 0 });
  },
  300_000,
);
