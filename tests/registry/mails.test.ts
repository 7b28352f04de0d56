import { describe, expect, it } from "vitest";
import type { KeptMail } from "../../contracts/mails.ts";
import type { MailOrigin, Message } from "../../contracts/message.ts";
import { engines } from "./engines.ts";
import { somebody } from "./identification.ts";
import { messageOf, minutes, openNew, replyOf, say } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

const marie = "marie@example.org";

describe.each(engines)("mails on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  let count = 0;
  const mailOf = (part: Partial<KeptMail> = {}): KeptMail => ({
    providerId: `mail:${++count}`,
    thread: { id: `thread${String(count).padStart(4, "0")}`, participants: [marie], address: `thread:${count}` },
    messageId: `${count}@example.org`,
    sender: marie,
    fate: "answered",
    receivedAt: clock.now(),
    raw: Buffer.from("From: Marie\r\n\r\nBonjour"),
    ...part,
  });
  const messageIn = ({ thread, providerId }: KeptMail, origin: Partial<MailOrigin> = {}): Message =>
    messageOf({
      channel: "email",
      providerId,
      address: thread?.address ?? "",
      mail: {
        from: marie,
        threadId: thread?.id ?? "",
        inReplyTo: [],
        references: [],
        subject: "Bonjour",
        ceiling: "claimed",
        ...origin,
      },
    });
  const due = () => registry().outbox.claim(50, minutes(1));
  const since = () => ({
    answers: new Date(clock.now().getTime() - minutes(10)),
    words: new Date(clock.now().getTime() - minutes(60)),
  });

  it("are found again by their thread, their Message-ID, our answer's and a request's number", async () => {
    const mail = mailOf();
    const { mails } = registry();
    await mails.keep(mail);
    await mails.keep(mail);
    const effect = { kind: "create_request", requestType: "nid-de-poule", summary: "", fields: {} } as const;
    await say(registry(), messageIn(mail), { replies: [replyOf("Voici {requestNumber}")], effects: [effect] });
    const [item] = await due();
    const number = /LAV-\d{4}-\d{6}/.exec(item?.reply.text ?? "")?.[0] ?? "";
    const thread = { id: mail.thread?.id, participants: [marie] };
    expect(await mails.thread(thread.id ?? "")).toEqual(thread);
    expect(await mails.threadsOfMessage(mail.messageId ?? "")).toEqual([thread]);
    expect(await mails.threadsOfMessage(`${item?.id}@ville.example`)).toEqual([thread]);
    expect(await mails.threadsOfNumber(number)).toEqual([thread]);
    expect(await mails.sentTo(`${item?.id}@ville.example`)).toBe(marie);
    expect([
      await mails.thread("nobodysthread"),
      await mails.threadsOfMessage("x@y.example"),
      await mails.threadsOfNumber("LAV-1999-000001"),
      await mails.sentTo("x@y.example"),
    ]).toEqual([undefined, [], [], undefined]);
  });

  it("carry all that a turn says, to the person and with what it answers", async () => {
    const mail = mailOf();
    const message = messageIn(mail, { messageId: "a@b.example", references: ["0@b.example"], subject: "Cours" });
    const { result } = await say(registry(), message, { replies: [replyOf("un"), replyOf("deux")] });
    const items = await due();
    expect(items).toMatchObject([
      {
        address: marie,
        reply: { text: "un" },
        more: [{ text: "deux" }],
        mail: {
          threadId: mail.thread?.id,
          answers: { messageId: "a@b.example", references: ["0@b.example"], inReplyTo: [], subject: "Cours" },
        },
      },
    ]);
    const again = await registry().turns.open(message);
    expect(again.status === "duplicate" && again.receipt.replies.map(({ text }) => text)).toEqual(["un", "deux"]);
    expect(result.status === "committed" && result.receipt.replies).toHaveLength(2);
  });

  it("tell how often was answered lately and whether the words came before, themselves left out", async () => {
    const sender = "robot@example.org";
    const first = mailOf({ sender, words: "digest" });
    const { mails } = registry();
    await mails.keep(first);
    await say(registry(), messageIn(first));
    expect(await mails.history(first, since())).toEqual({
      answeredInThread: 0,
      answeredToSender: 0,
      saidBefore: false,
    });
    clock.advance(minutes(2));
    const same = mailOf({ sender, words: "digest", ...(first.thread ? { thread: first.thread } : {}) });
    const elsewhere = mailOf({ sender, words: "other" });
    expect(await mails.history(same, since())).toEqual({ answeredInThread: 1, answeredToSender: 1, saidBefore: true });
    expect(await mails.history(elsewhere, since())).toEqual({
      answeredInThread: 0,
      answeredToSender: 1,
      saidBefore: false,
    });
    clock.advance(minutes(9));
    expect(await mails.history(same, since())).toMatchObject({ answeredInThread: 0, saidBefore: true });
    clock.advance(minutes(60));
    expect(await mails.history(same, since())).toMatchObject({ saidBefore: false });
  });

  it("prove who writes no further than their server does, and nothing when its domain denies it", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const address = citizen.contacts[0]?.value ?? "";
    const assuranceOf = async (ceiling: MailOrigin["ceiling"]) => {
      const open = await openNew(registry(), messageIn(mailOf(), { from: address, ceiling }));
      return open.assurance;
    };
    expect([await assuranceOf("authenticated"), await assuranceOf("claimed"), await assuranceOf("anonymous")]).toEqual([
      "claimed",
      "claimed",
      "anonymous",
    ]);
  });

  it("are gone with their person", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const mail = mailOf();
    const message = messageIn(mail, { ceiling: "authenticated" });
    const { mails, citizens } = registry();
    await mails.keep(mail);
    const contact = citizen.contacts[0] ?? { type: "email", value: "" };
    const { open } = await say(registry(), message, { effects: [{ kind: "send_code", contact }] });
    const items = await due();
    const code = /\b\d{6}\b/.exec(items.find(({ address }) => address === contact.value)?.reply.text ?? "")?.[0] ?? "";
    expect(await citizens.checkCode(open.dialogueId, code)).toMatchObject({ status: "right" });
    const verified: Message = { ...message, providerId: "verified" };
    await say(registry(), verified, { effects: [{ kind: "verify_citizen", citizenId: citizen.id }] });
    const believed = await openNew(registry(), { ...message, providerId: "next" });
    expect(believed).toMatchObject({ assurance: "verified", citizenId: citizen.id });
    const unsigned = await openNew(registry(), messageIn({ ...mail, providerId: "forged" }));
    expect([unsigned.assurance, unsigned.citizenId]).toEqual(["claimed", undefined]);
    expect(await citizens.erase(citizen.id, "desk")).toBe(true);
    expect(await mails.thread(mail.thread?.id ?? "")).toBeUndefined();
    expect(await mails.threadsOfMessage(mail.messageId ?? "")).toEqual([]);
  });

  it("that may have left before the process died are not sent again", async () => {
    await due();
    const mail = mailOf();
    await say(registry(), messageIn(mail), { replies: [replyOf("partie")] });
    const [left] = await due();
    await registry().outbox.mayHaveLeft(left?.id ?? "");
    const other = mailOf();
    await say(registry(), messageIn(other), { replies: [replyOf("restée")] });
    expect((await due()).map(({ reply }) => reply.text)).toEqual(["restée"]);
    clock.advance(minutes(5));
    const again = (await due()).map(({ reply }) => reply.text);
    expect(again).toContain("restée");
    expect(again).not.toContain("partie");
  });
});
