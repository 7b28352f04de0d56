import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { openRegistry } from "../../../registry/index.ts";
import { draftOf } from "../../registry/campaignSamples.ts";
import { decide, identification, somebody } from "../../registry/identification.ts";
import { dataKey, minutes } from "../../registry/samples.ts";

const PEOPLE = 24;
/** Messages under way at once in a process. */
const AT_ONCE = 4;

it("a campaign whose process is killed again and again reaches nobody twice, and loses what was leaving at most", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "c360-campaign-"));
  const id = await writeCampaign(dataDir);
  const left: string[] = [];
  let kills = 0;
  for (const after of [2, 5, 3]) {
    const { addresses, ended } = await sendFor(dataDir, after);
    left.push(...addresses);
    if (!ended) kills++;
  }
  left.push(...(await sendFor(dataDir, Number.POSITIVE_INFINITY)).addresses);
  expect(new Set(left).size).toBe(left.length);
  expect(kills).toBe(3);
  expect(left.length).toBeGreaterThanOrEqual(PEOPLE - kills * AT_ONCE);

  const later = await openRegistry({ dataDir, dataKey, now: () => new Date(Date.now() + minutes(10)) });
  expect(await later.campaigns.queue.claim(100, ["email"], minutes(2))).toEqual([]);
  const campaign = await later.campaigns.find(id);
  const { sent = 0, failed = 0 } = campaign?.figures ?? {};
  expect([campaign?.status, sent + failed]).toEqual(["sent", PEOPLE]);
  expect(sent).toBeLessThanOrEqual(left.length);
  await later.close();
  rmSync(dataDir, { recursive: true });
}, 300_000);

async function writeCampaign(dataDir: string): Promise<string> {
  const registry = await openRegistry({ dataDir, dataKey, now: () => new Date() });
  const { verify, consent } = identification(() => registry);
  for (let index = 0; index < PEOPLE; index++) {
    const citizen = somebody();
    await registry.citizens.save([citizen]);
    await verify(citizen.id, citizen);
    await consent(citizen.id, citizen.id, decide("promotion", "given"));
  }
  const { id } = await registry.campaigns.create(draftOf(), "gestion");
  await registry.campaigns.move(id, "scheduled", "gestion");
  await registry.close();
  return id;
}

/** Runs a process and kills it as soon as so many messages have left. */
function sendFor(dataDir: string, messages: number): Promise<{ addresses: string[]; ended: boolean }> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "sendUntilKilled.ts"), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const addresses: string[] = [];
  let ended = false;
  createInterface({ input: child.stdout }).on("line", (line) => {
    ended ||= line === "nothing more";
    if (!ended) addresses.push(line);
    if (ended || addresses.length >= messages) child.kill("SIGKILL");
  });
  return new Promise((resolve) => void child.on("close", () => resolve({ addresses, ended })));
}
