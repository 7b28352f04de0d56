import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AgentAct } from "../../../contracts/calls.ts";
import type { NewCitizen } from "../../../contracts/citizen.ts";
import { openCallWorld, onlooker, said, startedAt, tellings, viewOf } from "./callWorld.ts";

let world: Awaited<ReturnType<typeof openCallWorld>>;
beforeAll(async () => {
  world = await openCallWorld({});
  await world.registry.citizens.save([caller]);
}, 120_000);
afterAll(() => world.close());

const caller: NewCitizen = {
  id: "caller-1",
  source: "test",
  sourceId: "caller-1",
  householdId: "household-1",
  relation: "self",
  firstName: "Élise",
  lastName: "Côté",
  birthDate: "1980-02-03",
  language: "fr",
  address: { civicNumber: "12", street: "rue des Pins", postalCode: "H7N 1A1" },
  contacts: [{ type: "phone", value: "450-555-0142" }],
};
let names = 0;
const begin = async (from?: string) =>
  (await world.desk.start({ id: `desk-${++names}`, startedAt, ...(from ? { from } : {}) })).id;
const act = (id: string, act: AgentAct, atMs = 60_000) =>
  world.desk.act(id, { id: `act-${++names}`, atMs, actor: "agent", act });
const interactions = async () =>
  (await world.registry.interactions.list({ page: 1, pageSize: 50, channel: "phone" })).items;

describe("the view of a call", () => {
  it("shows words that still grow, and does nothing about them", async () => {
    const id = await begin();
    await world.desk.hear(id, [said("u", "je veux inscrire ma fille à la natation", { final: false })]);
    const growing = await viewOf(world.desk, id);
    expect(growing).toMatchObject({ lines: [{ id: "u", final: false }], asked: [] });
    await world.desk.hear(id, [said("u", "je veux inscrire ma fille à la natation", { revision: 1 })]);
    expect((await viewOf(world.desk, id)).asked).toMatchObject([{ intent: "register_activity" }]);
  });

  it("forgets what was misheard, once it is corrected, and shows no line of what was nothing", async () => {
    const id = await begin();
    await world.desk.hear(id, [said("a", "je veux porter plainte"), said("b", "mmm", { startMs: 5 })]);
    expect((await viewOf(world.desk, id)).asked).toMatchObject([{ intent: "complaint" }]);
    await world.desk.hear(id, [
      said("a", "je veux apporter mes plantes au jardin communautaire", { revision: 1 }),
      said("b", "", { revision: 1, startMs: 5 }),
    ]);
    const corrected = await viewOf(world.desk, id);
    expect(corrected.asked.map(({ intent }) => intent)).not.toContain("complaint");
    expect(corrected.lines).toMatchObject([{ id: "a", corrected: true }]);
  });

  it("says nothing of the record until two questions are answered right", async () => {
    const id = await begin("450 555-0142");
    const before = await viewOf(world.desk, id);
    expect(before.citizen).toMatchObject({ assurance: "claimed", candidate: true });
    expect(before.citizen.record).toBeUndefined();
    expect(before.citizen.verification).toHaveLength(2);
    const questions = before.citizen.verification.map((question) => question.id);
    expect(await act(id, { kind: "verified", citizenId: caller.id, questions }, 0)).toBe("done");
    const after = await viewOf(world.desk, id);
    expect(after.citizen).toMatchObject({ assurance: "verified", record: { name: "Élise Côté" } });
    expect(after.version).toBeGreaterThan(before.version);
  });

  it("takes what the agent says is wanted, fills in and confirms", async () => {
    const id = await begin();
    await world.desk.hear(id, [said("a", "bonjour")]);
    await act(id, { kind: "flow", flow: "find_activity" });
    await act(id, { kind: "slot", slot: "age", value: "8 ans" }, 61_000);
    const filled = await viewOf(world.desk, id);
    expect(filled.nextStep).toMatchObject({ flow: "find_activity" });
    expect(filled.nextStep?.filled).toContainEqual(
      expect.objectContaining({ slot: "age", value: "8 ans", confirmed: true }),
    );
  });

  it("is in the language of the call", async () => {
    const { id } = await world.desk.start({ id: `desk-${++names}`, startedAt, language: "en" });
    expect((await viewOf(world.desk, id)).language).toBe("en");
    await world.desk.hear(id, [said("a", "hi I would like to register my daughter for swimming lessons")]);
    expect((await viewOf(world.desk, id)).reply).toMatchObject({ lang: "en" });
  });

  it("is sent to who looks, each change once, and no more to who stopped", async () => {
    const id = await begin();
    const versions: number[] = [];
    const stop = world.desk.subscribe(id, onlooker, ({ version }) => versions.push(version));
    await world.desk.hear(id, [said("a", "bonjour")]);
    await world.desk.hear(id, [said("a", "bonjour")]);
    await viewOf(world.desk, id);
    stop();
    await world.desk.hear(id, [said("b", "au revoir", { startMs: 5 })]);
    await viewOf(world.desk, id);
    expect(versions).toEqual([1]);
  });

  it("is sent to who looks, however many others are looked at", async () => {
    const told: string[] = [];
    const stops: (() => void)[] = [];
    for (let n = 0; n < 105; n++) {
      const id = await begin();
      stops.push(world.desk.subscribe(id, onlooker, (view) => told.push(view.id)));
      if (n < 104) continue;
      await world.desk.hear(id, [said("a", "bonjour")]);
      await viewOf(world.desk, id);
      expect(told).toEqual([id]);
    }
    for (const stop of stops) stop();
  }, 60_000);
});

describe("a call that is over", () => {
  it("leaves its caller's turns in the registry, in order, once, with nothing sent to anybody", async () => {
    const id = await begin();
    await world.desk.hear(id, tellings);
    await world.desk.end(id);
    await world.desk.commit(id);
    await world.desk.commit(id);
    const kept = (await interactions()).filter(({ redactedText }) => redactedText !== "");
    expect(kept).toHaveLength(5);
    expect(kept.map(({ intent }) => intent)).toContain("register_activity");
    expect(kept.every(({ channel }) => channel === "phone")).toBe(true);
    expect(await world.registry.outbox.claim(50, 1_000)).toEqual([]);
    const lines = await world.registry.transcript.after("phone", id, 0, 50);
    expect(lines.map((line) => (line.from === "citizen" ? line.message.text : "said by the assistant"))).toEqual(
      tellings
        .filter(
          ({ speaker, final, id: u, revision }) => speaker === "caller" && final && !(u === "u3" && revision === 1),
        )
        .map(({ text }) => text),
    );
    expect(await world.desk.hear(id, [said("late", "allô")])).toBe("closed");
  });

  it("is not one that nobody began", async () => {
    await world.desk.commit("nobody's");
    expect(await world.desk.view("nobody's", onlooker)).toBeUndefined();
    expect(await world.desk.hear("nobody's", [said("a", "allô")])).toBe("unknown");
  });
});
