import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, expect, it } from "vitest";
import { openCallWorld, sameInAll, startedAt, tellings, viewOf } from "./callWorld.ts";

const dataDir = mkdtempSync(join(tmpdir(), "c360-call-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

it("a call whose process is killed in the middle goes on where it was, and ends as if nothing had happened", async () => {
  const half = Math.floor(tellings.length / 2);
  const before = await viewOfKilled(half);
  const world = await openCallWorld({ dataDir });
  expect(sameInAll(await viewOf(world.desk, "killed"))).toEqual(before);
  await world.desk.hear("killed", tellings.slice(half));
  await world.desk.start({ id: "whole", startedAt });
  await world.desk.hear("whole", tellings);
  const [killed, whole] = [await viewOf(world.desk, "killed"), await viewOf(world.desk, "whole")];
  expect(sameInAll(killed)).toEqual(sameInAll(whole));
  await world.close();
}, 240_000);

/** What the process showed last; it is dead, without a word, when this resolves. */
async function viewOfKilled(utterances: number): Promise<unknown> {
  const script = join(import.meta.dirname, "tellUntilKilled.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, dataDir, String(utterances)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  child.kill("SIGKILL");
  await once(child, "exit");
  return JSON.parse(String(line));
}
