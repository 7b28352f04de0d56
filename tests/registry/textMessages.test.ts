import { describe, expect, it } from "vitest";
import type { DeliveryReport } from "../../contracts/deliveryReport.ts";
import { engines } from "./engines.ts";
import { messageOf, minutes, replyOf, say } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

const lease = minutes(1);

describe.each(engines)("text messages on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  const arrival = (providerId: string, address = "+14505550110") => ({
    channel: "sms" as const,
    providerId,
    address,
    body: { text: providerId },
    receivedAt: clock.now(),
  });
  const claimed = async (limit = 10) => registry().arrivals.claim("sms", limit, lease);

  describe("arrivals", () => {
    it("are kept once, given in order, one at a time for an address", async () => {
      const kept = [];
      for (const item of [arrival("A1"), arrival("A2"), arrival("B1", "+14505550111"), arrival("A1")])
        kept.push(await registry().arrivals.keep(item));
      expect(kept).toEqual([true, true, true, false]);
      const [first] = await claimed(1);
      expect(first).toMatchObject({ providerId: "A1", address: "+14505550110", body: { text: "A1" }, attempts: 0 });
      const [other, ...none] = await claimed();
      expect([other?.providerId, none]).toEqual(["B1", []]);
      for (const one of [first, other]) await registry().arrivals.settle(one?.id ?? "", { status: "done" });
      const [second] = await claimed();
      expect(second?.providerId).toBe("A2");
      await registry().arrivals.settle(second?.id ?? "", { status: "done" });
      expect(await claimed()).toEqual([]);
    });

    it("that became turns are known again", async () => {
      await say(registry(), messageOf({ channel: "sms", address: "+14505550112", providerId: "SM-turn" }), {
        replies: [],
      });
      expect(await registry().arrivals.keep(arrival("SM-turn", "+14505550112"))).toBe(false);
    });

    it("of a process that died come back, and are given up after eight tries without being lost", async () => {
      await registry().arrivals.keep(arrival("C1", "+14505550113"));
      for (let tries = 0; tries < 8; tries++) {
        const [item] = await claimed();
        expect(item).toMatchObject({ providerId: "C1", attempts: tries });
        if (tries % 2 === 0) await registry().arrivals.settle(item?.id ?? "", { status: "retry", cause: "broken" });
        clock.advance(minutes(10));
      }
      const [item] = await claimed();
      await registry().arrivals.settle(item?.id ?? "", { status: "failed", cause: "broken" });
      clock.advance(minutes(60));
      expect(await claimed()).toEqual([]);
      expect(await registry().arrivals.keep(arrival("C1", "+14505550113"))).toBe(false);
    });
  });

  describe.each(["+14505550120", "+33612345678"])("a stopped number, %s", (address) => {
    const due = () => registry().outbox.claim(10, lease);
    it("gets the confirmation and nothing else until it says START", async () => {
      const { outbox, stops } = registry();
      const sms = messageOf({ channel: "sms", address });
      const stop = { replies: [replyOf("confirmé")], effects: [{ kind: "stop_address" as const }] };
      await say(registry(), messageOf({ ...sms, text: "ARRET" }), stop);
      await say(registry(), messageOf({ channel: "sms", address, text: "ARRET" }), {
        ...stop,
        replies: [replyOf("bis")],
      });
      await say(registry(), messageOf({ channel: "sms", address }), { replies: [replyOf("autre")] });
      const items = await due();
      const reach = await Promise.all(items.map(async (item) => [item.reply.text, await outbox.mayReach(item)]));
      expect(reach).toEqual([
        ["confirmé", true],
        ["bis", false],
        ["autre", false],
      ]);
      expect(await stops.isStopped({ channel: "sms", address })).toBe(true);
      expect(await stops.isStopped({ channel: "email", address })).toBe(false);
      await say(registry(), messageOf({ channel: "sms", address, text: "START" }), {
        replies: [],
        effects: [{ kind: "resume_address" }],
      });
      expect(await stops.isStopped({ channel: "sms", address })).toBe(false);
      expect(await Promise.all(items.map((item) => outbox.mayReach(item)))).toEqual([true, true, true]);
      for (const { id } of items) await outbox.settle(id, { status: "delivered", receipt: id });
    });
  });

  describe("what became of a text message", () => {
    const report = (receipt: string, changes: Partial<DeliveryReport>) =>
      registry().deliveryReports.record({ channel: "sms", receipt, status: "queued", ...changes });
    const sent = async (receipt: string) => {
      await say(registry(), messageOf({ channel: "sms", address: "+14505550130" }), { replies: [replyOf(receipt)] });
      for (const { id } of await registry().outbox.claim(10, lease))
        await registry().outbox.settle(id, { status: "delivered", receipt });
    };

    it("only moves forward", async () => {
      const said = [];
      for (const status of ["sent", "queued", "sent", "delivered", "failed", "sent", "delivered"] as const)
        said.push(await report("SM1", { status }));
      expect(said).toEqual([true, false, false, true, false, false, false]);
    });

    it("is sent again when its failure may pass, and not when it is for good", async () => {
      await sent("SM2");
      await report("SM2", { status: "failed", cause: "busy", retryable: true });
      expect(await registry().outbox.claim(10, lease)).toEqual([]);
      clock.advance(minutes(2));
      const [again] = await registry().outbox.claim(10, lease);
      expect(again?.reply.text).toBe("SM2");
      await registry().outbox.settle(again?.id ?? "", { status: "delivered", receipt: "SM3" });
      await report("SM3", { status: "failed", cause: "unknown number", retryable: false });
      clock.advance(minutes(60));
      expect(await registry().outbox.claim(10, lease)).toEqual([]);
    });
  });
});
