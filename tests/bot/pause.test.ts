import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../bot/index.ts";
import type { AssistantState } from "../../contracts/assistantSwitch.ts";
import type { Message } from "../../contracts/message.ts";
import type { Knowledge } from "../../contracts/search.ts";
import { createMemoryRegistry } from "./support/memoryRegistry.ts";
import { demonstrationKnowledge, marie, memoryParts } from "./support/memoryStage.ts";

const now = new Date("2024-11-01T14:00:00Z");
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await demonstrationKnowledge(now);
});

/** An engine with a switch, and somebody who talks to it. */
function setUp(channel: Message["channel"] = "web") {
  let state: AssistantState = { active: true };
  let sent = 0;
  const registry = createMemoryRegistry([marie]);
  const engine = createEngine(
    memoryParts({
      turns: registry.turns,
      citizens: registry.citizens,
      knowledge,
      assistant: { state: async () => state },
      keywords: {
        read: ({ text }) => (text === "ARRET" ? { name: "stop", language: "fr", answered: false } : undefined),
        isStopped: async () => false,
      },
    }),
  );
  return {
    registry,
    turn: (since: string | undefined) => (state = since ? { active: false, since } : { active: true }),
    say: async (text: string) => {
      const message = { channel, providerId: `p${++sent}`, address: "talk", text, receivedAt: now };
      const { outcome, replies } = await engine.handleMessage(message);
      return { outcome, said: replies.map((reply) => reply.text).join("\n") };
    },
  };
}

describe("the switch over all the assistant says", () => {
  it("tells each dialogue once where to find a person, then nothing; another pause is told again", async () => {
    const { say, turn } = setUp();
    turn("2024-11-01T13:00:00.000Z");
    expect(await say("natation")).toMatchObject({ outcome: "signposted", said: expect.stringMatching(/311.*911/) });
    expect(await say("natation")).toEqual({ outcome: "silent", said: "" });
    turn("2024-11-01T15:00:00.000Z");
    expect(await say("natation")).toMatchObject({ outcome: "signposted" });
  });

  it("moves nothing: what was under way goes on afterwards", async () => {
    const { say, turn } = setUp();
    await say("je cherche un cours de natation pour ma fille");
    turn("2024-11-01T13:00:00.000Z");
    await say("6 ans");
    turn(undefined);
    expect((await say("6 ans")).said).toMatch(/natation|semaine/i);
  });

  it("is silent where an agent has the floor", async () => {
    const { say, turn } = setUp();
    await say("je veux parler à quelqu’un");
    turn("2024-11-01T13:00:00.000Z");
    expect(await say("allo?")).toEqual({ outcome: "silent", said: "" });
  });

  it("never goes before the carriers’ words", async () => {
    const { say, turn, registry } = setUp("sms");
    turn("2024-11-01T13:00:00.000Z");
    expect((await say("ARRET")).outcome).toBe("completed");
    expect(registry.committed.at(-1)?.effects.map(({ kind }) => kind)).toContain("stop_address");
  });
});
