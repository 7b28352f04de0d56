import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RequestDesk, RequestStatus, RequestUpdate } from "../../../contracts/request.ts";

/** What every desk must do, whoever works behind it. `open` makes a request and gives its number and when it was opened. */
export function requestDeskConformance(use: {
  desk: () => RequestDesk;
  open: () => Promise<{ number: string; at: Date }>;
}) {
  const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const told = async (update: RequestUpdate) => use.desk().update(update);
  const statuses = async (number: string) => (await use.desk().history(number))?.map(({ status }) => status);

  describe("a desk", () => {
    it("begins with the opening, told by the assistant", async () => {
      const { number, at } = await use.open();
      expect(await use.desk().history(number)).toEqual([{ status: "opened", at, source: "assistant" }]);
    });

    it("knows nothing of a number that does not exist", async () => {
      const number = `LAV-1999-${randomUUID()}`;
      expect(await use.desk().history(number)).toBeUndefined();
      expect(await told({ number, status: "assigned", at: new Date() })).toEqual({ status: "fail", reason: "unknown" });
    });

    it("keeps what it is told in order, with its moment and its note", async () => {
      const { number, at } = await use.open();
      const note = { fr: "Une équipe passe jeudi.", en: "A crew comes on Thursday." };
      expect(await told({ number, status: "assigned", at: minutesAfter(at, 5) })).toEqual({ status: "updated" });
      expect(await told({ number, status: "in_progress", at: minutesAfter(at, 9), note })).toEqual({
        status: "updated",
      });
      expect(await use.desk().history(number)).toEqual([
        { status: "opened", at, source: "assistant" },
        { status: "assigned", at: minutesAfter(at, 5), source: "connector" },
        { status: "in_progress", at: minutesAfter(at, 9), source: "connector", note },
      ]);
    });

    it("takes the same thing told twice as told once", async () => {
      const { number, at } = await use.open();
      await told({ number, status: "assigned", at: minutesAfter(at, 5) });
      expect(await told({ number, status: "assigned", at: minutesAfter(at, 6) })).toEqual({ status: "unchanged" });
      expect(await statuses(number)).toEqual(["opened", "assigned"]);
    });

    it("may wait for the citizen and go on", async () => {
      const { number, at } = await use.open();
      const way: RequestStatus[] = ["in_progress", "waiting_citizen", "in_progress", "done"];
      for (const [index, status] of way.entries())
        expect(await told({ number, status, at: minutesAfter(at, index + 1) })).toEqual({ status: "updated" });
      expect(await statuses(number)).toEqual(["opened", ...way]);
    });

    it.each(["done", "refused"] as const)("stays over once %s", async (status) => {
      const { number, at } = await use.open();
      await told({ number, status, at: minutesAfter(at, 5) });
      const again = { number, status: "in_progress" as const, at: minutesAfter(at, 6) };
      expect(await told(again)).toEqual({ status: "fail", reason: "closed" });
      expect(await statuses(number)).toEqual(["opened", status]);
    });

    it("goes neither back in time nor back to its opening", async () => {
      const { number, at } = await use.open();
      await told({ number, status: "assigned", at: minutesAfter(at, 5) });
      const early = { number, status: "in_progress" as const, at: minutesAfter(at, 4) };
      expect(await told(early)).toEqual({ status: "fail", reason: "too_early" });
      const back = { number, status: "opened" as const, at: minutesAfter(at, 6) };
      expect(await told(back)).toEqual({ status: "fail", reason: "step_back" });
    });
  });
}
