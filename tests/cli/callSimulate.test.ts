import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CallLine } from "../../cli/calls/callLine.ts";
import { eventsIn } from "../../cli/calls/eventsIn.ts";
import { overHttp } from "../../cli/calls/overHttp.ts";
import { readScript } from "../../cli/calls/script.ts";
import { timelineOf } from "../../cli/calls/timeline.ts";
import type { Output } from "../../cli/output.ts";
import { readRecording, simulate } from "../../cli/verbs/callSimulate.ts";
import { DEMONSTRATION_SECRETS } from "../../config.ts";
import { assistViewSchema } from "../../contracts/assist.ts";
import type { Utterance } from "../../contracts/call.ts";
import { type StartedSystem, startSystem } from "../system/startSystem.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const script = join(import.meta.dirname, "../calls/collecte-manquee.yaml");
const account = { username: "agent", password: DEMONSTRATION_SECRETS.staffPassword };

function collected() {
  const out: unknown[] = [];
  const err: string[] = [];
  const output: Output = {
    json: true,
    result: (value) => void out.push(value),
    progress: (text) => void err.push(text),
    fault: (text) => void err.push(text),
  };
  return { out, err, output };
}

describe("a script", () => {
  const read = (said: string) =>
    timelineOf(readScript(`call: x\nlanguage: fr\nstart: 2026-11-23T09:00:00-05:00\nsaid:\n${said}`, "x.yaml"));

  it("grows, is settled, and is corrected with a higher revision each time", () => {
    const heard = read(
      `  - { caller: "un deux trois quatre cinq six sept", misheard: "un deux trois quatre cinq cette" }`,
    );
    expect(heard).toMatchObject([
      { utterance: { id: "u1", revision: 0, final: false, text: "un deux trois quatre cinq", startMs: 500 } },
      { utterance: { id: "u1", revision: 1, final: true, text: "un deux trois quatre cinq cette" } },
      { utterance: { id: "u1", revision: 2, final: true, text: "un deux trois quatre cinq six sept", startMs: 500 } },
    ]);
    expect(heard.map(({ atMs }) => atMs)).toEqual(heard.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
  });

  it("lets lines follow one another, or begin when it says", () => {
    const heard = read(`  - { agent: "bonjour" }\n  - { caller: "oui", at: 12.5 }\n  - { agent: "d'accord" }`);
    expect(heard.map(({ atMs }) => atMs)).toEqual([830, 12_830, 13_660]);
    expect(heard).toMatchObject([{ utterance: { speaker: "agent" } }, { utterance: { speaker: "caller" } }, {}]);
  });

  it.each([
    ["  - { caller: a, agent: b }", /x\.yaml:1:1 said\.0: each entry/],
    ["  - { expect: { reponse: x } }", /x\.yaml:1:1 said\.0/],
    ["  - { caller: [", /x\.yaml:\d+:\d+ /],
  ])("refuses %s with its place", (said, fault) => {
    expect(() => read(said)).toThrow(fault);
  });
});

describe("what is played", () => {
  it("is also a transcript of a telephony", async () => {
    const file = join(temporaryFolder(), "call.vtt");
    writeFileSync(file, "WEBVTT\n\n00:01.000 --> 00:02.500\n<v Appelant>allo, un nid-de-poule\n");
    const { heard } = await readRecording(file);
    expect(heard).toMatchObject([{ atMs: 2_500, utterance: { speaker: "caller", text: "allo, un nid-de-poule" } }]);
  });

  it("tells what cannot be read in one line", async () => {
    const file = join(temporaryFolder(), "call.json");
    writeFileSync(file, "[]");
    await expect(readRecording(file)).rejects.toThrow(/call\.json:1:1 Nobody says anything/);
    await expect(readRecording("absent.yaml")).rejects.toThrow("absent.yaml cannot be read");
  });

  it("is said in order, at the speed wanted, and ended once", async () => {
    const said: [Utterance["text"], number][] = [];
    const began = performance.now();
    const line: CallLine = {
      begin: async () => "c1",
      hear: async (_id, { text }) => void said.push([text, performance.now() - began]),
      end: async () => void said.push(["(end)", performance.now() - began]),
    };
    const one = (text: string, atMs: number) => ({
      atMs,
      utterance: { id: text, revision: 0, speaker: "caller" as const, text, startMs: 0, endMs: atMs, final: true },
    });
    const { output, err } = collected();
    await simulate(line, { start: {}, heard: [one("b", 4_000), one("a", 2_000)] }, 20, output);
    expect(said.map(([text]) => text)).toEqual(["a", "b", "(end)"]);
    expect(said[0]?.[1]).toBeGreaterThanOrEqual(95);
    expect(said[1]?.[1]).toBeGreaterThanOrEqual(195);
    expect(err.join("")).toContain("the panel is not seen from here");
  });
});

describe("events of a stream", () => {
  it("are read whatever the pieces they come in", async () => {
    const bytes = new TextEncoder().encode('retry: 1000\n\nid: 1\ndata: {"é":1}\n\n:\n\ndata: a\ndata: b\n\n');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const events = [];
    for await (const event of eventsIn(stream)) events.push(event.data);
    expect(events).toEqual(['{"é":1}', "a\nb"]);
  });
});

describe("on a server", () => {
  let started: StartedSystem;
  beforeAll(async () => {
    started = await startSystem({});
  });
  afterAll(() => started.stop());

  it("plays by the public addresses and shows the panel as it changes", async () => {
    const { out, output } = collected();
    const line = await overHttp({ url: started.url, ...account });
    await simulate(line, await readRecording(script), 20, output);
    const views = out.map((text) => assistViewSchema.parse(text));
    const last = views.at(-1);
    expect(views.length).toBeGreaterThan(5);
    expect(views.map(({ version }) => version)).toEqual(views.map(({ version }) => version).toSorted((a, b) => a - b));
    expect(last?.status).toBe("ended");
    expect(last?.codes[0]?.code).toBe("COL-001");
    expect(last?.nextStep?.opens?.code).toBe("COL-001");
    expect(last?.summary?.text.fr).toContain("isabelle gagnon");
  }, 60_000);

  it("says who was refused", async () => {
    await expect(overHttp({ url: started.url, ...account, password: "wrong" })).rejects.toThrow(
      /lets nobody in as « agent »/,
    );
    await expect(overHttp({ url: "http://127.0.0.1:9", ...account })).rejects.toThrow(/does not answer/);
  });
});
