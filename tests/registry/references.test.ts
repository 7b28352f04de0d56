import { describe, expect, it } from "vitest";
import type { Message } from "../../contracts/message.ts";
import { engines } from "./engines.ts";
import { identification, somebody } from "./identification.ts";
import { messageOf, minutes, openNew, say } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

describe.each(engines)("conversation references on $name", (engine) => {
  const { registry } = useRegistry(engine);
  const name = (address: string) => ({ channel: "social" as const, address });

  it("the newest is found, by the whole name of its conversation only", async () => {
    const { references } = registry();
    expect(await references.find(name("a"))).toBeUndefined();
    await references.keep(name("a"), { serviceUrl: "https://one.example" });
    await references.keep(name("a"), { serviceUrl: "https://two.example" });
    expect(await references.find(name("a"))).toEqual({ serviceUrl: "https://two.example" });
    expect(await references.find({ channel: "web", address: "a" })).toBeUndefined();
  });

  it("are forgotten when the conversation is over, and come back with it", async () => {
    const { references } = registry();
    await references.keep(name("b"), 1);
    await references.forget(name("b"));
    expect(await references.find(name("b"))).toBeUndefined();
    await references.keep(name("b"), 2);
    expect(await references.find(name("b"))).toBe(2);
  });

  it("let one greet, once, even after the conversation was over", async () => {
    const { references } = registry();
    expect(await references.greet(name("c"))).toBe(false);
    await references.keep(name("c"), 1);
    const greeted = await Promise.all(Array.from({ length: 5 }, () => references.greet(name("c"))));
    expect(greeted.filter(Boolean)).toHaveLength(1);
    await references.forget(name("c"));
    await references.keep(name("c"), 2);
    expect(await references.greet(name("c"))).toBe(false);
  });
});

describe.each(engines)("what leads to somebody erased on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  const spoken = { kind: "spoken" as const, id: "spoken-0009", text: "C’est fait.", language: "fr" as const };

  /** Known by a code there, then erased at their own word. */
  async function erasedAt(place: Pick<Message, "channel" | "address">): Promise<void> {
    const citizen = somebody();
    const contact = { type: "email" as const, value: citizen.contacts[0]?.value ?? "" };
    await registry().citizens.save([citizen]);
    await say(registry(), messageOf(place), { effects: [{ kind: "send_code", contact }] });
    const code = await identification(registry).sentCode();
    const { dialogueId } = await openNew(registry(), messageOf(place));
    await registry().citizens.checkCode(dialogueId, code ?? "");
    await say(registry(), messageOf(place), { effects: [{ kind: "verify_citizen", citizenId: citizen.id }] });
    await say(registry(), messageOf(place), { effects: [{ kind: "erase_citizen", citizenId: citizen.id }] });
  }

  it("stays a day for the last word, and then goes", async () => {
    const { references } = registry();
    const place = { channel: "social" as const, address: "facebook:1" };
    await references.keep(place, { serviceUrl: "https://one.example" });
    await erasedAt(place);
    expect(await references.find(place)).toBeDefined();
    clock.advance(minutes(25 * 60));
    await references.keep({ ...place, address: "facebook:2" }, 1);
    expect(await references.find(place)).toBeUndefined();
  });

  it("goes at once where an agent answered them at the desk", async () => {
    const { desk } = registry();
    const name = { channel: "counter" as const, caseId: "case-0009" };
    await desk.record(name, spoken, "agent");
    await erasedAt({ channel: name.channel, address: name.caseId });
    expect(await desk.of(name)).toEqual([]);
  });
});
