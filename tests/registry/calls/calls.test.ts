import { describe, expect, it } from "vitest";
import type { Utterance } from "../../../contracts/call.ts";
import type { AgentAct } from "../../../contracts/calls.ts";
import type { NewCitizen } from "../../../contracts/citizen.ts";
import { engines } from "../engines.ts";
import { minutes } from "../samples.ts";
import { eventually, openDatabase, useRegistry } from "../useRegistry.ts";

const at = new Date("2024-11-01T14:00:00Z");
const utterance = (id: string, part: Partial<Utterance> = {}): Utterance => ({
  id,
  revision: 0,
  speaker: "caller",
  text: "bonjour euh c'est pour mon bac",
  startMs: 0,
  endMs: 1_000,
  final: true,
  ...part,
});

describe.each(engines)("calls on $name", (engine) => {
  const { registry, clock, where, another } = useRegistry(engine);
  const calls = () => registry().calls;
  const texts = async (id: string) => (await calls().log(id))?.heard.map(({ text }) => text);

  it("begin once by the telephony's id", async () => {
    const first = await calls().start({ id: "c-1", startedAt: at, from: "450 555-0100", agent: "agent" });
    const again = await calls().start({ id: "c-1", startedAt: clock.now(), agent: "autre" });
    expect(again).toEqual(first);
    expect(first).toMatchObject({
      status: "live",
      claimed: false,
      from: "450 555-0100",
      agent: "agent",
      startedAt: at,
    });
    expect(await calls().find("c-1")).toEqual(first);
    expect(await calls().find("nobody's")).toBeUndefined();
  });

  it("keep what replaces the rest, whatever the order it comes in", async () => {
    const versions = [
      utterance("u", { revision: 0, final: false, text: "je veux" }),
      utterance("u", { revision: 1, final: false, text: "je veux un bac" }),
      utterance("u", { revision: 2, text: "je veux un bain" }),
      utterance("u", { revision: 3, text: "je veux un bac brun" }),
    ];
    for (const [index, order] of [versions, versions.toReversed(), [2, 0, 3, 1].map((i) => versions[i]!)].entries()) {
      const id = `order-${index}`;
      await calls().start({ id, startedAt: at });
      for (const one of order) await calls().hear(id, [one]);
      expect((await calls().log(id))?.heard).toEqual([{ ...versions[3], corrected: true }]);
    }
  });

  it("take many at once, the same one several times", async () => {
    await calls().start({ id: "many", startedAt: at });
    const said = [utterance("b", { startMs: 5, endMs: 9, text: "deux" }), utterance("a", { text: "un" })];
    expect(await calls().hear("many", [...said, ...said, utterance("a", { revision: 1, text: "Un!" })])).toBe(true);
    expect(await texts("many")).toEqual(["Un!", "deux"]);
    expect(await calls().hear("many", said)).toBe(false);
  });

  it("of one revision heard twice keep the same one, whichever came first", async () => {
    const [one, other] = [
      utterance("u", { text: "rue Lavoie", endMs: 7 }),
      utterance("u", { text: "rue Lavoye", endMs: 8 }),
    ];
    for (const [index, order] of [
      [one, other],
      [other, one],
    ].entries()) {
      await calls().start({ id: `tie-${index}`, startedAt: at });
      for (const said of order) await calls().hear(`tie-${index}`, [said]);
    }
    expect(await texts("tie-0")).toEqual(await texts("tie-1"));
  });

  it("grow their version with each change, and with nothing else", async () => {
    await calls().start({ id: "version", startedAt: at });
    const version = async () => (await calls().log("version"))?.version;
    expect(await version()).toBe(0);
    await calls().hear("version", [utterance("a")]);
    await calls().hear("version", [utterance("a")]);
    expect(await version()).toBe(1);
    expect(await calls().assign("version", "marc")).toBe(true);
    expect(await calls().assign("version", "marc")).toBe(false);
    await calls().act("version", { id: "act-1", atMs: 3, actor: "marc", act: { kind: "flow", flow: "complaint" } });
    expect(await calls().end("version", clock.now())).toBe(true);
    expect(await calls().end("version", clock.now())).toBe(false);
    expect(await version()).toBe(4);
  });

  it("keep an act once, and place it among what was said", async () => {
    await calls().start({ id: "acts", startedAt: at });
    const act = {
      id: "act-1",
      atMs: 30,
      actor: "agent",
      act: { kind: "slot", slot: "age", value: "8" } satisfies AgentAct,
    };
    expect(await calls().act("acts", act)).toBe("done");
    expect(await calls().act("acts", { ...act, atMs: 99 })).toBe("known");
    expect((await calls().log("acts"))?.acts).toEqual([act]);
    expect(await calls().act("nobody's", act)).toBe("closed");
  });

  it("know a caller by number as claimed, and as somebody once two questions were answered", async () => {
    await registry().citizens.save([citizen]);
    const call = await calls().start({ id: "known", startedAt: at, from: "1 (450) 555-0142" });
    expect(call.claimed).toBe(true);
    expect(call.citizenId).toBeUndefined();
    const verified = {
      kind: "verified",
      citizenId: citizen.id,
      questions: ["birth_date", "postal_code"],
    } satisfies AgentAct;
    const withQuestions = (questions: string[]) =>
      calls().act("known", { id: "v-0", atMs: 0, actor: "agent", act: { ...verified, questions } });
    expect(await withQuestions(["birth_date", "birth_date"])).toBe("refused");
    expect(
      await calls().act("known", { id: "v-1", atMs: 0, actor: "agent", act: { ...verified, citizenId: "nobody" } }),
    ).toBe("refused");
    expect((await calls().log("known"))?.acts).toEqual([]);
    expect(await calls().act("known", { id: "v-2", atMs: 0, actor: "agent", act: verified })).toBe("done");
    expect((await calls().find("known"))?.citizenId).toBe(citizen.id);
  });

  // Nobody else can look into the embedded database.
  it.skipIf(engine.name === "PGlite")("write in the audit who heard the answers", async () => {
    const statement = "SELECT actor, subject FROM audit WHERE action = 'verify_citizen'";
    expect(await read(where(), statement)).toEqual([{ actor: "agent", subject: `citizen:${citizen.id}` }]);
  });

  it("record a consent said aloud, of a verified caller only", async () => {
    const consent = {
      purpose: "proactive",
      decision: "given",
      text: "Acceptez-vous que…",
      textVersion: "1",
      language: "fr",
    } as const;
    const act: AgentAct = { kind: "consent", consent };
    await calls().start({ id: "unverified", startedAt: at });
    expect(await calls().act("unverified", { id: "k-1", atMs: 1, actor: "agent", act })).toBe("refused");
    expect(await calls().act("known", { id: "k-1", atMs: 1, actor: "agent", act })).toBe("done");
    expect(await registry().citizens.consents(citizen.id)).toEqual({ proactive: "given" });
    const [receipt] = await registry().citizens.receipts(citizen.id);
    expect(receipt).toMatchObject({ ...consent, channel: "phone" });
  });

  it("tell every process of a change", async () => {
    const told: (string | undefined)[] = [];
    const other = engine.name === "PGlite" ? registry() : await another();
    const stop = other.calls.subscribe((id) => told.push(id));
    await calls().start({ id: "told", startedAt: at });
    await calls().hear("told", [utterance("a")]);
    await eventually(() => told.filter((id) => id === "told").length === 2);
    await calls().hear("told", [utterance("a")]);
    stop();
    await calls().hear("told", [utterance("b")]);
    expect(told.filter((id) => id === "told")).toHaveLength(2);
  });

  it("are left when they ended and nothing came since; then nothing more is heard", async () => {
    await calls().start({ id: "left", startedAt: at });
    await calls().hear("left", [utterance("a")]);
    await calls().end("left", clock.now());
    const ended = clock.now();
    expect(await calls().left(ended, 50)).not.toContain("left");
    clock.advance(minutes(31));
    expect(await calls().left(clock.now(), 50)).toContain("left");
    const { version = 0 } = (await calls().log("left")) ?? {};
    expect(await calls().committed("left", version - 1)).toBe(false);
    expect(await calls().committed("left", version)).toBe(true);
    expect(await calls().left(clock.now(), 50)).not.toContain("left");
    expect(await calls().hear("left", [utterance("b")])).toBe(false);
  });

  it("are listed while not wrapped up, of one agent when asked", async () => {
    expect((await calls().open("marc")).map(({ id }) => id)).toEqual(["version"]);
    expect((await calls().open()).map(({ id }) => id)).toContain("known");
  });

  it("lose what was said, and by whom, when the person is erased", async () => {
    await calls().hear("known", [utterance("a")]);
    await registry().citizens.erase(citizen.id, "agent");
    const log = await calls().log("known");
    expect(log).toMatchObject({ heard: [], acts: [], call: { claimed: false } });
    expect(log?.call).not.toHaveProperty("from");
    expect(log?.call).not.toHaveProperty("citizenId");
  });
});

const citizen: NewCitizen = {
  id: "caller-1",
  source: "test",
  sourceId: "caller-1",
  address: { civicNumber: "12", street: "rue des Pins", postalCode: "H7N 1A1" },
  householdId: "household-1",
  relation: "self",
  firstName: "Élise",
  lastName: "Côté",
  birthDate: "1980-02-03",
  language: "fr",
  contacts: [{ type: "phone", value: "450-555-0142" }],
};

async function read(where: { databaseUrl?: string }, statement: string): Promise<unknown[]> {
  const database = await openDatabase(where);
  const rows = await database.query(statement);
  await database.close();
  return rows;
}
