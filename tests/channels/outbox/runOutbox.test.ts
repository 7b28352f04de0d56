import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Deliver, DeliveryResult, OutboxItem } from "../../../contracts/delivery.ts";
import { runOutbox, type OutboxParts } from "../../../channels/outbox/runOutbox.ts";
import { createMemoryOutbox } from "../memoryOutbox.ts";
import { outboxItem } from "../outboxItem.ts";
import { createRecordingLog } from "../recordingLog.ts";

const items = (count: number, address = (index: number) => `a${index}@x.example`): OutboxItem[] =>
  Array.from({ length: count }, (_, index) => outboxItem({ id: `i${index}`, address: address(index) }));
const delivered: DeliveryResult = { status: "delivered", receipt: "r" };

function run(parts: Partial<OutboxParts> & Pick<OutboxParts, "outbox" | "deliver">) {
  const { log, lines } = createRecordingLog();
  const running = runOutbox({ log, pollMs: 60_000, ...parts });
  onTestFinished(() => running.stop());
  return { ...running, lines };
}

describe("the outbox", () => {
  it("delivers what was waiting, all of it, once", async () => {
    const memory = createMemoryOutbox(items(95));
    const seen: string[] = [];
    const { idle } = run({
      outbox: memory.outbox,
      deliver: { email: async (item) => (seen.push(item.id), delivered) },
    });
    await idle();
    expect(seen.toSorted()).toEqual(
      items(95)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(memory.settled).toHaveLength(95);
  });

  it("is woken by the record, at any moment", async () => {
    const memory = createMemoryOutbox();
    const seen: string[] = [];
    const deliver: Deliver = async (item) => {
      seen.push(item.id);
      // The next one arrives while this one is under way, or just as the round ends.
      const next = seen.length;
      if (next < 50)
        queueMicrotask(() =>
          next % 2
            ? memory.add(outboxItem({ id: `n${next}` }))
            : setImmediate(() => memory.add(outboxItem({ id: `n${next}` }))),
        );
      return delivered;
    };
    run({ outbox: memory.outbox, deliver: { email: deliver } });
    memory.add(outboxItem({ id: "n0" }));
    for (let turn = 0; turn < 200 && seen.length < 50; turn += 1) await wait(5);
    expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => `n${index}`));
  });

  it("sweeps by timer when no notice came", async () => {
    const memory = createMemoryOutbox();
    run({ outbox: memory.outbox, deliver: { email: async () => delivered }, pollMs: 20 });
    memory.waiting.push(outboxItem());
    for (let turn = 0; turn < 100 && memory.settled.length === 0; turn += 1) await wait(5);
    expect(memory.settled).toEqual([{ id: "item-1", result: delivered }]);
  });

  it("keeps the order of one person's bubbles, while others do not wait", async () => {
    const memory = createMemoryOutbox([
      ...items(5, () => "lent@x.example"),
      outboxItem({ id: "vite", address: "vite@x.example" }),
    ]);
    const seen: string[] = [];
    const deliver: Deliver = async (item) => {
      if (item.address.startsWith("lent")) await wait(10 - 2 * Number(item.id.slice(1)));
      seen.push(item.id);
      return delivered;
    };
    await run({ outbox: memory.outbox, deliver: { email: deliver } }).idle();
    expect(seen).toEqual(["vite", "i0", "i1", "i2", "i3", "i4"]);
  });

  it("records each kind of result, and a throw as something to try again", async () => {
    const memory = createMemoryOutbox([...items(3), outboxItem({ id: "post", channel: "post" })]);
    const results: Record<string, () => DeliveryResult> = {
      i0: () => delivered,
      i1: () => ({ status: "failed", cause: "no such box" }),
      i2: () => {
        throw new Error("the wire broke");
      },
    };
    const deliver: Deliver = async (item) =>
      item.attempts > 0 ? delivered : (results[item.id] ?? (() => delivered))();
    const { idle, lines } = run({ outbox: memory.outbox, deliver: { email: deliver } });
    await idle();
    await idle();
    expect(memory.settled).toEqual(
      expect.arrayContaining([
        { id: "i0", result: delivered },
        { id: "i1", result: { status: "failed", cause: "no such box" } },
        { id: "i2", result: { status: "retry", cause: "the wire broke" } },
        { id: "post", result: { status: "failed", cause: "no delivery is configured for the channel post" } },
        { id: "i2", result: delivered },
      ]),
    );
    expect(lines.join()).not.toContain("@x.example");
  });

  it("outlives a record that does not answer", async () => {
    const memory = createMemoryOutbox(items(2));
    let broken = true;
    const outbox = {
      ...memory.outbox,
      claim: (limit: number, lease: number) =>
        broken ? Promise.reject(new Error("no database")) : memory.outbox.claim(limit, lease),
      settle: (id: string, result: DeliveryResult) =>
        id === "i0" ? Promise.reject(new Error("no database")) : memory.outbox.settle(id, result),
    };
    const { idle, lines } = run({ outbox, deliver: { email: async () => delivered } });
    await idle();
    broken = false;
    await idle();
    expect(memory.settled).toEqual([{ id: "i1", result: delivered }]);
    expect(lines.join()).toMatch(/outbox could not be read.*delivery result not recorded/s);
  });

  it("stops after what is under way, takes nothing more, and leaves no listener", async () => {
    const memory = createMemoryOutbox(items(3, () => "a@x.example"));
    const seen: string[] = [];
    const deliver: Deliver = async (item) => {
      await wait(20);
      seen.push(item.id);
      return delivered;
    };
    const running = run({ outbox: memory.outbox, deliver: { email: deliver }, pollMs: 5 });
    await wait(5);
    await running.stop();
    expect([seen, memory.settled.length, memory.listeners.size]).toEqual([["i0"], 1, 0]);
    memory.add(outboxItem({ id: "late" }));
    await running.idle();
    await wait(30);
    expect(seen).toEqual(["i0"]);
  });
});
