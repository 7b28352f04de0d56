import { describe, expect, it } from "vitest";
import { engines } from "./engines.ts";
import { identification, somebody } from "./identification.ts";
import { citizenOf, messageOf, minutes, openNew, say, turnOf } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

describe.each(engines)("citizens on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);

  const { askCode, sentCode, verify } = identification(registry);

  it("forgets no consent, unless it was opened for rehearsals", async () => {
    await expect(registry().citizens.forgetRehearsal()).rejects.toThrow("never invented or forgotten");
  });

  it("saves two thousand people, and saving them again changes nothing", async () => {
    const crowd = Array.from({ length: 2_000 }, (_, i) =>
      citizenOf({
        id: `crowd-${i}`,
        sourceId: `crowd-${i}`,
        householdId: `crowd-${i >> 1}`,
        contacts: [
          { type: "email", value: `crowd${i}@exemple.ca` },
          { type: "phone", value: `450 555-${1000 + i}` },
        ],
      }),
    );
    const before = await registry().citizens.count();
    expect(await registry().citizens.save(crowd)).toBe(2_000);
    expect(await registry().citizens.save(crowd)).toBe(2_000);
    expect(await registry().citizens.count()).toBe(before + 2_000);
  });

  it("sends a code to the record's own contact point, in the person's language", async () => {
    const citizen = somebody({
      language: "en",
      contacts: [
        { type: "email", value: "Code.Person@Exemple.ca" },
        { type: "phone", value: "(450) 555-0999" },
      ],
    });
    await registry().citizens.save([citizen]);
    await askCode("code", " code.person@exemple.CA ");
    const [mail] = await registry().outbox.claim(10, minutes(1));
    expect(mail).toMatchObject({
      channel: "email",
      address: "code.person@exemple.ca",
      subject: "Your code for Citoyen 360",
      reply: { lang: "en" },
    });
    await askCode("code", "1-450-555-0999", "phone");
    const [text] = await registry().outbox.claim(10, minutes(1));
    expect(text).toMatchObject({ channel: "sms", address: "+14505550999" });
  });

  it("without a record nothing is sent, and the attempts look the same", async () => {
    const { open, result } = await askCode("stranger", "nobody@exemple.ca");
    expect(result.status).toBe("committed");
    expect(await registry().outbox.claim(10, minutes(1))).toEqual([]);
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      expect(await registry().citizens.checkCode(open.dialogueId, "000000")).toEqual({ status: "wrong", attemptsLeft });
    }
    expect(await registry().citizens.checkCode(open.dialogueId, "000000")).toEqual({ status: "expired" });
  });

  it("who is not verified sees the same answers whether a record exists or not", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const seen = async (address: string, email: string) => {
      const answers: unknown[] = [];
      for (let asked = 0; asked < 5; asked++) {
        const { open, result } = await askCode(address, email);
        const guess = await registry().citizens.checkCode(open.dialogueId, "no code");
        const { assurance, citizenId, owner, version } = await openNew(registry(), messageOf({ address }));
        answers.push({ status: result.status, guess, assurance, citizenId, owner, version });
      }
      return answers;
    };
    const known = await seen("known", citizen.contacts[0]?.value ?? "");
    expect(await seen("unknown", "nobody-at-all@exemple.ca")).toEqual(known);
    expect(known).toMatchObject(Array.from({ length: 5 }, () => ({ status: "committed", assurance: "anonymous" })));
    for (const id of [citizen.id, "nobody"])
      expect(await registry().citizens.profileFor(id, "personalisation")).toBeUndefined();
    expect(await sentCode()).toMatch(/^\d{6}$/);
  });

  it("a code that nobody could receive is never right", async () => {
    const { open } = await askCode("void", "void@exemple.ca");
    const tried = await Promise.all(
      ["", "000000", "null", "undefined"].map((code) => registry().citizens.checkCode(open.dialogueId, code)),
    );
    expect(tried.map(({ status }) => status)).toEqual(["wrong", "wrong", "wrong", "wrong"]);
    const never = await openNew(registry(), messageOf({ address: "never asked" }));
    expect(await registry().citizens.checkCode(never.dialogueId, "000000")).toEqual({ status: "expired" });
  });

  it("a record's code takes five attempts, then even the right one is refused", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const { open } = await askCode("guess", citizen.contacts[0]?.value ?? "");
    const code = (await sentCode()) ?? "";
    const wrong = code === "111111" ? "222222" : "111111";
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => registry().citizens.checkCode(open.dialogueId, wrong)),
    );
    const left = answers.map((answer) => (answer.status === "wrong" ? answer.attemptsLeft : Number.NaN));
    expect(left.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    expect(await registry().citizens.checkCode(open.dialogueId, code)).toEqual({ status: "expired" });
  });

  it("a code lives ten minutes, belongs to its dialogue, and the newest replaces it", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const email = citizen.contacts[0]?.value ?? "";
    const { open } = await askCode("expiry", email);
    const code = (await sentCode()) ?? "";
    const other = await openNew(registry(), messageOf({ address: "expiry-other" }));
    expect(await registry().citizens.checkCode(other.dialogueId, code)).toEqual({ status: "expired" });
    clock.advance(minutes(10) - 1);
    expect(await registry().citizens.checkCode(open.dialogueId, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({
      status: "right",
    });
    clock.advance(1);
    expect(await registry().citizens.checkCode(open.dialogueId, code)).toEqual({ status: "expired" });
    await askCode("expiry", email);
    const newer = (await sentCode()) ?? "";
    // One time in a million the new code is the old one.
    const former = newer === code ? { status: "right" } : { status: "wrong" };
    expect(await registry().citizens.checkCode(open.dialogueId, code)).toMatchObject(former);
    expect(await registry().citizens.checkCode(open.dialogueId, newer)).toMatchObject({ status: "right" });
  });

  it("sends three codes an hour at most to a contact, whoever asks, and silently", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    for (let i = 0; i < 5; i++) await askCode(`flood-${i}`, citizen.contacts[0]?.value ?? "");
    const items = await registry().outbox.claim(10, minutes(1));
    expect(items).toHaveLength(3);
    for (const { id } of items) await registry().outbox.settle(id, { status: "delivered", receipt: "r" });
    clock.advance(minutes(60));
    await askCode("flood-6", citizen.contacts[0]?.value ?? "");
    expect(await sentCode()).toMatch(/^\d{6}$/);
  });

  it("sends three codes an hour at most for a dialogue, whatever the contacts", async () => {
    const crowd = Array.from({ length: 5 }, () => somebody());
    await registry().citizens.save(crowd);
    for (const { contacts } of crowd) await askCode("spray", contacts[0]?.value ?? "");
    expect(await registry().outbox.claim(10, minutes(1))).toHaveLength(3);
    clock.advance(minutes(70));
    for (const { id } of await registry().outbox.claim(10, minutes(1)))
      await registry().outbox.settle(id, { status: "failed", cause: "test" });
  });

  it("verifies with a right code only, and uses it once", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const { open } = await askCode("verify", citizen.contacts[0]?.value ?? "");
    const code = (await sentCode()) ?? "";
    const claim = { effects: [{ kind: "verify_citizen" as const, citizenId: citizen.id }] };
    await expect(say(registry(), messageOf({ address: "verify" }), claim)).rejects.toThrow(/refused/);
    await registry().citizens.checkCode(open.dialogueId, code);
    await say(registry(), messageOf({ address: "verify" }), claim);
    expect(await openNew(registry(), messageOf({ address: "verify" }))).toMatchObject({
      assurance: "verified",
      citizenId: citizen.id,
    });
    expect(await registry().citizens.checkCode(open.dialogueId, code)).toEqual({ status: "expired" });
  });

  it("conversations verified as the same citizen share one dialogue", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const first = await verify("share-1", citizen);
    const late = messageOf({ address: "share-1" });
    const before = await openNew(registry(), late);
    const second = await verify("share-2", citizen);
    expect(second).not.toBe(first);
    expect((await openNew(registry(), messageOf({ address: "share-1" }))).dialogueId).toBe(second);
    expect(await registry().turns.commit(before, turnOf(before, late), {})).toEqual({ status: "conflict" });
  });

  it("an address that matches a record is claimed, and no more", async () => {
    await registry().citizens.save([somebody({ contacts: [{ type: "phone", value: "450-555-0777" }] })]);
    const open = await openNew(registry(), messageOf({ channel: "sms", address: "+14505550777" }));
    expect(open.assurance).toBe("claimed");
    expect(open.citizenId).toBeUndefined();
  });
});
