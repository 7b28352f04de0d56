import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RequestDesk } from "../../../contracts/request.ts";
import type { Database } from "../../../registry/database/database.ts";
import { openRegistry, type Registry } from "../../../registry/index.ts";
import { createDemonstrationDesk, createRequestDesk } from "../../../registry/requests/index.ts";
import { createVault } from "../../../registry/sealing/vault.ts";
import { engines } from "../engines.ts";
import { dataKey, movableClock } from "../samples.ts";
import { openRequest, followOf } from "./openRequest.ts";
import { requestDeskConformance } from "./requestDeskConformance.ts";

const HOUR = 3_600_000;

describe.each(engines)("requests move on $name", (engine) => {
  const clock = movableClock();
  let registry: Registry;
  let demonstration: Registry;
  let drops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const [plain, rehearsed] = [await engine.prepare(), await engine.prepare()];
    drops = [plain.drop, rehearsed.drop];
    registry = await openRegistry({ ...plain.where, dataKey, now: clock.now });
    demonstration = await openRegistry({ ...rehearsed.where, dataKey, now: clock.now, rehearsal: true });
  });
  afterAll(async () => {
    await Promise.all([registry.close(), demonstration.close()]);
    for (const drop of drops) await drop();
  });

  const openAt = async (one: Registry) => ({ number: await openRequest(one, "desk", followOf()), at: clock.now() });

  describe("told by the city's connector", () => {
    requestDeskConformance({ desk: () => registry.requests.desk, open: () => openAt(registry) });

    it("nothing moves by itself", async () => {
      const { number } = await openAt(registry);
      clock.advance(40 * 24 * HOUR);
      expect(await registry.requests.desk.history(number)).toHaveLength(1);
      clock.advance(-40 * 24 * HOUR);
    });
  });

  describe("in demonstration", () => {
    requestDeskConformance({ desk: () => demonstration.requests.desk, open: () => openAt(demonstration) });

    const statuses = async (number: string) =>
      (await demonstration.requests.desk.history(number))?.map(({ status, at, source }) => [
        status,
        at.toISOString(),
        source,
      ]);

    it("moves by the clock, each step at its own moment, whenever it is looked at", async () => {
      const { number } = await openAt(demonstration);
      clock.advance(3 * HOUR);
      expect((await statuses(number))?.at(-1)).toEqual(["assigned", "2024-11-01T16:00:00.000Z", "demonstration"]);
      clock.advance(20 * 24 * HOUR);
      expect(await statuses(number)).toEqual([
        ["opened", "2024-11-01T14:00:00.000Z", "assistant"],
        ["assigned", "2024-11-01T16:00:00.000Z", "demonstration"],
        ["in_progress", "2024-11-02T14:00:00.000Z", "demonstration"],
        ["done", "2024-11-08T19:00:00.000Z", "demonstration"],
      ]);
      expect(await statuses(number)).toHaveLength(4);
      clock.advance(-20 * 24 * HOUR - 3 * HOUR);
    });

    it("leaves to the connector what the connector has moved", async () => {
      const { number, at } = await openAt(demonstration);
      const desk = demonstration.requests.desk;
      await desk.update({ number, status: "waiting_citizen", at: new Date(at.getTime() + HOUR) });
      clock.advance(20 * 24 * HOUR);
      expect((await desk.history(number))?.map(({ status }) => status)).toEqual(["opened", "waiting_citizen"]);
      clock.advance(-20 * 24 * HOUR);
    });

    it("without a day aimed at, it stays under way", async () => {
      const number = await openRequest(demonstration, "desk");
      clock.advance(90 * 24 * HOUR);
      expect((await demonstration.requests.desk.history(number))?.at(-1)?.status).toBe("in_progress");
      clock.advance(-90 * 24 * HOUR);
    });
  });
});

describe("the moment of a desk", () => {
  it("is the clock's: two desks on one database tell the same steps", async () => {
    const asked: string[] = [];
    const sql: Pick<Database, "query" | "script"> = {
      query: async (statement) => (asked.push(statement), []),
      script: async () => undefined,
    };
    const parts = { sql, vault: createVault(dataKey), now: () => new Date(0) };
    const desks: RequestDesk[] = [createRequestDesk(parts), createDemonstrationDesk(parts)];
    for (const desk of desks) expect(await desk.history("LAV-2024-000001")).toBeUndefined();
    expect(new Set(asked).size).toBe(1);
  });
});
