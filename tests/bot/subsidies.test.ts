import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../bot/index.ts";
import type { Channel } from "../../contracts/message.ts";
import type { Knowledge } from "../../contracts/search.ts";
import { createMemoryRegistry } from "./support/memoryRegistry.ts";
import { demonstrationKnowledge, memoryParts } from "./support/memoryStage.ts";

const now = new Date("2024-11-01T14:00:00Z");
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await demonstrationKnowledge(now);
});

async function ask(text: string, channel: Channel) {
  const engine = createEngine(memoryParts({ ...createMemoryRegistry(), knowledge }));
  const message = { channel, providerId: "1", address: "talk", text, receivedAt: now };
  const { replies } = await engine.handleMessage(message);
  return { text: replies.map((reply) => reply.text).join(" "), cards: replies.flatMap((reply) => reply.cards) };
}

const tree = "j'aimerais planter un arbre, avez-vous une subvention?";

describe("an aid above its card", () => {
  it("is one sentence where the card is drawn", async () => {
    const { text, cards } = await ask(tree, "web");
    expect(text).toBe("Voici l’aide qui correspond à votre question.");
    expect(JSON.stringify(cards)).toMatch(/200.\$.*2 m.*Prochaine étape.*une personne décide/);
  });

  it.each(["sms", "phone", "email"] as const)("is said in full by %s", async (channel) => {
    const { text } = await ask(tree, channel);
    expect(text).toMatch(/200.\$.*2 m.*Prochaine étape.*décide/);
  });

  it("of a question of eligibility still says that a person decides", async () => {
    const { text } = await ask("suis-je admissible à la subvention pour planter un arbre?", "web");
    expect(text).toMatch(/c’est une personne qui décide ensuite\. .*Est-ce votre cas\?$/);
  });

  it("that is an example says so in a line of text, and the city's own does not", async () => {
    expect((await ask("subvention pour un toit vert", "sms")).text).toMatch(/\(exemple\) – /);
    expect((await ask(tree, "sms")).text).not.toMatch(/exemple/);
  });

  it("says it in English too", async () => {
    const { text } = await ask("is there a subsidy to plant a tree?", "web");
    expect(text).toBe("Here is the aid that matches your question.");
  });
});
