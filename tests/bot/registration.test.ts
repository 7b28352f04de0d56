import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../bot/index.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Effect } from "../../contracts/turn.ts";
import type { Knowledge } from "../../contracts/search.ts";
import { createMemoryRegistry } from "./support/memoryRegistry.ts";
import { demonstrationKnowledge, memoryParts } from "./support/memoryStage.ts";

const now = new Date("2024-11-01T14:00:00Z");
let catalogue: Knowledge;
beforeAll(async () => {
  catalogue = await demonstrationKnowledge(now);
});

/** A conversation up to the wish to register, on a catalogue where every offering is changed, with seats already taken. */
async function wantsIn({ taken = 0, change = (offering: Offering) => offering } = {}) {
  const knowledge: Knowledge = {
    search: catalogue.search,
    locate: (name) => catalogue.locate(name),
    offering: (id) => {
      const offering = catalogue.offering(id);
      return offering && change(offering);
    },
  };
  const registry = createMemoryRegistry();
  const engine = createEngine(
    memoryParts({
      ...registry,
      knowledge,
      clock: { now: () => now },
      registrations: { taken: async () => taken, of: async () => [] },
    }),
  );
  let sent = 0;
  const say = async (text: string, value?: unknown): Promise<Reply[]> => {
    const message = { channel: "web" as const, providerId: String(++sent), address: "a", text, receivedAt: now, value };
    return (await engine.handleMessage(message)).replies;
  };
  const [proposals] = await say("natation pour ma fille de 6 ans le samedi matin");
  const register = proposals?.cards[0]?.choices[0];
  const first = await say(register?.text ?? "", register?.value);
  const effects = (): Effect[] => registry.committed.flatMap((turn) => turn.effects);
  return { say, first: first.map(({ text }) => text).join(" "), effects };
}

describe("registering", () => {
  it("for what is full offers the waiting list, which holds no place", async () => {
    const { say, first, effects } = await wantsIn({ taken: 1_000 });
    expect(first).toMatch(/complet.*liste d’attente/);
    await say("oui");
    const [said] = await say("Rosalie");
    expect(said?.text).toMatch(/liste d’attente/);
    expect(effects().find(({ kind }) => kind === "hold_place")).toMatchObject({ waiting: true });
  });

  it("for what is full, without the waiting list, looks for something similar", async () => {
    const { say, effects } = await wantsIn({ taken: 1_000 });
    const replies = await say("non");
    expect(replies.flatMap(({ cards }) => cards).length).toBeGreaterThan(0);
    expect(effects().some(({ kind }) => kind === "hold_place")).toBe(false);
  });

  it("where the city's own page must be used gives the link and says that nothing is held", async () => {
    const url = "https://exemple.laval.ca/inscription";
    const { first, effects } = await wantsIn({
      change: (offering) => ({ ...offering, registration: { required: true, url } }),
    });
    expect(first).toContain(url);
    expect(first).toMatch(/n’est pas réservée/);
    expect(effects().some(({ kind }) => kind === "hold_place")).toBe(false);
  });

  it("holds a place of what is left, for whom it was said", async () => {
    const { say, effects } = await wantsIn();
    await say("Rosalie");
    await say("oui");
    const held = effects().find(({ kind }) => kind === "hold_place");
    expect(held).toMatchObject({
      waiting: false,
      seats: 1,
      participant: { firstName: "Rosalie", age: 6 },
      until: "2024-11-01T14:30:00.000Z",
    });
  });
});
