import { describe, expect, it } from "vitest";
import { runDeskRetention } from "../../../channels/desk/index.ts";
import { createRecordingLog } from "../recordingLog.ts";

describe("how long cases are kept", () => {
  it("is counted in days from now, at once and at each look; what failed is tried again", async () => {
    const asked: string[] = [];
    const answers = [3, "down", 0];
    const { log, lines } = createRecordingLog();
    const running = runDeskRetention({
      cases: {
        eraseOld: async (before) => {
          asked.push(before.toISOString());
          const answer = answers.shift();
          if (typeof answer !== "number") throw new Error("down");
          return answer;
        },
      },
      clock: { now: () => new Date("2026-11-23T12:00:00Z") },
      log,
      keptDays: 730,
      sweepMs: 1_000_000,
    });
    await running.idle();
    await running.idle();
    await running.stop();
    expect(asked).toEqual(Array.from({ length: 3 }, () => "2024-11-23T12:00:00.000Z"));
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([30, 50]);
  });
});
