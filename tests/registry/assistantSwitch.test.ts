import { describe, expect, it } from "vitest";
import { engines } from "./engines.ts";
import { messageOf, minutes, replyOf, say } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

describe.each(engines)("the switch of the assistant on $name", (engine) => {
  const { registry, another, clock } = useRegistry(engine);

  it("is on until somebody switches it, and says who did and when", async () => {
    const { assistant } = registry();
    expect(await assistant.state()).toEqual({ active: true });
    await assistant.set(false, "gestion");
    expect(await assistant.state()).toEqual({ active: false, since: clock.now().toISOString(), by: "gestion" });
    await assistant.set(true, "admin");
    expect(await assistant.state()).toMatchObject({ active: true, by: "admin" });
  });

  it("takes back what was not delivered yet; what is said afterwards goes out", async () => {
    const { assistant, outbox } = registry();
    const turn = (text: string) =>
      say(registry(), messageOf({ channel: "email", address: "m@exemple.ca" }), { replies: [replyOf(text)] });
    await turn("avant");
    await assistant.set(false, "gestion");
    await turn("l’assistant est en pause");
    const due = await outbox.claim(10, minutes(1));
    expect(due.map(({ reply }) => reply.text)).toEqual(["l’assistant est en pause"]);
    await assistant.set(true, "gestion");
    expect(await outbox.claim(10, minutes(1))).toEqual([]);
  });

  it.runIf(engine.name !== "PGlite")("is known to another process within a second", async () => {
    const other = await another();
    expect(await other.assistant.state()).toMatchObject({ active: true });
    await registry().assistant.set(false, "gestion");
    const until = Date.now() + 1_000;
    while ((await other.assistant.state()).active && Date.now() < until) await new Promise((r) => setTimeout(r, 10));
    expect(await other.assistant.state()).toMatchObject({ active: false, by: "gestion" });
    await registry().assistant.set(true, "gestion");
  });
});
