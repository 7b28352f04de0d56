import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAX_MESSAGE_LENGTH } from "../../../contracts/message.ts";
import { composeSystem, type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { botWire } from "./botWire.ts";
import { deskWire } from "./deskWire.ts";
import { mailEnvironment, mailWire } from "./mailWire.ts";
import { signIn, switchAssistant } from "./staff.ts";
import { smsWire, twilioEnvironment } from "./smsWire.ts";
import { until } from "./until.ts";
import { webWire } from "./webWire.ts";
import type { ChannelUnderTest, Wire, World } from "./wire.ts";

// Every channel keeps the same promises: one suite, the real wires, the whole product behind them with its own database.

const channels: ChannelUnderTest[] = [webWire, smsWire, mailWire, botWire, deskWire];

let started: StartedSystem;
let world: World;
const closing: (() => unknown)[] = [];
const atEnd = (close: () => unknown) => void closing.push(close);

beforeAll(async () => {
  started = await startSystem({
    C360_MODE: "demonstration",
    ...(await twilioEnvironment(atEnd)),
    ...(await mailEnvironment(atEnd)),
  });
  const turns: World["turns"] = [];
  started.system.observe((turn) => turns.push(turn));
  const { url, system } = started;
  const staff = await signIn(url, system.demonstrationPassword);
  world = { url, smtpPort: system.mail.smtpPort() ?? 0, turns, atEnd, staff };
}, 180_000);
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await started.stop();
});

describe.each(channels)("on $name", ({ open, refusesWords, refusesLong, refusesEmpty }) => {
  let wire: Wire;
  let people = 0;
  beforeAll(async () => {
    wire = await open(world);
  });
  const somebody = () => `personne-${randomUUID().slice(0, 8)}-${(people += 1)}`;
  const turnsOf = (person: string) => world.turns.filter(({ message }) => wire.isOf(message, person));
  const say = (person: string, text: string, id: string = randomUUID()) => wire.send({ person, id, text });
  /** Says it, and waits until it is a turn and its answers were read. */
  async function exchange(person: string, text: string) {
    const before = turnsOf(person).length;
    const heard = (await wire.heard(person)).length;
    expect(await say(person, text)).toBe("taken");
    await until("the turn", () => turnsOf(person).length > before);
    const turn = turnsOf(person).at(-1);
    if (!turn) throw new Error("the turn was not observed");
    const expected = turn.replies.length > 0 ? heard + 1 : heard;
    await until("its answer", async () => (await wire.heard(person)).length >= expected);
    return { turn, answers: (await wire.heard(person)).slice(heard) };
  }
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

  it("messages become turns, and answers are read, in their order", async () => {
    const person = somebody();
    const texts = ["bonjour", "je cherche un cours de natation pour ma fille", "6 ans"];
    const answers = [];
    for (const text of texts) answers.push((await exchange(person, text)).answers.join("\n"));
    expect(turnsOf(person).map(({ message }) => message.text.trim())).toEqual(texts);
    expect((await wire.heard(person)).join("\n")).toBe(answers.join("\n"));
  });

  it("what comes in a burst is taken in its order, and each answered once", async () => {
    const person = somebody();
    await exchange(person, "bonjour");
    const texts = ["merci", "merci beaucoup"];
    for (const text of texts) expect(await say(person, text)).toBe("taken");
    await until("both turns", () => turnsOf(person).length === 3);
    expect(turnsOf(person).map(({ message }) => message.text.trim())).toEqual(["bonjour", ...texts]);
    const said = turnsOf(person).flatMap(({ replies }) => replies).length;
    await until("their answers", async () => (await wire.heard(person)).length >= 3);
    expect(said).toBeGreaterThanOrEqual(3);
  });

  it("the same message from its provider is one turn, at once or later", async () => {
    const person = somebody();
    const id = randomUUID();
    await Promise.all(Array.from({ length: 4 }, () => say(person, "bonjour", id)));
    await until("the turn", async () => (await wire.heard(person)).length > 0);
    const heard = await wire.heard(person);
    expect(await say(person, "bonjour", id)).toBe("taken");
    await quiet();
    expect([turnsOf(person).length, await wire.heard(person)]).toEqual([1, heard]);
  });

  it("an answer that could not be sent is sent again, once", async () => {
    const person = somebody();
    wire.failOnce?.();
    const { turn, answers } = await exchange(person, "bonjour");
    await quiet();
    expect(answers).toHaveLength(turn.replies.length);
    expect(await wire.heard(person)).toEqual(answers);
  });

  it.runIf(refusesLong)("a message that is too long is refused to who typed it", async () => {
    expect(await say(somebody(), "a".repeat(MAX_MESSAGE_LENGTH + 1))).toBe("refused");
  });

  it.skipIf(refusesLong)("a message that is too long gets a sentence that says so", async () => {
    const { turn, answers } = await exchange(somebody(), "a".repeat(MAX_MESSAGE_LENGTH + 1));
    expect(turn.outcome).toBe("refused_policy");
    expect(answers.join("\n")).toMatch(/4.000 caractères/);
  });

  it("five thousand words harm nothing, and the next message is answered", async () => {
    const person = somebody();
    const words = Array.from({ length: 5_000 }, (_, index) => `mot${index}`).join(" ");
    const refused = refusesWords ?? refusesLong;
    const outcome = refused ? await say(person, words) : (await exchange(person, words)).turn.outcome;
    expect(outcome).toBe(refused ? "refused" : "refused_policy");
    expect((await exchange(person, "bonjour")).answers.join()).not.toBe("");
  });

  it.runIf(refusesEmpty)("nothing is refused to who typed it", async () => {
    expect(await say(somebody(), "   ")).toBe("refused");
  });

  it.each([...(refusesEmpty ? [] : [["nothing", "   "]]), ["emojis and nothing else", "🎉🎉"]])(
    "%s gets a sentence",
    async (_name, text = "") => {
      const { turn, answers } = await exchange(somebody(), text);
      expect(turn.outcome).toBe("not_understood");
      expect(answers.join("\n")).toMatch(/mots/);
    },
  );

  it("nothing is said while an agent has the floor", async () => {
    const person = somebody();
    expect((await exchange(person, "je veux parler à quelqu’un")).turn.outcome).toBe("handed_off");
    const heard = await wire.heard(person);
    expect((await exchange(person, "je cherche un cours de natation")).turn.outcome).toBe("silent");
    await quiet();
    expect(await wire.heard(person)).toEqual(heard);
  });

  it("the switch silences it within a second, said once, and lets it answer again", async () => {
    const person = somebody();
    await exchange(person, "bonjour");
    const switched = performance.now();
    await switchAssistant(world, false);
    try {
      const { turn, answers } = await exchange(person, "je cherche un cours de natation");
      expect(performance.now() - switched).toBeLessThan(1_000);
      expect(turn.outcome).toBe("signposted");
      expect(answers.join("\n")).toMatch(/en pause.*311.*911/s);
      expect((await exchange(person, "allo?")).turn.outcome).toBe("silent");
    } finally {
      await switchAssistant(world, true);
    }
    expect((await exchange(somebody(), "bonjour")).turn.outcome).toBe("answered");
  });
});

it("a server that is told so by its configuration starts silent", async () => {
  const { system, dispose } = await composeSystem({ ASSISTANT: "off", C360_DEMO_DATA: "0" });
  const { outcome, replies } = await system.handleMessage({
    channel: "web",
    providerId: "1",
    address: "a",
    text: "natation",
    receivedAt: new Date(),
  });
  expect([outcome, replies.map(({ text }) => text)]).toEqual(["signposted", [expect.stringContaining("en pause")]]);
  await dispose();
});
