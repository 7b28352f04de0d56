import { describe, expect, it } from "vitest";
import { engines } from "../engines.ts";
import { messageOf, minutes, openNew } from "../samples.ts";
import { useRegistry } from "../useRegistry.ts";
import { handedOver, julie, karim, said } from "./queue.ts";

const GONE_MS = minutes(10);

describe.each(engines)("looking after the queue on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  const queue = () => registry().handovers;

  it("takes from an agent who is gone what they own, first in line, and tells the citizen once", async () => {
    const earlier = await handedOver(registry(), { address: "c1" });
    clock.advance(1_000);
    const { id } = await handedOver(registry(), { address: "c2" });
    await queue().claim(id, julie);
    await registry().presence.beat("julie");
    clock.advance(GONE_MS - 1_000);
    await queue().backFromAbsent(GONE_MS);
    expect(await queue().find(id)).toMatchObject({ status: "owned" });
    clock.advance(2_000);
    await Promise.all([queue().backFromAbsent(GONE_MS), queue().backFromAbsent(GONE_MS)]);
    expect(await queue().find(id)).toMatchObject({ status: "waiting", position: 1 });
    expect(await queue().find(earlier.id)).toMatchObject({ position: 2 });
    const told = (await said(registry(), "web", "c2")).filter((line) => /a quitté la conversation/.test(line));
    expect(told).toHaveLength(1);
    expect((await openNew(registry(), messageOf({ address: "c2", providerId: "c2-x" }))).owner).toBe("agent");
    expect((await queue().history(id)).at(-1)).toMatchObject({ kind: "left", actor: "julie" });
  });

  it("leaves it to an agent whose page is open, however long they say nothing", async () => {
    const { id } = await handedOver(registry(), { address: "c3" });
    await queue().claim(id, karim);
    for (let quarter = 0; quarter < 4; quarter++) {
      clock.advance(minutes(5));
      await registry().presence.beat("karim");
      await queue().backFromAbsent(GONE_MS);
    }
    expect(await queue().find(id)).toMatchObject({ agent: "karim" });
    await queue().close(id, karim);
  });

  it("tells whoever moved up by half or more, not more often than now and then, and once", async () => {
    const first = await Promise.all(["m1", "m2", "m3"].map((address) => handedOver(registry(), { address }, "en")));
    const { id } = await handedOver(registry(), { address: "m4" }, "en");
    expect(await queue().find(id)).toMatchObject({ position: 4 });
    const places = async () => (await said(registry(), "web", "m4")).filter((line) => /place in line/.test(line));
    for (const one of first.slice(0, 1)) await queue().claim(one.id, julie);
    clock.advance(minutes(3));
    await queue().tellPlaces(minutes(2));
    expect(await places()).toEqual([]);
    for (const one of first.slice(1)) await queue().claim(one.id, julie);
    await Promise.all([queue().tellPlaces(minutes(2)), queue().tellPlaces(minutes(2))]);
    expect(await places()).toEqual([expect.stringMatching(/place in line at 311: 1\. About \d+ minutes? to wait/)]);
    await queue().tellPlaces(minutes(2));
    expect(await places()).toHaveLength(1);
  });

  it("counts whoever is there and takes conversations of the language", async () => {
    await registry().presence.set("julie", { available: true, languages: ["fr"] });
    await registry().presence.set("karim", { available: false, languages: ["fr", "en"] });
    expect(await registry().presence.of("julie")).toEqual({ available: true, languages: ["fr"] });
    const there = await queue().expected("fr");
    clock.advance(minutes(2));
    expect(await registry().presence.of("julie")).toBeUndefined();
    const nobody = await queue().expected("fr");
    expect(nobody.waitMinutes).toBeGreaterThanOrEqual(there.waitMinutes);
  });
});
