import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEmbeddings } from "../../../knowledge/index.ts";
import { loadHnsw } from "../../../knowledge/search/vectors/hnswStore.ts";
import { chooseStoreKind, exactKind, type StoreKind } from "../../../knowledge/search/vectors/storeKind.ts";
import type { VectorStore } from "../../../knowledge/search/vectors/vectorStore.ts";
import { asking, knowing, offering } from "./fixtures.ts";
import { langChainKind } from "./langChainStore.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

const native = await loadHnsw();
const kinds: [string, StoreKind][] = [
  ["exact", exactKind],
  ["made on LangChain's class", langChainKind],
  ...(native
    ? ([
        ["hnswlib, comparing with each", await chooseStoreKind()],
        ["hnswlib, by its graph", await chooseStoreKind(loadHnsw, 0)],
      ] satisfies [string, StoreKind][])
    : []),
];
const embeddings = await createEmbeddings({ provider: "builtin" });
const words = ["natation", "couture", "lecture", "patinage"];
const documents = words.map((id) => ({ pageContent: "", metadata: { id } }));

async function filled(kind: StoreKind) {
  const store = kind.create(embeddings, 256, 4);
  await store.addVectors(await embeddings.embedDocuments(words), documents);
  return store;
}

const nearest = async (store: VectorStore, text: string, k: number) =>
  (await store.similaritySearchVectorWithScore(await embeddings.embedQuery(text), k)).map(
    ([{ metadata }, score]) => [String(metadata["id"]), score] as const,
  );

it("takes exact search where the native module cannot be loaded", async () => {
  expect((await chooseStoreKind(() => Promise.resolve(undefined))).name).toBe("exact");
});

describe.each(kinds)("the vector store %s", (_, kind) => {
  it("finds the nearest first, scores in cosine", async () => {
    const [first, second] = await nearest(await filled(kind), "natation", 2);
    expect(first?.[0]).toBe("natation");
    expect(first?.[1]).toBeCloseTo(1, 5);
    expect(second?.[1]).toBeLessThan(0.9);
  });

  it("gives no more than it has, and the same to the next search", async () => {
    const store = await filled(kind);
    const found = await nearest(store, "natation", 50);
    expect(found.map(([id]) => id).sort()).toEqual([...words].sort());
    expect(await nearest(store, "natation", 50)).toEqual(found);
  });

  it("refuses vectors that are not as many as the documents", async () => {
    const store = kind.create(embeddings, 256, 4);
    await expect(async () => store.addVectors([[1]], documents)).rejects.toThrow(
      "1 vectors were given for 4 documents",
    );
    expect(await store.similaritySearchVectorWithScore(await embeddings.embedQuery("x"), 3)).toEqual([]);
  });

  it("grows beyond what was foreseen", async () => {
    const store = kind.create(embeddings, 256, 2);
    for (const document of documents)
      await store.addVectors([await embeddings.embedQuery(document.metadata.id)], [document]);
    expect(await nearest(store, "couture", 10)).toHaveLength(4);
  });

  it("gives after saving and reading what it gave before", async () => {
    const store = await filled(kind);
    const directory = temporaryFolder();
    await store.save(directory);
    const read = await kind.open(embeddings, directory, 256);
    const answer = async (one: typeof read) =>
      (await nearest(one, "nager", 4)).map(([id, score]) => [id, score.toFixed(4)]);
    expect(await answer(read)).toEqual(await answer(store));
  });
});

describe.each(kinds)("the vector store %s", (_, kind) => {
  it("forgets what is removed, found before or read from its files", async () => {
    const store = await filled(kind);
    const directory = temporaryFolder();
    await store.save(directory);
    for (const one of [store, await kind.open(embeddings, directory, 256)]) {
      expect((await nearest(one, "couture", 4)).map(([id]) => id)).toContain("couture");
      one.remove("couture");
      expect((await nearest(one, "couture", 4)).map(([id]) => id)).not.toContain("couture");
    }
  });
});

describe.each(kinds)("the saved index with %s", (_, storeKind) => {
  const catalogue = words.map((id) => offering({ id, title: id }));
  const start = async (indexDirectory: string, fingerprint = "one") => {
    const warnings: string[] = [];
    const log = { info: () => undefined, warn: (message: string) => warnings.push(message) };
    const knowledge = await knowing([], { indexDirectory: temporaryFolder(), storeKind });
    const started = await knowing([], { storeKind, log, indexDirectory });
    const reloaded = await started.reload(catalogue, fingerprint);
    const { hits } = await started.search(asking("natation"));
    expect(hits[0]?.offering.id).toBe("natation");
    expect(knowledge.ready()).toBe(true);
    return { loaded: reloaded.loaded, warnings };
  };
  const saved = async (directory: string) => (await readdir(directory)).filter((name) => name.startsWith("index-"));

  it("is read when nothing changed, made again when the catalogue did, and the old one removed", async () => {
    const directory = temporaryFolder();
    expect((await start(directory)).loaded).toBe("built");
    expect(await saved(directory)).toHaveLength(1);
    expect((await start(directory, "two")).loaded).toBe("built");
    expect(await readdir(directory)).toHaveLength(1);
  });

  it("is read by the next start", async () => {
    const directory = temporaryFolder();
    const first = await knowing([], { storeKind });
    expect(first.ready()).toBe(true);
    const again = async () => {
      const { createKnowledge } = await import("../../../knowledge/index.ts");
      const knowledge = await createKnowledge({
        embeddings,
        facilities: [],
        log: { info() {}, warn() {} },
        indexDirectory: directory,
        storeKind,
      });
      return (await knowledge.reload(catalogue, "same")).loaded;
    };
    expect([await again(), await again()]).toEqual(["built", "saved"]);
  });

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["one bit turned", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))],
    ["emptied", () => Buffer.alloc(0)],
    ["of something else", () => Buffer.from("not an index")],
  ])("is made again when a file is %s", async (_name, damage) => {
    const directory = temporaryFolder();
    const { createKnowledge } = await import("../../../knowledge/index.ts");
    const make = () =>
      createKnowledge({
        embeddings,
        facilities: [],
        log: { info() {}, warn() {} },
        indexDirectory: directory,
        storeKind,
      });
    await (await make()).reload(catalogue, "same");
    const inside = join(directory, (await saved(directory))[0] ?? "");
    for (const file of await readdir(inside)) {
      const before = await readFile(join(inside, file));
      await writeFile(join(inside, file), damage(before));
      const knowledge = await make();
      expect({ file, ...(await knowledge.reload(catalogue, "same")) }).toMatchObject({ loaded: "built" });
      expect((await knowledge.search(asking("natation"))).hits[0]?.offering.id).toBe("natation");
      expect((await (await make()).reload(catalogue, "same")).loaded).toBe("saved");
    }
  });

  it("that cannot be written costs a warning, not the search", async () => {
    const directory = join(temporaryFolder(), "file");
    await writeFile(directory, "a file where the folder should be");
    const { loaded, warnings } = await start(directory);
    expect(loaded).toBe("built");
    expect(warnings.join()).toContain("could not be saved");
  });
});
