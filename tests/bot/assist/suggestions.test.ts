import { beforeAll, describe, expect, it } from "vitest";
import { searchKnowledge } from "../../../bot/assist/index.ts";
import type { AssistView } from "../../../contracts/assist.ts";
import type { CallAct } from "../../../contracts/calls.ts";
import type { Utterance } from "../../../contracts/call.ts";
import type { Language } from "../../../contracts/language.ts";
import { createScene, partsAt, type Scene } from "../../calls/support/scene.ts";

const at = new Date("2026-11-23T15:00:00Z");
let parts: Awaited<ReturnType<typeof partsAt>>;
beforeAll(async () => {
  parts = await partsAt(at);
});

function begin(language: Language = "fr"): {
  scene: Scene;
  say: (text: string, from?: Utterance["speaker"]) => Promise<AssistView>;
} {
  const scene = createScene({ at, language }, parts);
  let count = 0;
  const say = (text: string, speaker: Utterance["speaker"] = "caller") => {
    count += 1;
    const [startMs, endMs] = [count * 3_000, count * 3_000 + 2_000];
    scene.hear({ id: `u${count}`, revision: 0, speaker, text, startMs, endMs, final: true });
    return scene.view();
  };
  return { scene, say };
}
const ids = (view: AssistView) => [...view.asked, ...view.knowledge].map(({ id }) => id);

describe("suggestions", () => {
  it("keep their ids while they are the same", async () => {
    const { say } = begin();
    const before = await say("bonjour y'a un gros nid de poule devant chez nous");
    const after = await say("c'est vraiment profond là");
    expect(ids(before).length).toBeGreaterThan(1);
    expect(ids(after)).toEqual(ids(before));
    expect(after.nextStep?.id).toBe(before.nextStep?.id);
  });

  it("are the same for the same call, whoever asks and however often", async () => {
    const said = ["je voudrais inscrire ma fille à la natation", "elle a six ans", "le samedi"];
    const views = [];
    for (let times = 0; times < 2; times++) {
      const { say } = begin();
      let view;
      for (const text of said) view = await say(text);
      views.push({ ...view, version: 0 });
    }
    expect(views[0]).toEqual(views[1]);
  });

  it("say nothing before anything is asked", async () => {
    const view = await begin().say("allo oui bonjour");
    expect([view.asked, view.knowledge, view.proposals, view.nextStep]).toEqual([[], [], [], undefined]);
    expect(view.reply?.text).toMatch(/Bonjour/);
  });

  it("take no words for an address that nobody asked for", async () => {
    const { say } = begin();
    await say("bonjour y'a un gros nid de poule devant chez nous");
    const view = await say("ça fait au moins deux semaines que c'est de même");
    expect(view.nextStep?.missing.map(({ slot }) => slot)).toContain("where");
  });

  it("take them once the agent asks, and another answer when the agent asks something else", async () => {
    const { say } = begin();
    await say("bonjour y'a un gros nid de poule devant chez nous");
    await say("pis votre nom c'est quoi", "agent");
    const named = await say("lise roy");
    expect(named.nextStep?.filled.find(({ slot }) => slot === "name")?.value).toBe("lise roy");
    await say("c'est à quelle adresse", "agent");
    const placed = await say("en face du douze rue meunier");
    expect(placed.nextStep?.filled.find(({ slot }) => slot === "where")?.value).toMatch(/12,? rue meunier/i);
  });

  it("ask what is missing, and open with a code only when what and where are known", async () => {
    const { say } = begin();
    const first = await say("bonjour y'a un gros nid de poule devant chez nous");
    expect(first.nextStep?.opens).toBeUndefined();
    await say("c'est à quelle adresse", "agent");
    const then = await say("au douze rue meunier");
    expect(then.nextStep?.opens?.code).toBe("VOI-001");
  });

  it("show a slot confirmed by the agent as confirmed, and one the agent filled without words of the citizen", async () => {
    const { scene, say } = begin();
    await say("bonjour y'a un gros nid de poule devant chez nous");
    const act = (id: string, done: CallAct["act"]): CallAct => ({ id, atMs: 60_000, actor: "agent", act: done });
    scene.act(act("a1", { kind: "slot", slot: "where", value: "14, rue Meunier" }));
    const where = (await scene.view()).nextStep?.filled.find(({ slot }) => slot === "where");
    expect(where).toMatchObject({ value: "14, rue Meunier", confirmed: true, evidence: [] });
  });

  it("are for a matter the agent names, when the engine read none", async () => {
    const { scene, say } = begin();
    await say("ben là euh c'est compliqué mon affaire");
    scene.act({ id: "a1", atMs: 60_000, actor: "agent", act: { kind: "flow", flow: "complaint" } });
    const view = await scene.view();
    expect(view.asked.map(({ intent }) => intent)).toEqual(["complaint"]);
    expect(view.nextStep?.flow).toBe("complaint");
  });

  it("never hold more than three cards, each with a source and text in the caller's language", async () => {
    for (const [language, text] of [
      ["fr", "c'est quoi les règles pour arroser ma pelouse l'été"],
      ["en", "when is the garbage picked up and what goes in the blue bin"],
    ] as const) {
      const view = await begin(language).say(text);
      expect(view.knowledge.length).toBeLessThanOrEqual(3);
      for (const card of view.knowledge) {
        expect(card.source.name).not.toBe("");
        expect(card.lang).toBe(language);
      }
    }
  });

  it("use the household of nobody who did not consent", async () => {
    const { scene, say } = begin();
    const act = { kind: "verified" as const, citizenId: "citizen-marie", questions: ["birth", "address"] };
    scene.act({ id: "v", atMs: 0, actor: "agent", act });
    const view = await say("je cherche un cours de natation pour ma fille");
    const shown = JSON.stringify({ ...view, lines: [] });
    expect(view.citizen.record).toBeUndefined();
    expect(shown).not.toMatch(/Léa|Thomas|Marie|H7N/);
    expect(view.nextStep?.missing.map(({ slot }) => slot)).toContain("age");
  });
});

describe("the search box", () => {
  it.each([
    ["heures bibliothèque multiculturelle", "fr", "hours"],
    ["subvention arbre", "fr", "programme"],
    ["nid de poule", "fr", "answer"],
    ["stray dog", "en", "offering"],
  ] as const)("finds « %s »", async (query, language, kind) => {
    const cards = await searchKnowledge(query, language, parts);
    expect(cards.map((card) => card.kind)).toContain(kind);
    expect(cards.length).toBeLessThanOrEqual(8);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    for (const { source, text } of cards) expect([source.name, text].every((one) => one !== "")).toBe(true);
  });

  it("finds nothing of nothing", async () => {
    expect(await searchKnowledge("   ", "fr", parts)).toEqual([]);
  });
});
