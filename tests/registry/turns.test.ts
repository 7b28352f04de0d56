import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Message } from "../../contracts/message.ts";
import type { TurnReceipt } from "../../contracts/turn.ts";
import type { Registry } from "../../registry/index.ts";
import { turnEngines } from "./engines.ts";
import { messageOf, openNew, replyOf, say, turnOf } from "./samples.ts";
import { eventually, useRegistry } from "./useRegistry.ts";

const counter = z.object({ count: z.number() }).default({ count: 0 });

/** What the engine does: redo the turn on the new state when another was committed first. */
async function countOnce(registry: Registry, message: Message): Promise<void> {
  for (;;) {
    const open = await openNew(registry, message);
    const { count } = counter.parse(open.state);
    const result = await registry.turns.commit(open, turnOf(open, message, { replies: [replyOf(`${count + 1}`)] }), {
      count: count + 1,
    });
    if (result.status === "committed") return;
  }
}

describe.each(turnEngines)("turns on $name", (engine) => {
  const { registry, another } = useRegistry(engine);

  it("begins a dialogue, and finds it again with its state", async () => {
    const address = "begin";
    const { open } = await say(registry(), messageOf({ address }), {}, { slots: { age: 6 } });
    expect(open).toMatchObject({ version: 0, assurance: "anonymous", owner: "assistant", state: undefined });
    expect(open.citizenId).toBeUndefined();
    const next = await openNew(registry(), messageOf({ address }));
    expect(next).toMatchObject({ version: 1, dialogueId: open.dialogueId, state: { slots: { age: 6 } } });
  });

  it("gives the same address on two channels two conversations", async () => {
    const web = await openNew(registry(), messageOf({ address: "same" }));
    const sms = await openNew(registry(), messageOf({ address: "same", channel: "sms" }));
    expect(sms.dialogueId).not.toBe(web.dialogueId);
  });

  it("ten concurrent turns count to ten, and each is answered in order", async () => {
    const address = "count";
    await Promise.all(Array.from({ length: 10 }, () => countOnce(registry(), messageOf({ address }))));
    expect((await openNew(registry(), messageOf({ address }))).state).toEqual({ count: 10 });
    const said = (await registry().transcript.after("web", address, 0, 100)).flatMap((entry) =>
      entry.from === "assistant" ? [entry.reply.text] : [],
    );
    expect(said).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
  });

  it("many first messages at once begin one dialogue", async () => {
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => openNew(registry(), messageOf({ address: "first" }))),
    );
    expect(new Set(opened.map(({ dialogueId }) => dialogueId)).size).toBe(1);
  });

  it("refuses a commit on a version that has passed, and writes nothing of it", async () => {
    const address = "conflict";
    const [first, second] = [messageOf({ address }), messageOf({ address })];
    const open = await openNew(registry(), first);
    await registry().turns.commit(open, turnOf(open, first), { from: "first" });
    const late = await registry().turns.commit(open, turnOf(open, second), { from: "second" });
    expect(late).toEqual({ status: "conflict" });
    expect((await openNew(registry(), second)).state).toEqual({ from: "first" });
    expect(await registry().transcript.after("web", address, 0, 10)).toHaveLength(2);
  });

  it("a repeated message gets the stored receipt and changes nothing", async () => {
    const message = messageOf({ address: "repeat" });
    const { open, result } = await say(registry(), message, {
      outcome: "asked",
      replies: [replyOf("Quel âge ?"), replyOf("?")],
    });
    if (result.status !== "committed") throw new Error(result.status);
    const again = await registry().turns.open({ ...message, text: "autre chose" });
    expect(again).toEqual({ status: "duplicate", receipt: { ...result.receipt, duplicate: true } });
    const committed = await registry().turns.commit({ ...open, version: 1 }, turnOf(open, message), {});
    expect(committed).toEqual({ status: "duplicate", receipt: { ...result.receipt, duplicate: true } });
    expect(await registry().transcript.after("web", "repeat", 0, 10)).toHaveLength(3);
  });

  it("the same message committed by several at once has one turn", async () => {
    const message = messageOf({ address: "race" });
    const open = await openNew(registry(), message);
    const results = await Promise.all(
      Array.from({ length: 6 }, () => registry().turns.commit(open, turnOf(open, message), {})),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([
      "committed",
      ...Array.from({ length: 5 }, () => "duplicate"),
    ]);
    const turnIds = new Set(results.flatMap((result) => ("receipt" in result ? [result.receipt.turnId] : [])));
    expect(turnIds.size).toBe(1);
  });

  it("the same message id on another conversation is still the same message", async () => {
    const message = messageOf({ address: "here" });
    const elsewhere = await openNew(registry(), { ...message, address: "there" });
    await say(registry(), message);
    const result = await registry().turns.commit(elsewhere, turnOf(elsewhere, { ...message, address: "there" }), {});
    expect(result.status).toBe("duplicate");
    expect(await registry().transcript.after("web", "there", 0, 10)).toEqual([]);
  });

  it("keeps whatever a phone may send: NUL, half a surrogate pair, emojis, quotes", async () => {
    const text = "\0 \ud83d seul, 🏊, 'a' \"b\" \\u0000 ; DROP TABLE turns; --";
    await say(registry(), messageOf({ address: "odd\0", providerId: "odd \0 id", text }), {
      trace: [{ step: "s", note: text }],
    });
    const [line] = await registry().transcript.after("web", "odd\0", 0, 1);
    expect(line).toMatchObject({ from: "citizen", message: { text: JSON.parse(JSON.stringify(text)) } });
    expect(await registry().turns.open(messageOf({ address: "odd\0", providerId: "odd \0 id" }))).toMatchObject({
      status: "duplicate",
    });
  });

  it("a silent turn is kept without a reply", async () => {
    const { result } = await say(registry(), messageOf({ address: "silent" }), { outcome: "silent", replies: [] });
    expect(result).toMatchObject({ status: "committed", receipt: { replies: [], outcome: "silent" } });
  });

  it("numbers requests by year, writes the number in the reply, and repeats it", async () => {
    const message = messageOf({ address: "request" });
    const effects = [
      {
        kind: "create_request" as const,
        requestType: "pothole",
        summary: "nid-de-poule",
        fields: { street: "rue Principale" },
      },
    ];
    const { result } = await say(registry(), message, {
      effects,
      replies: [replyOf("Votre requête : {requestNumber}.")],
    });
    if (result.status !== "committed") throw new Error(result.status);
    expect(result.receipt.replies[0]?.text).toBe("Votre requête : LAV-2024-000001.");
    const again = await registry().turns.open(message);
    expect(again.status === "duplicate" && again.receipt.replies[0]?.text).toBe("Votre requête : LAV-2024-000001.");
    const next = await say(registry(), messageOf({ address: "request" }), {
      effects,
      replies: [replyOf("{requestNumber}")],
    });
    expect(next.result).toMatchObject({ receipt: { replies: [{ text: "LAV-2024-000002" }] } });
  });

  it("gives back what was said in a turn, as it was sent", async () => {
    const message = messageOf({ address: "said" });
    const replies = [replyOf("Votre numéro : {requestNumber}."), replyOf("Autre chose?")];
    const { result } = await say(registry(), message, {
      replies,
      effects: [{ kind: "create_request", requestType: "pothole", summary: "nid-de-poule", fields: {} }],
    });
    if (result.status === "conflict") throw new Error("nobody else writes here");
    const said = await registry().turns.repliesOf(result.receipt.turnId);
    expect(said).toEqual(result.receipt.replies);
    expect(said[0]?.text).toMatch(/^Votre numéro : LAV-\d{4}-\d{6}\.$/);
    expect(await registry().turns.repliesOf("no such turn")).toEqual([]);
  });

  it("a hand-off gives the dialogue to an agent", async () => {
    await say(registry(), messageOf({ address: "agent" }), {
      effects: [{ kind: "hand_off", reason: "asked" }],
      outcome: "handed_off",
    });
    expect(await openNew(registry(), messageOf({ address: "agent" }))).toMatchObject({ owner: "agent" });
  });

  it("an effect that is refused takes the whole turn with it", async () => {
    const message = messageOf({ address: "refused" });
    const open = await openNew(registry(), message);
    const turn = turnOf(open, message, { effects: [{ kind: "verify_citizen", citizenId: "nobody" }] });
    await expect(registry().turns.commit(open, turn, {})).rejects.toThrow(/verify_citizen refused/);
    expect((await openNew(registry(), message)).version).toBe(0);
    expect(await registry().transcript.after("web", "refused", 0, 10)).toEqual([]);
  });

  it("the transcript continues after a line, and says what it answers", async () => {
    const address = "transcript";
    const photo = { id: "photo-1", name: "rue.jpg", contentType: "image/jpeg", size: 1200 };
    const [first, second] = [
      messageOf({ address, text: "un" }),
      messageOf({ address, text: "deux", value: { choice: 2 }, attachments: [photo] }),
    ];
    await say(registry(), first, { replies: [replyOf("a"), replyOf("b")] });
    await say(registry(), second, { replies: [replyOf("c")] });
    const all = await registry().transcript.after("web", address, 0, 100);
    expect(all.map((entry) => (entry.from === "citizen" ? entry.message.text : entry.reply.text))).toEqual([
      "un",
      "a",
      "b",
      "deux",
      "c",
    ]);
    expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(all[1]).toMatchObject({ inReplyTo: first.providerId });
    expect(all[3]).toMatchObject({ message: { value: { choice: 2 }, attachments: [photo] } });
    expect(all[0]).not.toHaveProperty("message.attachments");
    expect(await registry().transcript.after("web", address, 2, 2)).toEqual(all.slice(2, 4));
    expect(await registry().transcript.after("sms", address, 0, 100)).toEqual([]);
  });

  it("tells who listens to that conversation, until they stop", async () => {
    let heard = 0;
    let others = 0;
    const stop = registry().transcript.subscribe("web", "listen", () => void heard++);
    registry().transcript.subscribe("web", "not this one", () => void others++);
    await say(registry(), messageOf({ address: "listen" }));
    await eventually(() => heard === 1);
    stop();
    await say(registry(), messageOf({ address: "listen" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([heard, others]).toEqual([1, 0]);
  });

  it.skipIf(engine.name === "PGlite")("two processes count together, and hear one another", async () => {
    const other = await another();
    let heard = 0;
    other.transcript.subscribe("web", "two", () => void heard++);
    const address = "two";
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => countOnce(i % 2 ? other : registry(), messageOf({ address }))),
    );
    expect((await openNew(registry(), messageOf({ address }))).state).toEqual({ count: 10 });
    await eventually(() => heard === 10);
  });

  it.skipIf(engine.name === "PGlite")(
    "a message that reaches two processes at once has one turn and one receipt",
    async () => {
      const other = await another();
      for (let round = 0; round < 10; round++) {
        const message = messageOf({ address: `both-${round}` });
        const results = await Promise.all([registry(), other].map((each) => answer(each, message)));
        expect(results.map(({ duplicate }) => duplicate).sort(falseFirst)).toEqual([false, true]);
        expect(new Set(results.map(({ turnId }) => turnId)).size).toBe(1);
        expect(results[1]?.replies).toEqual(results[0]?.replies);
        expect(await registry().transcript.after("web", message.address, 0, 10)).toHaveLength(2);
        expect((await openNew(registry(), messageOf({ address: message.address }))).version).toBe(1);
      }
    },
  );
});

const falseFirst = (a: boolean, b: boolean) => Number(a) - Number(b);

/** A message answered as the engine does it, by whichever of several processes comes first. */
async function answer(registry: Registry, message: Message): Promise<TurnReceipt> {
  for (;;) {
    const opened = await registry.turns.open(message);
    if (opened.status === "duplicate") return opened.receipt;
    const result = await registry.turns.commit(opened.turn, turnOf(opened.turn, message), {});
    if (result.status !== "conflict") return result.receipt;
  }
}
