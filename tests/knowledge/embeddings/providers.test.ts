import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Embeddings } from "@langchain/core/embeddings";
import { createEmbeddings, type EmbeddingsOptions } from "../../../knowledge/index.ts";
import { tinyModel, transformersPackage } from "./tinyModel.ts";

let behaviour: (inputs: string[], calls: number) => { status: number; body: unknown; delayMs?: number } = wellBehaved;
let calls: { inputs: string[]; authorization: string | undefined }[] = [];
let server: Server;
let url = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => (text += String(chunk)));
    request.on("end", () => {
      const { input }: { input: string[] } = JSON.parse(text);
      calls.push({ inputs: input, authorization: request.headers.authorization });
      const { status, body, delayMs = 0 } = behaviour(input, calls.length);
      setTimeout(() => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(typeof body === "string" ? body : JSON.stringify(body));
      }, delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/v1/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A letter count in 26 dimensions, given back in the wrong order as the protocol allows. */
function wellBehaved(inputs: string[]) {
  const vector = (text: string) =>
    [...Array(26).keys()].map((at) => text.split(String.fromCharCode(97 + at)).length - 1 + 0.01);
  return { status: 200, body: { data: inputs.map((text, index) => ({ index, embedding: vector(text) })).reverse() } };
}

const KEY = "sk-very-secret";
const openai = (more: Partial<EmbeddingsOptions> = {}) =>
  createEmbeddings({ provider: "openai", url, model: "m", apiKey: KEY, timeoutMs: 300, ...more });
const answering = (next: typeof behaviour) => {
  behaviour = next;
  calls = [];
};

const transformers = await transformersPackage();
const providers: [string, () => Promise<Awaited<ReturnType<typeof createEmbeddings>>>][] = [
  ["builtin", () => createEmbeddings({ provider: "builtin" })],
  ["openai", () => openai()],
];
if (transformers)
  providers.push([
    "transformers",
    async () =>
      createEmbeddings({ provider: "transformers", model: await tinyModel(), loadTransformers: transformers }),
  ]);

describe.each(providers)("the provider %s", (_, make) => {
  it("keeps LangChain's interface: one vector a text, one length, the same each time, the same for a query", async () => {
    answering(wellBehaved);
    const embeddings = await make();
    expect(embeddings).toBeInstanceOf(Embeddings);
    const texts = ["natation", "couture", "", "natation libre le samedi", "é".repeat(3_000)];
    const vectors = await embeddings.embedDocuments(texts);
    expect(vectors).toHaveLength(texts.length);
    expect(new Set(vectors.map((vector) => vector.length)).size).toBe(1);
    expect(vectors.flat().every(Number.isFinite)).toBe(true);
    const again = await embeddings.embedQuery("natation");
    again.forEach((value, at) => expect(value).toBeCloseTo(vectors[0]?.[at] ?? NaN, 5));
    expect(await embeddings.embedDocuments([])).toEqual([]);
  });
});

describe("the built-in embedding", () => {
  const cosine = async (a: string, b: string) => {
    const [x = [], y = []] = await (await createEmbeddings({ provider: "builtin" })).embedDocuments([a, b]);
    return x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  };
  it.each([
    ["apprendre à nager", "natation", "peinture"],
    ["swimming", "natation", "couture"],
    ["bambins", "petite enfance", "retraite"],
    ["sewing", "couture", "soccer"],
    ["natattion", "natation", "musée"],
    ["seniors", "personnes aînées", "adolescents"],
  ])("« %s » is nearer « %s » than « %s »", async (asked, near, far) => {
    expect(await cosine(asked, near)).toBeGreaterThan((await cosine(asked, far)) + 0.1);
  });
  it("has vectors of norm 1, even for nothing", async () => {
    for (const text of ["", "?", "natation"]) expect(await cosine(text, text)).toBeCloseTo(1, 9);
  });
});

describe("an OpenAI-compatible endpoint", () => {
  it("gets batches of 64 with the key, and its order is put right", async () => {
    answering(wellBehaved);
    const vectors = await (
      await openai()
    ).embedDocuments(Array.from({ length: 130 }, (_, at) => (at === 129 ? "zzz" : "a")));
    expect(calls.map(({ inputs }) => inputs.length)).toEqual([64, 64, 2]);
    expect(calls[0]?.authorization).toBe(`Bearer ${KEY}`);
    expect(vectors[129]?.[25]).toBeCloseTo(3.01);
  });

  it.each([500, 503, 429])("is asked again after %s", async (status) => {
    answering((inputs, count) => (count < 3 ? { status, body: "busy" } : wellBehaved(inputs)));
    expect(await (await openai()).embedQuery("a")).toHaveLength(26);
    expect(calls).toHaveLength(3);
  });

  it.each<[string, typeof behaviour, string, number]>([
    ["always down", () => ({ status: 500, body: "x" }), "answered 500", 3],
    ["refusing the key", () => ({ status: 401, body: { error: KEY } }), "refused the request (401)", 1],
    ["answering HTML", () => ({ status: 200, body: "<html>" }), "not a list of embeddings", 1],
    [
      "answering another shape",
      () => ({ status: 200, body: { data: [{ index: 0, embedding: "x" }] } }),
      "not a list of embeddings",
      1,
    ],
    ["answering too few", () => ({ status: 200, body: { data: [] } }), "0 vectors for 1 texts", 1],
    ["too slow", (inputs) => ({ ...wellBehaved(inputs), delayMs: 2_000 }), "did not answer in 100 ms", 3],
  ])("%s: a sentence, without the key", async (_, wrong, sentence, attempts) => {
    answering(wrong);
    // A busy machine answers late: only the case about time is impatient.
    const timeoutMs = sentence.includes("100 ms") ? 100 : 5_000;
    const failure = await (await openai({ timeoutMs })).embedQuery("a").catch((error: unknown) => error);
    expect(String(failure)).toContain(sentence);
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure)) + String(failure)).not.toContain(KEY);
    expect(calls).toHaveLength(attempts);
  });

  it("that is not there: a sentence", async () => {
    await expect((await openai({ url: "http://127.0.0.1:9/v1" })).embedQuery("a")).rejects.toThrow("cannot be reached");
  });
});

describe("options", () => {
  it.each<[EmbeddingsOptions, string]>([
    [{ provider: "openai", url: "http://x.example" }, "EMBEDDINGS_URL and EMBEDDINGS_MODEL"],
    [{ provider: "transformers" }, "EMBEDDINGS_MODEL"],
    [{ provider: "transformers", model: "no/such/folder" }, "not the folder of a model"],
  ])("missing in %j are named", async (options, sentence) => {
    await expect(createEmbeddings(options)).rejects.toThrow(sentence);
  });

  it("the optional package missing is said, with the cure", async () => {
    const missing = () =>
      Promise.reject(
        new Error("EMBEDDINGS=transformers needs the optional package @huggingface/transformers: npm install"),
      );
    await expect(
      createEmbeddings({ provider: "transformers", model: await tinyModel(), loadTransformers: missing }),
    ).rejects.toThrow("npm install");
  });
});
