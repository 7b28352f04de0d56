import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockDirectory } from "../../registry/database/embedded/directoryLock.ts";
import { openRegistry } from "../../registry/index.ts";
import { dataKey, messageOf, say } from "./samples.ts";

const now = () => new Date();

describe("the lock of a data directory", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "c360-lock-"));
  const path = join(dataDir, "registry.lock");
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it("refuses a second holder with one sentence, and is free once released", () => {
    const release = lockDirectory(dataDir);
    expect(() => lockDirectory(dataDir)).toThrow(
      `The data directory ${dataDir} is in use by another process (${process.pid}): stop it, or give this one its own DATA_DIR or a DATABASE_URL.`,
    );
    release();
    lockDirectory(dataDir)();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it.each([
    ["a process that is no more", JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 0 })],
    ["a predecessor with our number, as in a container", JSON.stringify({ pid: process.pid, startedAt: 1_000 })],
    ["something unreadable", "{"],
    ["nothing", ""],
  ])("takes over that of %s", (_, content) => {
    writeFileSync(path, content);
    const release = lockDirectory(dataDir);
    expect(() => lockDirectory(dataDir)).toThrow("in use");
    release();
    expect(existsSync(path)).toBe(false);
  });

  it("leaves a living process alone", () => {
    writeFileSync(path, JSON.stringify({ pid: process.ppid, startedAt: 0 }));
    expect(() => lockDirectory(dataDir)).toThrow(`in use by another process (${process.ppid})`);
    rmSync(path);
  });
});

describe("PGlite files", () => {
  let dataDir = "";
  beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), "c360-files-"))));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it("keep everything from one start to the next, and are held by one registry at a time", async () => {
    const first = await openRegistry({ dataDir, dataKey, now });
    const message = messageOf({ address: "kept" });
    const { result } = await say(first, message, {}, { kept: true });
    await expect(openRegistry({ dataDir, dataKey, now })).rejects.toThrow("in use by another process");
    await first.close();
    await first.close();
    const second = await openRegistry({ dataDir, dataKey, now });
    expect(await second.turns.open(message)).toMatchObject({
      status: "duplicate",
      receipt: { turnId: "receipt" in result && result.receipt.turnId },
    });
    await second.close();
  }, 120_000);

  it("a killed process loses nothing it has acknowledged, and leaves nothing by halves", async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < 4; kill++)
      acknowledged.push(...(await commitAndKill(dataDir, `k${kill}`, 30 + kill * 37)));
    const registry = await openRegistry({ dataDir, dataKey, now });
    for (const providerId of acknowledged) {
      const again = await registry.turns.open(messageOf({ providerId }));
      expect(again).toMatchObject({ status: "duplicate", receipt: { replies: [{ text: `réponse à ${providerId}` }] } });
    }
    for (const address of ["c0", "c1", "c2"]) {
      const lines = await registry.transcript.after("web", address, 0, 10_000);
      const received = lines.flatMap((line) => (line.from === "citizen" ? [line.message.providerId] : []));
      const answered = lines.flatMap((line) => (line.from === "assistant" ? [line.inReplyTo] : []));
      expect(answered).toEqual(received);
      expect(new Set(received).size).toBe(received.length);
    }
    await registry.close();
    expect(acknowledged.length).toBeGreaterThan(300);
  }, 180_000);
});

/** Kills the process after so many acknowledged messages; gives back all it had acknowledged by then. */
function commitAndKill(dataDir: string, prefix: string, after: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "commitUntilKilled.ts"), dataDir, prefix],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (printed.split("\n").length > after) child.kill("SIGKILL");
  });
  return new Promise((resolve) => void child.on("close", () => resolve(printed.split("\n").slice(0, -1))));
}
