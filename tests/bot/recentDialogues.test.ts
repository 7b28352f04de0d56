import { beforeAll, expect, it } from "vitest";
import { createEngine } from "../../bot/index.ts";
import { createRecentDialogues } from "../../bot/recentDialogues.ts";
import type { Message } from "../../contracts/message.ts";
import type { Knowledge } from "../../contracts/search.ts";
import { createMemoryRegistry } from "./support/memoryRegistry.ts";
import { demonstrationKnowledge, marie, memoryParts } from "./support/memoryStage.ts";

const now = new Date("2024-11-01T14:00:00Z");
let knowledge: Knowledge;
beforeAll(async () => void (knowledge = await demonstrationKnowledge(now)));

/** Two processes on one registry, which counts how often a dialogue is opened. */
function twoProcesses() {
  const registry = createMemoryRegistry([marie]);
  const opened: string[] = [];
  const turns: typeof registry.turns = {
    ...registry.turns,
    open: (message) => {
      opened.push(message.text);
      return registry.turns.open(message);
    },
  };
  const engine = () => createEngine(memoryParts({ turns, citizens: registry.citizens, knowledge }));
  return { registry, opened, here: engine(), elsewhere: engine() };
}

let sent = 0;
const saying = (text: string, providerId = `r-${++sent}`): Message => ({
  channel: "web",
  providerId,
  address: "recent",
  text,
  receivedAt: now,
});

it("a conversation is opened once while this process alone talks with it", async () => {
  const { registry, opened, here } = twoProcesses();
  for (const text of ["bonjour", "natation pour ma fille", "6 ans", "le samedi"])
    await here.handleMessage(saying(text));
  expect(opened).toEqual(["bonjour"]);
  expect(registry.committed).toHaveLength(4);
});

it("says the same from what it kept as from what the registry holds", async () => {
  const texts = ["natation pour ma fille", "6 ans", "c'est quoi les aides financières?", "répète", "non le dimanche"];
  const said = async (engineFor: ReturnType<typeof twoProcesses>, alternate: boolean) => {
    const heard: string[] = [];
    for (const [index, text] of texts.entries()) {
      const engine = alternate && index % 2 === 1 ? engineFor.elsewhere : engineFor.here;
      heard.push(...(await engine.handleMessage(saying(text))).replies.map((reply) => reply.text));
    }
    return heard;
  };
  expect(await said(twoProcesses(), false)).toEqual(await said(twoProcesses(), true));
});

it("a turn written by another process is found, and this one is made again on it", async () => {
  const { registry, opened, here, elsewhere } = twoProcesses();
  await here.handleMessage(saying("natation pour ma fille"));
  await elsewhere.handleMessage(saying("6 ans"));
  await here.handleMessage(saying("le samedi"));
  expect(opened).toEqual(["natation pour ma fille", "6 ans", "le samedi"]);
  expect(registry.committed.map(({ message }) => message.text)).toEqual([
    "natation pour ma fille",
    "6 ans",
    "le samedi",
  ]);
  await here.handleMessage(saying("merci"));
  expect(opened.at(-1)).toBe("merci");
});

it("a repeated message gets its stored turn, here and elsewhere", async () => {
  const { registry, here, elsewhere } = twoProcesses();
  const first = saying("natation pour ma fille");
  const receipt = await here.handleMessage(first);
  await here.handleMessage(saying("6 ans"));
  expect(await here.handleMessage(first)).toEqual({ ...receipt, duplicate: true });
  expect(await elsewhere.handleMessage(first)).toEqual({ ...receipt, duplicate: true });
  expect(registry.committed).toHaveLength(2);
});

it("who identifies is opened in the registry at each message: a code counts once, a record is read once", async () => {
  const { opened, here } = twoProcesses();
  const texts = ["utilisez mon dossier", marie.contact, "482913", "oui"];
  for (const text of texts) await here.handleMessage(saying(text));
  // The code goes out with the second message: from the third on nothing is taken from memory.
  expect(opened).toEqual(expect.arrayContaining(["482913", "oui"]));
});

it("forgets after a quarter of an hour, and what is not used for longest", async () => {
  const { registry, here } = twoProcesses();
  await here.handleMessage(saying("bonjour"));
  const [turn] = registry.committed;
  const opened = await registry.turns.open(saying("x"));
  if (!turn || opened.status !== "open") throw new Error("one turn was expected, and a conversation to open");
  let time = 0;
  const recent = createRecentDialogues(() => time);
  const at = (address: string) => ({ ...saying("x"), address });
  const keep = (address: string) => recent.keep(opened.turn, { ...turn, message: at(address) }, { any: "state" });
  keep("first");
  expect(recent.recall(at("first"))).toMatchObject({ state: { any: "state" }, version: opened.turn.version + 1 });
  time = 15 * 60_000;
  expect(recent.recall(at("first"))).toBeUndefined();
  time = 0;
  for (let other = 0; other < 500; other++) keep(`other-${other}`);
  expect(recent.recall(at("first"))).toBeUndefined();
  expect(recent.recall(at("other-0"))).toBeDefined();
});
