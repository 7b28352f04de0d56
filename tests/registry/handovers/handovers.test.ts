import { beforeAll, describe, expect, it } from "vitest";
import { engines } from "../engines.ts";
import { messageOf, minutes, openNew, say, turnOf } from "../samples.ts";
import { eventually, useRegistry } from "../useRegistry.ts";
import { account, chief, handedOver, julie, karim, said } from "./queue.ts";

describe.each(engines)("the queue on $name", (engine) => {
  const { registry, clock, caughtUp } = useRegistry(engine);
  const queue = () => registry().handovers;
  const owner = async (address: string) => (await openNew(registry(), messageOf({ address, providerId: "x" }))).owner;
  beforeAll(() => registry().staff.save([account("julie"), account("karim"), account("chief", "manager")]));

  it("holds what a turn gave to a person, once however often it is repeated, in the order it was asked", async () => {
    const first = await handedOver(registry(), { address: "q1", providerId: "q1-1" });
    expect(first).toMatchObject({ status: "waiting", channel: "web", language: "fr", reason: "asked", position: 1 });
    clock.advance(1_000);
    const second = await handedOver(registry(), { address: "q2" });
    expect(second.position).toBe(2);
    const repeated = await registry().turns.open(messageOf({ address: "q1", providerId: "q1-1" }));
    expect(repeated.status).toBe("duplicate");
    expect((await queue().list()).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await owner("q1")).toBe("agent");
  });

  it("gives each language its own places", async () => {
    const english = await handedOver(registry(), { address: "q3" }, "en");
    expect(english.position).toBe(1);
    expect(await queue().claim(english.id, karim)).toBe(true);
    expect((await said(registry(), "web", "q3")).at(-1)).toMatch(
      /^assistant: You are now talking with Karim, from 311/,
    );
  });

  it("gives a conversation to one of those who claim it, and says so once", async () => {
    const [first] = await queue().list({ status: "waiting" });
    const id = first?.id ?? "";
    const claims = await Promise.all([julie, karim, julie, karim].map((who) => queue().claim(id, who)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    const told = (await said(registry(), "web", "q1")).filter((line) => /Vous parlez maintenant/.test(line));
    expect(told).toHaveLength(1);
    expect(await queue().list({ agent: "karim", status: "owned" })).not.toContainEqual(
      expect.objectContaining({ agent: "julie" }),
    );
    const [next] = await queue().list({ status: "waiting" });
    expect(next).toMatchObject({ position: 1 });
  });

  it("lets its owner write, once by id, and nobody else", async () => {
    const { id } = await handedOver(registry(), { address: "w1" });
    const words = { messageId: "m-1", text: "Bonjour, je regarde.", language: "fr" as const };
    expect(await queue().say(id, julie, words)).toBe("refused");
    await queue().claim(id, julie);
    expect(await queue().say(id, karim, words)).toBe("refused");
    expect(await queue().say(id, julie, words)).toBe("said");
    expect(await queue().say(id, julie, words)).toBe("said_before");
    expect((await said(registry(), "web", "w1")).filter((line) => line === "Julie: Bonjour, je regarde.")).toHaveLength(
      1,
    );
    const { lines } = await queue().exchange(id);
    expect(lines.map(({ from }) => from)).toEqual(["citizen", "assistant", "assistant", "agent"]);
  });

  it("goes from one agent to another, with a note, and to nobody who does not answer citizens", async () => {
    const { id } = await handedOver(registry(), { address: "t1" });
    await queue().claim(id, julie);
    expect(await queue().transfer(id, karim, { agent: "karim", note: "" })).toBe(false);
    expect(await queue().transfer(id, julie, { agent: "nobody", note: "" })).toBe(false);
    expect(await queue().transfer(id, julie, { agent: "karim", note: "Elle cherche une piscine." })).toBe(true);
    expect(await queue().find(id)).toMatchObject({ status: "owned", agent: "karim", agentName: "Karim" });
    expect((await queue().history(id)).at(-1)).toMatchObject({
      kind: "transferred",
      actor: "julie",
      to: "karim",
      note: "Elle cherche une piscine.",
    });
    expect(await queue().say(id, julie, { messageId: "late", text: "Encore moi", language: "fr" })).toBe("refused");
  });

  it("goes back to wait in another language, where only those who speak it may claim", async () => {
    const { id } = await handedOver(registry(), { address: "t2" });
    await queue().claim(id, julie);
    expect(await queue().transfer(id, julie, { language: "en", note: "English" })).toBe(true);
    expect(await queue().find(id)).toMatchObject({ status: "waiting", wanted: "en" });
    expect((await said(registry(), "web", "t2")).at(-1)).toMatch(/who speaks English/);
    await registry().presence.set("julie", { available: true, languages: ["fr"] });
    expect(await queue().claim(id, julie)).toBe(false);
    expect(await queue().claim(id, karim)).toBe(true);
    await registry().presence.set("julie", { available: true, languages: ["fr", "en"] });
  });

  it("is taken over by a supervisor only, from an agent or from the queue", async () => {
    const { id } = await handedOver(registry(), { address: "s1" });
    await queue().claim(id, julie);
    expect(await queue().takeOver(id, karim)).toBe(false);
    expect(await queue().takeOver(id, chief)).toBe(true);
    expect(await queue().find(id)).toMatchObject({ agent: "chief" });
    expect((await said(registry(), "web", "s1")).at(-1)).toMatch(/Chief, du 311, prend le relais/);
  });

  it("goes back to the assistant, who is told to answer and may be left again", async () => {
    const { id } = await handedOver(registry(), { address: "b1" });
    await queue().claim(id, julie);
    expect(await queue().giveBack(id, karim)).toBe(false);
    expect(await queue().giveBack(id, julie)).toBe(true);
    expect(await queue().giveBack(id, julie)).toBe(false);
    expect(await owner("b1")).toBe("assistant");
    expect((await said(registry(), "web", "b1")).at(-1)).toMatch(/L’assistant a repris la conversation/);
    const again = await handedOver(registry(), { address: "b1" });
    expect(again.id).not.toBe(id);
  });

  it("makes a turn begun before the change of owner again", async () => {
    const { id } = await handedOver(registry(), { address: "b2" });
    await queue().claim(id, julie);
    const open = await openNew(registry(), messageOf({ address: "b2", providerId: "late" }));
    await queue().close(id, julie);
    const result = await registry().turns.commit(
      open,
      turnOf(open, messageOf({ address: "b2", providerId: "late" })),
      {},
    );
    expect(result.status).toBe("conflict");
  });

  it("keeps what happened, and audits it", async () => {
    const { id } = await handedOver(registry(), { address: "h1" });
    await queue().claim(id, julie);
    clock.advance(minutes(3));
    await queue().close(id, julie);
    expect((await queue().history(id)).map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
      expect.stringMatching(/^asked dialogue:/),
      "claimed julie",
      "closed julie",
    ]);
  });

  it("tells who watches of what is said there and of its owner, and who subscribes of the queue", async () => {
    const { id } = await handedOver(registry(), { address: "l1" });
    const heard: string[] = [];
    const stops = [
      queue().subscribe((changed) => void heard.push(changed)),
      queue().watch(id, () => void heard.push("watched")),
    ];
    await eventually(() => heard.includes("watched"));
    heard.length = 0;
    await say(registry(), messageOf({ address: "l1" }), { outcome: "silent", replies: [] });
    await caughtUp();
    await eventually(() => heard.includes("watched"));
    await queue().claim(id, julie);
    await eventually(() => heard.includes(id));
    expect(heard).toContain("watched");
    for (const stop of stops) stop();
    // What was being read for them has been by then.
    await queue().find(id);
  });
});
