import { describe, expect, it } from "vitest";
import type { Offering } from "../../../contracts/offering.ts";
import { createEmbeddings, createKnowledge, type KnowledgeBase } from "../../../knowledge/index.ts";
import { chooseStoreKind, exactKind, type StoreKind } from "../../../knowledge/search/vectors/storeKind.ts";
import { asking, knowing, offering, session, silent } from "./fixtures.ts";

const yoga = offering({ id: "yoga", title: "Yoga doux", sessions: [session(20, "18:30")] });
const chess = offering({ id: "chess", title: "Club d'échecs", sessions: [session(21, "18:30")] });
const pottery = offering({ id: "pottery", title: "Poterie au tour", sessions: [session(22, "18:30")] });
const others = Array.from({ length: 40 }, (_, at) => offering({ id: `o${at}`, title: `Danse ${at}` }));

const ids = async (knowledge: KnowledgeBase, text: string) =>
  (await knowledge.search(asking(text, {}, { pageByPage: true }))).hits.map((hit) => hit.offering.id);
const change = (saved: Offering[], removed: string[] = []) => ({ saved, removed });

const kinds: [string, () => Promise<StoreKind>][] = [
  ["compared one by one", () => Promise.resolve(exactKind)],
  ["hnswlib, exact", () => chooseStoreKind()],
  ["hnswlib, graph", () => chooseStoreKind(undefined, 0)],
];

describe.each(kinds)("a change of a few offerings, vectors %s", (_, kindOf) => {
  const knowing40 = async () => knowing([yoga, chess, ...others], { storeKind: await kindOf() });

  it("shows what is added, with words that nothing had", async () => {
    const knowledge = await knowing40();
    expect(await ids(knowledge, "poterie")).toEqual([]);
    await knowledge.update(change([pottery]));
    expect(await ids(knowledge, "poterie")).toEqual(["pottery"]);
    expect(knowledge.offering("pottery")?.title.fr).toBe("Poterie au tour");
  });

  it("shows what changed as it is now, and no longer as it was", async () => {
    const knowledge = await knowing40();
    await knowledge.update(change([{ ...yoga, title: { fr: "Pilates" }, summary: { fr: "Pilates" } }]));
    expect(await ids(knowledge, "pilates")).toEqual(["yoga"]);
    expect(await ids(knowledge, "yoga doux")).not.toContain("yoga");
    expect((await knowledge.search(asking("", {}, { limit: 100 }))).total).toBe(42);
  });

  it("hides what is removed, and takes it back", async () => {
    const knowledge = await knowing40();
    await knowledge.update(change([], ["chess", "nobody"]));
    expect(await ids(knowledge, "échecs")).toEqual([]);
    expect(knowledge.offering("chess")).toBeUndefined();
    await knowledge.update(change([chess]));
    expect(await ids(knowledge, "échecs")).toEqual(["chess"]);
  });

  it("changes hundreds of times without growing wrong", async () => {
    const knowledge = await knowing40();
    for (let at = 0; at < 300; at++)
      await knowledge.update(change([{ ...chess, title: { fr: `Club d'échecs ${at}` } }]));
    expect(await ids(knowledge, "échecs")).toEqual(["chess"]);
    expect(knowledge.offering("chess")?.title.fr).toBe("Club d'échecs 299");
  });
});

it("teaches its new words to the spelling at once", async () => {
  const knowledge = await knowing([yoga, chess, ...others]);
  expect(await ids(knowledge, "vermicompostag")).toEqual([]);
  const compost = offering({ id: "compost", title: "Vermicompostage à la maison" });
  await knowledge.update(change([compost]));
  expect(await ids(knowledge, "vermicompostag")).toEqual(["compost"]);
  expect(await ids(knowledge, "vermicompotsage")).toEqual(["compost"]);
});

describe("suggestions after a change", () => {
  const texts = (knowledge: KnowledgeBase, typed: string) =>
    knowledge.suggest(typed, { language: "fr", limit: 8, now: asking("").now }).map(({ text }) => text);

  it("have its titles, places and topics at once, and its typing errors forgiven", async () => {
    const knowledge = await knowing([yoga, chess, ...others]);
    expect(texts(knowledge, "poter")).toEqual([]);
    await knowledge.update(change([{ ...pottery, places: [{ name: "Atelier Zwijnaarde" }] }]));
    expect(texts(knowledge, "poter")).toEqual(expect.arrayContaining(["poterie", "Poterie au tour"]));
    expect(texts(knowledge, "zwij")).toEqual(["Atelier Zwijnaarde"]);
    expect(texts(knowledge, "zwijnaade")).toEqual(["Atelier Zwijnaarde"]);
    expect(texts(knowledge, "tour pot")).toEqual(["Poterie au tour"]);
  });

  it("no longer have what nothing says any more", async () => {
    const knowledge = await knowing([yoga, chess, pottery]);
    await knowledge.update(change([{ ...pottery, title: { fr: "Vannerie" }, summary: { fr: "Vannerie" } }], ["chess"]));
    expect(texts(knowledge, "poter")).toEqual([]);
    expect(texts(knowledge, "club")).toEqual([]);
    expect(texts(knowledge, "vannerie")).toContain("Vannerie");
  });

  it("count an offering changed many times once", async () => {
    const knowledge = await knowing([
      yoga,
      offering({ id: "a", title: "Yoga fort" }),
      offering({ id: "b", title: "Yoga fort" }),
    ]);
    for (let at = 0; at < 5; at++) await knowledge.update(change([yoga]));
    expect(texts(knowledge, "yoga").filter((text) => text !== "yoga")).toEqual(["Yoga fort", "Yoga doux"]);
  });
});

it("waits for the reload going on, and is brought back by the next", async () => {
  const knowledge = await knowing([yoga]);
  const reloading = knowledge.reload([yoga, chess], "second");
  await knowledge.update(change([pottery]));
  await reloading;
  expect(await ids(knowledge, "poterie")).toEqual(["pottery"]);
  await knowledge.reload([yoga, chess], "third");
  expect(await ids(knowledge, "poterie")).toEqual([]);
});

it("before the first reload changes nothing", async () => {
  const embeddings = await createEmbeddings({ provider: "builtin" });
  const knowledge = await createKnowledge({ embeddings, facilities: [], log: silent });
  await knowledge.update(change([yoga]));
  expect(knowledge.ready()).toBe(false);
  expect(await ids(knowledge, "yoga")).toEqual([]);
});
