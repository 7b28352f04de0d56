import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Message } from "../../contracts/message.ts";
import type { Knowledge } from "../../contracts/search.ts";
import { createEngine, describeState, type EngineParts } from "../../bot/index.ts";
import type { Flow } from "../../flows/index.ts";
import { createMemoryRegistry } from "./support/memoryRegistry.ts";
import { demonstrationKnowledge, marie, memoryParts, understand } from "./support/memoryStage.ts";

const stateSchema = z.looseObject({ flow: z.looseObject({ streaks: z.record(z.string(), z.number()) }) });

const now = new Date("2024-11-01T14:00:00Z");
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await demonstrationKnowledge(now);
});

let sent = 0;
const message = (text: string, more: Partial<Message> = {}): Message => ({
  channel: "web",
  providerId: `m-${++sent}`,
  address: "talk",
  text,
  receivedAt: now,
  ...more,
});

function setUp(parts: Partial<EngineParts> = {}) {
  const registry = createMemoryRegistry([marie]);
  const engine = createEngine(memoryParts({ turns: registry.turns, citizens: registry.citizens, knowledge, ...parts }));
  const say = (text: string, more?: Partial<Message>) => engine.handleMessage(message(text, more));
  return { registry, engine, say, state: () => describeState(registry.stateOf("web:talk")) };
}

function createGate() {
  let open: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, release: () => open() };
}

describe("order and repeats", () => {
  it("answers twenty messages sent at once on one conversation, all of them, in order", async () => {
    const { registry, say } = setUp();
    const texts = Array.from({ length: 20 }, (_, index) => `message ${index}`);
    await Promise.all(texts.map((text) => say(text)));
    expect(registry.committed.map((turn) => turn.message.text)).toEqual(texts);
  });

  it("runs other conversations side by side", async () => {
    const { promise: gate, release } = createGate();
    const slow: Knowledge = { ...knowledge, search: (query) => gate.then(() => knowledge.search(query)) };
    const { say } = setUp({ knowledge: slow });
    const waiting = say("natation pour un enfant de 6 ans le samedi", { address: "slow" });
    await expect(say("bonjour", { address: "quick" })).resolves.toMatchObject({ outcome: "answered" });
    release();
    await expect(waiting).resolves.toMatchObject({ outcome: "proposed" });
  });

  it("gives a repeated message its stored turn, and changes nothing", async () => {
    const { registry, engine } = setUp();
    const first = message("bonjour");
    const receipt = await engine.handleMessage(first);
    expect(await engine.handleMessage(first)).toEqual({ ...receipt, duplicate: true });
    expect(registry.committed).toHaveLength(1);
  });

  it("redoes a turn when another was written first", async () => {
    const registry = createMemoryRegistry();
    let conflicts = 2;
    const turns = {
      ...registry.turns,
      commit: (...args: Parameters<typeof registry.turns.commit>) =>
        conflicts-- > 0 ? Promise.resolve({ status: "conflict" as const }) : registry.turns.commit(...args),
    };
    const { say } = setUp({ turns });
    await expect(say("bonjour")).resolves.toMatchObject({ outcome: "answered" });
  });

  it("gives up after five conflicts, loudly", async () => {
    const registry = createMemoryRegistry();
    const { say } = setUp({ turns: { ...registry.turns, commit: async () => ({ status: "conflict" }) } });
    await expect(say("bonjour")).rejects.toThrow(/5 times/);
  });

  it("drains: turns under way finish, new ones are refused", async () => {
    const { engine, registry } = setUp();
    const under = engine.handleMessage(message("bonjour"));
    const drained = engine.drain();
    await expect(engine.handleMessage(message("encore"))).rejects.toThrow(/stopping/);
    await drained;
    await expect(under).resolves.toMatchObject({ outcome: "answered" });
    expect(registry.committed).toHaveLength(1);
  });
});

describe("files", () => {
  const photo = { id: "f1", name: "rue.jpg", contentType: "image/jpeg", size: 1200 };

  it("without a word are acknowledged, and what they are about is asked", async () => {
    const { registry, say } = setUp();
    const receipt = await say("", { attachments: [photo] });
    expect(receipt).toMatchObject({
      outcome: "asked",
      replies: [{ text: expect.stringMatching(/^Votre fichier est bien arrivé\./) }],
    });
    expect(registry.committed[0]?.message.attachments).toEqual([photo]);
    expect((await say("  ", { attachments: [photo, photo] })).replies[0]?.text).toMatch(/^Vos 2 fichiers/);
    expect((await say("")).outcome).toBe("not_understood");
  });

  it("with words leave the words to be understood", async () => {
    const { say } = setUp();
    await expect(say("bonjour", { attachments: [photo] })).resolves.toMatchObject({ outcome: "answered" });
  });
});

describe("what breaks", () => {
  it("a catalogue that fails: a sentence, the cause kept, the state as it was", async () => {
    const { say, registry, state } = setUp();
    await say("natation pour ma fille");
    const before = stateSchema.parse(registry.stateOf("web:talk"));
    const broken = createEngine(
      memoryParts({
        turns: registry.turns,
        citizens: registry.citizens,
        knowledge: { ...knowledge, search: () => Promise.reject(new Error("index unreadable")) },
      }),
    );
    const receipt = await broken.handleMessage(message("6 ans"));
    expect(receipt.outcome).toBe("error_dependency");
    expect(receipt.replies[0]?.text).toMatch(/Rien n’est perdu/);
    expect(registry.committed.at(-1)?.cause).toMatch(/index unreadable/);
    expect(registry.stateOf("web:talk")).toEqual({
      ...before,
      flow: { ...before.flow, streaks: { ...before.flow.streaks, internal_error: 1 } },
    });
    await say("6 ans");
    expect(state().slots).toMatchObject({ age: 6, activity: "natation" });
  });

  it("says it in other words the second time, with a person, and begins again once a turn went well", async () => {
    let broken = true;
    const { say } = setUp({
      understand: (...given) => {
        if (broken) throw new Error("no model");
        return understand(...given);
      },
    });
    const [first, second] = [await say("bonjour"), await say("bonjour?")];
    expect(second.replies[0]?.text).not.toBe(first.replies[0]?.text);
    for (const { outcome, replies } of [first, second]) {
      expect(outcome).toBe("error_internal");
      expect(replies[0]?.choices).toMatchObject([{ label: "Parler à une personne", value: { action: "human" } }]);
    }
    broken = false;
    await say("natation pour ma fille");
    broken = true;
    expect((await say("6 ans")).replies[0]?.text).toBe(first.replies[0]?.text);
  });

  it("understanding that throws is an internal error with a sentence", async () => {
    const { say } = setUp({
      understand: () => {
        throw new Error("no model");
      },
    });
    await expect(say("bonjour")).resolves.toMatchObject({ outcome: "error_internal", replies: [{ lang: "fr" }] });
  });

  it("a registry that cannot write rejects, so that nothing is acknowledged", async () => {
    const registry = createMemoryRegistry();
    const { say } = setUp({ turns: { ...registry.turns, commit: () => Promise.reject(new Error("database down")) } });
    await expect(say("bonjour")).rejects.toThrow("database down");
  });

  it("a stored state of another version begins again", async () => {
    const { say, registry } = setUp();
    await say("natation pour ma fille");
    const stored = registry.dialogues.get("web:talk");
    if (stored) stored.state = { shape: "of another time" };
    await expect(say("bonjour")).resolves.toMatchObject({ outcome: "answered" });
  });

  it("a flow that does what the engine cannot is refused at start", () => {
    const { flows } = memoryParts({ knowledge });
    const flow = flows.byId.get("find_activity");
    if (!flow) throw new Error("find_activity is gone");
    const bad: Flow = { ...flow, id: "bad", steps: [{ id: "x", do: "fly", with: {} }] };
    const broken = { ...flows, byId: new Map([...flows.byId, ["bad", bad] as const]) };
    expect(() => setUp({ flows: broken })).toThrow(/bad: fly/);
  });
});

describe("what is sent", () => {
  it.each([
    ["over 4 000 characters", "a".repeat(4_001), "refused_policy", /4\s?000/],
    ["nothing", "   ", "not_understood", /rien reçu/],
    ["signs only", "?!? …", "not_understood", /mots/],
  ])("%s gets a sentence", async (_name, text, outcome, sentence) => {
    const { say } = setUp();
    const receipt = await say(text);
    expect(receipt.outcome).toBe(outcome);
    expect(receipt.replies[0]?.text.replaceAll("\u00A0", " ")).toMatch(sentence);
  });

  it("buttons from outside are parsed again: garbage is read as its text", async () => {
    const { say, state } = setUp();
    for (const value of [{ action: "start", flow: "no_such_flow" }, { action: "fly" }, "x", 7, { __proto__: null }])
      expect((await say("bonjour", { value })).replies.length).toBeGreaterThan(0);
    await say("x", { value: { action: "change", slot: "query" } });
    await say("x", { value: { action: "register", offeringId: "no-such-offering" } });
    expect(state().flow).toBe("find_activity");
  });

  it("notes each step with its time, and no value a person gave", async () => {
    const { say, registry } = setUp();
    await say("natation pour ma fille de 6 ans au 12 rue Secrète");
    const turn = registry.committed.at(-1);
    expect(Object.keys(turn?.durations ?? {})).toEqual([
      "identify",
      "held",
      "keyword",
      "pause",
      "screen",
      "understand",
      "queue",
      "need",
      "command",
      "flow",
      "compose",
    ]);
    expect(JSON.stringify(turn?.trace)).not.toMatch(/Secr|natation/);
  });
});

describe("who speaks", () => {
  it("an unknown address, a wrong code and an expired one sound the same", async () => {
    const heard = async (address: string, code: string) => {
      const { say } = setUp();
      await say("utilisez mon dossier");
      const sentTo = await say(address);
      const checked = await say(code);
      return [sentTo, checked].map(({ outcome, replies }) => [outcome, replies.map(({ text }) => text)]);
    };
    expect(await heard("nobody@example.org", "482913")).toEqual(await heard(marie.contact, "111111"));
  });

  it("stops after five tries", async () => {
    const { say } = setUp();
    await say("utilisez mon dossier");
    await say(marie.contact);
    for (let tries = 0; tries < 4; tries++) await say("111111");
    await expect(say("111111")).resolves.toMatchObject({ outcome: "refused_policy" });
  });

  it("reads no record before consent, and keeps the receipt with the exact words shown", async () => {
    const { say, registry } = setUp();
    await say("utilisez mon dossier");
    await say(marie.contact);
    const shown = await say("482913");
    expect(registry.reads).toEqual([]);
    await say("oui");
    const [receipt] = registry.consents.get(marie.profile.citizenId) ?? [];
    expect(receipt).toMatchObject({ purpose: "personalisation", decision: "given", channel: "web", language: "fr" });
    expect(shown.replies.at(-1)?.text).toBe(receipt?.text);
    await say("un cours de natation pour ma fille le samedi");
    const proposed = await say("Léa");
    expect(registry.reads).not.toEqual([]);
    expect(proposed.outcome).toBe("proposed");
    const proposals = registry.committed
      .at(-1)
      ?.effects.flatMap((effect) => (effect.kind === "save_proposals" ? effect.proposals : []));
    expect(proposals?.[0]?.factors).toEqual([
      { field: "age", value: "6" },
      { field: "postalCode", value: "H7N" },
    ]);
  });

  it("forgets what it read when the consent is withdrawn in the middle of a search", async () => {
    const { say, registry } = setUp();
    for (const text of ["utilisez mon dossier", marie.contact, "482913", "oui"]) await say(text);
    await say("un cours de natation pour ma fille");
    await say("Léa");
    expect(JSON.stringify(registry.stateOf("web:talk"))).toContain('"age":6');
    await say("je retire mon consentement");
    expect(JSON.stringify(registry.stateOf("web:talk"))).not.toContain('"age":6');
    const reads = registry.reads.length;
    const next = await say("continuer");
    expect(registry.reads).toHaveLength(reads);
    expect(next.outcome).toBe("proposed");
    expect(JSON.stringify(next.replies)).not.toMatch(/votre dossier/);
    const effects = registry.committed.at(-1)?.effects ?? [];
    const proposals = effects.flatMap((effect) => (effect.kind === "save_proposals" ? effect.proposals : []));
    expect(proposals.flatMap(({ factors }) => factors)).toEqual([]);
  });

  it("is silent while an agent has the floor, and keeps the message", async () => {
    const { say, registry } = setUp();
    await say("je veux parler à une personne");
    await expect(say("vous êtes là?")).resolves.toMatchObject({ outcome: "silent", replies: [] });
    expect(registry.committed.at(-1)?.message.text).toBe("vous êtes là?");
  });
});

describe("leaving the mailing list", () => {
  it("sounds the same for a text message from a known and from an unknown number", async () => {
    const heard = async (known: boolean) => {
      const { registry, engine } = setUp();
      await registry.turns.open(message("", { channel: "sms" }));
      const stored = registry.dialogues.get("sms:talk");
      if (known && stored) Object.assign(stored.open, { assurance: "claimed", citizenId: marie.profile.citizenId });
      registry.consents.set(marie.profile.citizenId, [
        {
          id: "r",
          at: now,
          purpose: "promotion",
          decision: "given",
          text: "t",
          textVersion: "1",
          language: "fr",
          channel: "web",
        },
      ]);
      const { replies } = await engine.handleMessage(message("ARRET", { channel: "sms" }));
      return {
        said: replies.map(({ text }) => text),
        consents: await registry.citizens.consents(marie.profile.citizenId),
      };
    };
    const [known, unknown] = [await heard(true), await heard(false)];
    expect(known.said).toEqual(unknown.said);
    expect(known.consents).toEqual({ promotion: "withdrawn" });
    expect(unknown.consents).toEqual({ promotion: "given" });
  });
});

describe("two readings that are close", () => {
  const unsure: EngineParts["understand"] = (text, context) => ({
    ...understand(text, context),
    intents: [
      { name: "find_subsidy", score: 0.4 },
      { name: "report_problem", score: 0.38 },
    ],
  });

  it("are put to the citizen, who answers with a number", async () => {
    const { engine, registry, say } = setUp({ understand: unsure });
    const asked = await say("mon arbre est malade");
    expect(asked.outcome).toBe("clarified");
    expect(asked.replies[0]?.choices.map(({ label }) => label)).toEqual([
      "Votre recherche d’aide financière",
      "Votre demande au 311",
      "Autre chose",
    ]);
    await engine.handleMessage(message("2"));
    expect(describeState(registry.stateOf("web:talk")).flow).toBe("request_service");
  });
});

describe("language is a policy", () => {
  const english = "I am looking for a swimming class for my daughter";
  it.each([
    ["follow", english, "en"],
    ["declare", english, "fr"],
    ["declare", "in English please", "en"],
    ["french", "in English please", "fr"],
  ] as const)("%s: « %s » is answered in %s", async (languagePolicy, text, lang) => {
    const { say } = setUp({ languagePolicy });
    expect((await say(text)).replies[0]?.lang).toBe(lang);
  });

  it("comes back after days to a one-sentence recap", async () => {
    const registry = createMemoryRegistry();
    const at = { now: () => now };
    await createEngine(memoryParts({ ...registry, knowledge, clock: at })).handleMessage(
      message("natation pour ma fille"),
    );
    const later = { now: () => new Date("2024-11-04T14:00:00Z") };
    const receipt = await createEngine(memoryParts({ ...registry, knowledge, clock: later })).handleMessage(
      message("bonjour"),
    );
    expect(receipt.replies.map(({ text }) => text).join(" ")).toMatch(/dernière fois.*recherche d’activité.*natation/);
  });
});
