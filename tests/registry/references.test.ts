import { describe, expect, it } from "vitest";
import { engines } from "./engines.ts";
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
