import { describe, expect, it } from "vitest";
import { itemToMail } from "../../../channels/email/itemToMail.ts";
import { replyToSms } from "../../../channels/sms/replyToSms.ts";
import { segmentsOf } from "../../../channels/sms/index.ts";
import * as words from "../../../registry/handovers/words.ts";
import { engines } from "../engines.ts";
import { identification } from "../identification.ts";
import { citizenOf, messageOf, minutes, replyOf, say } from "../samples.ts";
import { useRegistry } from "../useRegistry.ts";
import { handedOver, julie, said } from "./queue.ts";

const origin = {
  from: "citoyenne@example.org",
  threadId: "thread-1",
  messageId: "first@example.org",
  inReplyTo: [],
  references: ["before@example.org"],
  subject: "Ma question",
  ceiling: "authenticated" as const,
};
const sender = {
  from: "Laval <bonjour@ville.example>",
  address: "bonjour@ville.example",
  domain: "ville.example",
  at: new Date(),
};

describe.each(engines)("an agent's words on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  const queue = () => registry().handovers;
  const write = (id: string, text: string, messageId = "m-1") =>
    queue().say(id, julie, { messageId, text, language: "fr" });
  const outgoing = async () => {
    clock.advance(minutes(1));
    const items = await registry().outbox.claim(50, 1_000);
    for (const { id } of items) await registry().outbox.settle(id, { status: "delivered", receipt: id });
    return items;
  };

  it("leave by text message once, signed", async () => {
    const { id } = await handedOver(registry(), { channel: "sms", address: "+14505550123" });
    await queue().claim(id, julie);
    await write(id, "Bonjour, votre permis est prêt.");
    await write(id, "Bonjour, votre permis est prêt.");
    const items = await outgoing();
    expect(items.map(({ reply }) => reply.text)).toEqual([
      "Je passe la conversation.",
      expect.stringMatching(/^Vous parlez maintenant avec Julie/),
      "Bonjour, votre permis est prêt.\n– Julie, 311",
    ]);
    expect(items.at(-1)).toMatchObject({ channel: "sms", address: "+14505550123", agent: "Julie" });
  });

  it("leave by mail in the thread of the last one, written by a person and no machine", async () => {
    const { id } = await handedOver(registry(), { channel: "email", address: "thread:thread-1", mail: origin });
    await queue().claim(id, julie);
    const later = {
      ...origin,
      messageId: "second@example.org",
      references: ["before@example.org", "first@example.org"],
    };
    await say(registry(), messageOf({ channel: "email", address: "thread:thread-1", mail: later }), {
      replies: [],
      outcome: "silent",
    });
    await write(id, "Bonjour, c’est noté.");
    const items = await outgoing();
    const mail = itemToMail(items.at(-1) ?? items[0]!, sender);
    expect(mail).toMatchObject({
      to: "citoyenne@example.org",
      subject: "Re: Ma question",
      text: "Bonjour, c’est noté.\n– Julie, 311",
    });
    expect(mail.headers).toMatchObject({
      "In-Reply-To": "<second@example.org>",
      References: "<before@example.org> <first@example.org> <second@example.org>",
    });
    expect(mail.headers).not.toHaveProperty("Auto-Submitted");
    expect(mail.headers).not.toHaveProperty("X-Auto-Response-Suppress");
    const notice = itemToMail(items.at(-2) ?? items[0]!, sender);
    expect(notice.headers).toHaveProperty("Auto-Submitted", "auto-replied");
  });

  it("go where the citizen last wrote, once they are known on two channels", async () => {
    const citizen = citizenOf({ id: "two-channels", sourceId: "two-channels" });
    await registry().citizens.save([citizen]);
    await identification(() => registry()).verify("page-1", citizen);
    const { id } = await handedOver(registry(), { address: "page-1" });
    await queue().claim(id, julie);
    expect(await write(id, "Sur la page.")).toBe("said");
    expect((await said(registry(), "web", "page-1")).at(-1)).toBe("Julie: Sur la page.");
  });

  it("are gone with the person, and so is what was noted of them", async () => {
    const citizen = citizenOf({
      id: "erased",
      sourceId: "erased",
      contacts: [{ type: "email", value: "erased@exemple.ca" }],
    });
    await registry().citizens.save([citizen]);
    await identification(() => registry()).verify("page-2", citizen);
    const { id } = await handedOver(registry(), { address: "page-2" });
    await queue().claim(id, julie);
    await write(id, "Un secret pour vous.");
    await queue().transfer(id, julie, { language: "fr", note: "Elle a dit un secret." });
    expect(await registry().citizens.erase(citizen.id, "desk")).toBe(true);
    expect(await queue().find(id)).toMatchObject({ status: "closed", reason: "erased" });
    expect(JSON.stringify(await queue().history(id))).not.toContain("secret");
    expect(JSON.stringify(await queue().exchange(id))).not.toContain("secret");
    expect(await write(id, "Êtes-vous là?", "m-2")).toBe("refused");
    const { open } = await say(registry(), messageOf({ address: "page-2" }));
    expect(open).toMatchObject({ owner: "assistant", assurance: "anonymous" });
  });
});

describe("what the citizen is told of the queue by text message", () => {
  const all = [
    words.claimedWords("Marie-Julie"),
    words.relayedWords("Marie-Julie"),
    words.queuedWords(undefined),
    words.queuedWords("en"),
    words.leftWords,
    words.returnedWords,
    words.closedWords("Marie-Julie"),
    words.closedWords(undefined),
    words.movedWords(12, 35),
  ];
  it.each(all.flatMap(({ fr, en }) => [fr, en]))("is one segment: %s", (text) => {
    expect(segmentsOf(replyToSms(replyOf(text)))).toMatchObject({ count: 1, encoding: "GSM-7" });
  });
});
