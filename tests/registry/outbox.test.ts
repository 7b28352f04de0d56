import { describe, expect, it } from "vitest";
import type { OutboxItem } from "../../contracts/delivery.ts";
import { engines } from "./engines.ts";
import { messageOf, minutes, replyOf, say } from "./samples.ts";
import { eventually, useRegistry } from "./useRegistry.ts";

const lease = minutes(1);
const texts = (items: OutboxItem[]) => items.map(({ reply }) => reply.text);

describe.each(engines)("outbox on $name", (engine) => {
  const { registry, another, clock, caughtUp } = useRegistry(engine);
  const sms = (address: string, ...said: string[]) =>
    say(registry(), messageOf({ channel: "sms", address }), { replies: said.map(replyOf) });
  const settleAll = async () => {
    for (const { id } of await registry().outbox.claim(100, lease))
      await registry().outbox.settle(id, { status: "delivered", receipt: "r" });
  };

  it("web replies are read where they are written: nothing to deliver", async () => {
    await say(registry(), messageOf({ address: "web" }));
    expect(await registry().outbox.claim(10, lease)).toEqual([]);
  });

  it("gives each item to one claimer, in order, with its address", async () => {
    await sms("+14505550142", "un", "deux", "trois");
    const items = await registry().outbox.claim(2, lease);
    expect(texts(items)).toEqual(["un", "deux"]);
    expect(items[0]).toMatchObject({ channel: "sms", address: "+14505550142", attempts: 0 });
    for (const { id } of items) await registry().outbox.settle(id, { status: "delivered", receipt: `SM-${id}` });
    expect(texts(await registry().outbox.claim(10, lease))).toEqual(["trois"]);
    expect(await registry().outbox.claim(10, lease)).toEqual([]);
    clock.advance(lease + 1);
    await settleAll();
  });

  it("an item whose claimer died comes back after the lease", async () => {
    await sms("+14505550143", "perdu");
    expect(texts(await registry().outbox.claim(10, lease))).toEqual(["perdu"]);
    clock.advance(lease - 1);
    expect(await registry().outbox.claim(10, lease)).toEqual([]);
    clock.advance(1);
    const [item] = await registry().outbox.claim(10, lease);
    expect(item).toMatchObject({ attempts: 1 });
    await settleAll();
    await registry().outbox.settle(item?.id ?? "", { status: "delivered", receipt: "r" });
  });

  it("a retry waits twice as long each time, eight tries in all, and keeps the order", async () => {
    await sms("+14505550144", "tenace", "ensuite");
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries++) {
      let waited = 0;
      let items = await registry().outbox.claim(10, lease);
      while (items.length === 0 && waited < minutes(30)) {
        clock.advance(500);
        waited += 500;
        items = await registry().outbox.claim(1, lease);
      }
      waits.push(waited);
      expect(items[0]?.reply.text).toBe("tenace");
      for (const [i, { id }] of items.entries()) {
        await registry().outbox.settle(
          id,
          i === 0 ? { status: "retry", cause: "429" } : { status: "retry", cause: "after" },
        );
      }
    }
    expect(waits).toEqual([0, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000]);
    clock.advance(minutes(60));
    expect(texts(await registry().outbox.claim(10, lease))).not.toContain("tenace");
    clock.advance(lease + 1);
    await settleAll();
  }, 60_000);

  it("what failed for good is not tried again, and a late result changes nothing", async () => {
    await sms("+14505550145", "refusé");
    const [item] = await registry().outbox.claim(10, lease);
    const id = item?.id ?? "";
    await registry().outbox.settle(id, { status: "failed", cause: "21610" });
    await registry().outbox.settle(id, { status: "retry", cause: "late" });
    clock.advance(minutes(60));
    expect(await registry().outbox.claim(10, lease)).toEqual([]);
  });

  it("an item that kills its claimer eight times is given up", async () => {
    await sms("+14505550146", "mortel");
    for (let tries = 0; tries < 8; tries++) {
      expect(await registry().outbox.claim(10, lease)).toHaveLength(1);
      clock.advance(lease);
    }
    expect(await registry().outbox.claim(10, lease)).toEqual([]);
  });

  it("tells when something is due", async () => {
    await caughtUp();
    let due = 0;
    const stop = registry().outbox.subscribe(() => void due++);
    await sms("+14505550147", "avis");
    await eventually(() => due > 0);
    expect(due).toBe(1);
    stop();
    await settleAll();
  });

  it.skipIf(engine.name === "PGlite")("two processes never claim the same item", async () => {
    const other = await another();
    for (let i = 0; i < 40; i++) await sms(`+1450555${1000 + i}`, `n${i}`);
    const claims = await Promise.all(
      Array.from({ length: 16 }, (_, i) => (i % 2 ? other : registry()).outbox.claim(5, lease)),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(ids.length).toBe(40);
    expect(new Set(ids).size).toBe(40);
  });
});
