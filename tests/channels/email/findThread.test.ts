import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mail, readMail } from "../../../channels/email/parse/index.ts";
import { createThreadTokens, findThread } from "../../../channels/email/thread/index.ts";
import type { MailThread } from "../../../contracts/mails.ts";
import { mailSource } from "./mailSource.ts";

const tokens = createThreadTokens(Buffer.alloc(32, 7));
const marie = "marie@example.org";
const luc = "luc@example.org";

/** Threads in memory, with the ids of the mails exchanged in each and the numbers of their requests. */
function createWorld() {
  const threads = new Map<string, MailThread>();
  const mails: { messageId: string; threadId: string }[] = [];
  const numbers: { number: string; threadId: string }[] = [];
  const named = (found: { threadId: string }[]) => found.flatMap(({ threadId }) => threads.get(threadId) ?? []);
  const lookup = {
    thread: async (id: string) => threads.get(id),
    threadsOfMessage: async (id: string) => named(mails.filter(({ messageId }) => messageId === id)),
    threadsOfNumber: async (asked: string) => named(numbers.filter(({ number }) => number === asked)),
  };
  return {
    threads,
    mails,
    numbers,
    find: (mail: Mail) => findThread(mail, mail.from?.address ?? "", { lookup, readToken: tokens.read }),
  };
}

async function mail(headers: Record<string, string>): Promise<Mail> {
  const read = await readMail(mailSource(headers));
  if (read.status !== "read") throw new Error(read.detail);
  return read.mail;
}

/** Marie's thread `mariethread`, in which we sent <1@ville.example>, about LAV-2024-000123; and Luc's. */
function twoThreads() {
  const world = createWorld();
  world.threads.set("mariethread", { id: "mariethread", participants: [marie] });
  world.threads.set("lucsthread", { id: "lucsthread", participants: [luc] });
  world.mails.push(
    { messageId: "1@ville.example", threadId: "mariethread" },
    { messageId: "2@ville.example", threadId: "lucsthread" },
  );
  world.numbers.push({ number: "LAV-2024-000123", threadId: "mariethread" });
  return world;
}

const replyTo = tokens.replyTo("bonjour@ville.example", "mariethread");
const maries = { id: "mariethread", participants: [marie] };
const found = (by: string) => ({ status: "found", thread: maries, by, strangerTo: [] });

describe("the thread of a mail", () => {
  it.each<[string, Record<string, string>, object]>([
    ["by the token of the address", { To: replyTo }, found("token")],
    ["by the token, upper case on the way", { To: replyTo.toUpperCase() }, found("token")],
    ["by the token in the envelope's address", { "Delivered-To": `<${replyTo}>` }, found("token")],
    ["by the last of the references", { References: "<0@x.example> <1@ville.example>" }, found("references")],
    ["by any of the references", { References: "<1@ville.example> <9@x.example> <8@x.example>" }, found("references")],
    ["by In-Reply-To", { "In-Reply-To": "<1@ville.example>" }, found("in_reply_to")],
    ["by the number in the subject", { Subject: "RE: Requête LAV-2024-000123" }, found("number")],
    [
      "nothing known: a new one",
      { Subject: "LAV-2024-999999", References: "<x@y.example>" },
      { status: "new", strangerTo: [] },
    ],
    ["a number inside a longer one is none", { Subject: "LAV-2024-0001234" }, { status: "new", strangerTo: [] }],
    ["a token outweighs references", { To: replyTo, References: "<2@ville.example>" }, found("token")],
    [
      "another's reference is left for the next clue",
      { References: "<1@ville.example> <2@ville.example>" },
      { status: "found", thread: maries, by: "references", strangerTo: ["references"] },
    ],
  ])("%s", async (_, headers, expected) => {
    expect(await twoThreads().find(await mail(headers))).toEqual(expected);
  });

  it.each<[string, Record<string, string>, string]>([
    ["the token", { To: replyTo }, "token"],
    ["the references", { References: "<1@ville.example>" }, "references"],
    ["In-Reply-To", { "In-Reply-To": "<1@ville.example>" }, "in_reply_to"],
    ["the number", { Subject: "LAV-2024-000123" }, "number"],
  ])("is never another's, whatever %s says", async (_, headers, clue) => {
    const stranger = await mail({ From: "inconnu@example.org", ...headers });
    expect(await twoThreads().find(stranger)).toEqual({ status: "new", strangerTo: [clue] });
  });

  it("is new when nobody known signs", async () => {
    expect(await twoThreads().find(await mail({ From: "?", To: replyTo }))).toEqual({
      status: "new",
      strangerTo: ["token"],
    });
  });
});

describe("the token", () => {
  it("is refused when one letter changes, or under another secret", () => {
    expect(tokens.read(replyTo)).toBe("mariethread");
    expect(tokens.read(replyTo.replace("mariethread", "lucsthread"))).toBeUndefined();
    expect(tokens.read(replyTo.replace(/.(?=@)/, (last) => (last === "a" ? "b" : "a")))).toBeUndefined();
    expect(createThreadTokens(Buffer.alloc(32, 8)).read(replyTo)).toBeUndefined();
    expect(tokens.read("bonjour@ville.example")).toBeUndefined();
  });

  it("fits any address: a local part of 64 characters at most (RFC 5321, section 4.5.3.1.1)", () => {
    const id = fc.stringMatching(/^[a-z0-9]{8,26}$/);
    fc.assert(
      fc.property(id, (thread) => {
        const address = tokens.replyTo("bonjour@ville.example", thread);
        expect(address.indexOf("@")).toBeLessThanOrEqual(64);
        expect(tokens.read(address)).toBe(thread);
      }),
    );
  });

  it("is made of no other id, and of no short secret", () => {
    expect(() => tokens.replyTo("a@b.example", "Trop Long !")).toThrow(/thread/);
    expect(() => createThreadTokens(Buffer.alloc(8))).toThrow(/secret/);
  });
});

// People write, answer the newsletter, answer each other's mails they were forwarded, with every clue they may have seen.
const people = ["a@x.example", "b@x.example", "c@x.example"];
const step = fc.record({
  who: fc.constantFrom(...people),
  seen: fc.subarray(["newsletter", "own", "others", "token", "number"]),
});

it("two people never share a thread, whatever they answer to", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
      const world = createWorld();
      for (const [at, { who, seen }] of steps.entries()) {
        const ids = [
          ...(seen.includes("newsletter") ? ["infolettre@ville.example"] : []),
          ...world.mails
            .filter(({ threadId }) =>
              seen.includes(world.threads.get(threadId)?.participants.includes(who) ? "own" : "others"),
            )
            .map(({ messageId }) => messageId),
        ];
        const [first] = world.threads.keys();
        const result = await world.find(
          await mail({
            From: who,
            References: ids.map((id) => `<${id}>`).join(" "),
            ...(seen.includes("token") && first ? { To: tokens.replyTo("bonjour@ville.example", first) } : {}),
            ...(seen.includes("number") ? { Subject: "LAV-2024-000123" } : {}),
          }),
        );
        const threadId = result.status === "found" ? result.thread.id : `thread00${at}`;
        if (result.status === "new") world.threads.set(threadId, { id: threadId, participants: [who] });
        expect(world.threads.get(threadId)?.participants).toEqual([who]);
        world.mails.push(
          { messageId: `${at}@x.example`, threadId },
          { messageId: "infolettre@ville.example", threadId },
        );
        world.numbers.push({ number: "LAV-2024-000123", threadId });
      }
    }),
    { numRuns: 60, seed: 20241112 },
  );
});
