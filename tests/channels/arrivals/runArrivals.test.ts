import { describe, expect, it, onTestFinished } from "vitest";
import { runArrivals } from "../../../channels/arrivals/index.ts";
import type { ArrivalResult, ClaimedArrival } from "../../../contracts/arrivals.ts";
import { createMemoryArrivals } from "../memoryArrivals.ts";
import { createRecordingLog } from "../recordingLog.ts";

function start(work: (arrival: ClaimedArrival) => Promise<ArrivalResult>) {
  const memory = createMemoryArrivals();
  const { log, lines } = createRecordingLog();
  const running = runArrivals({ arrivals: memory.arrivals, channel: "sms", work, log, pollMs: 60_000 });
  onTestFinished(() => running.stop());
  let arrived = 0;
  const keep = async (address: string, body: unknown) => {
    await memory.arrivals.keep({
      channel: "sms",
      providerId: `SM${(arrived += 1)}`,
      address,
      body,
      receivedAt: new Date(0),
    });
    running.wake();
  };
  return { ...memory, ...running, lines, keep };
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("arrivals are worked on", () => {
  it("many people side by side, and none is forgotten when there are more than fit", async () => {
    let atOnce = 0;
    let most = 0;
    const { keep, idle, settled } = start(async () => {
      most = Math.max(most, (atOnce += 1));
      await pause(5);
      atOnce -= 1;
      return { status: "done" };
    });
    await Promise.all(Array.from({ length: 200 }, (_, person) => keep(`+1514555${1000 + person}`, "x")));
    await idle();
    expect(settled).toHaveLength(200);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(8);
  });

  it("those of one person one after the other", async () => {
    const said: unknown[] = [];
    const { keep, idle } = start(async ({ body }) => {
      await pause(typeof body === "number" ? 10 - body : 0);
      said.push(body);
      return { status: "done" };
    });
    for (let index = 0; index < 10; index++) await keep("+15145550123", index);
    await idle();
    expect(said).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("again when the work throws, and what failed is said without what was written", async () => {
    let tries = 0;
    const { keep, idle, settled, lines } = start(async () => {
      if ((tries += 1) < 3) throw new Error("broken");
      return { status: "done" };
    });
    await keep("+15145550123", "un secret");
    await idle();
    expect(settled.map(({ status }) => status)).toEqual(["retry", "retry", "done"]);
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toMatch(/secret|5145550123/);
  });

  it("to their end when it stops, and no further", async () => {
    const { keep, stop, settled, waiting } = start(async () => {
      await pause(20);
      return { status: "done" };
    });
    await keep("+15145550123", "premier");
    await keep("+15145550123", "second");
    await pause(5);
    await stop();
    expect([settled.length, waiting.length]).toEqual([1, 1]);
  });
});
