import { describe, expect, it } from "vitest";
import type { Effect } from "../../contracts/turn.ts";
import { engines } from "./engines.ts";
import { decide, identification, somebody } from "./identification.ts";
import { messageOf, minutes, openNew, say } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

describe.each(engines)("a person's rights on $name", (engine) => {
  const { registry } = useRegistry(engine);
  const { verify, consent, sentCode } = identification(registry);
  const act = (address: string, effect: Effect) => say(registry(), messageOf({ address }), { effects: [effect] });

  it("all that is held of a person is exported, and what they corrected", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    await verify("export", citizen);
    await consent("export", citizen.id, decide("promotion", "given"));
    await act("export", {
      kind: "correct_record",
      citizenId: citizen.id,
      field: "address",
      old: "123",
      new: "12, rue Edgar",
    });
    const record = await registry().citizens.export(citizen.id, "desk");
    expect(record).toMatchObject({
      firstName: "Marie",
      birthDate: "1985-03-02",
      address: { street: "boulevard des Laurentides" },
      contacts: [{ type: "email", value: `${citizen.id}@exemple.ca` }],
      corrections: [
        {
          field: "address",
          old: "123",
          new: "12, rue Edgar",
          status: "pending",
          number: expect.stringMatching(/^LAV-/),
        },
      ],
    });
    expect(record?.consents.map(({ purpose, decision }) => [purpose, decision])).toEqual([["promotion", "given"]]);
    expect(record?.messages.map(({ text }) => text)).toContain("bonjour");
    expect(record?.requests).toHaveLength(1);
    expect(await registry().citizens.export("nobody", "desk")).toBeUndefined();
  });

  it("the copy goes to the record's own address, as two files", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    await expect(act("copy-unverified", { kind: "send_record", citizenId: citizen.id })).rejects.toThrow(
      /not verified/,
    );
    await verify("copy", citizen);
    await act("copy", { kind: "send_record", citizenId: citizen.id });
    const mail = (await registry().outbox.claim(100, minutes(1))).find(({ files }) => files !== undefined);
    expect(mail).toMatchObject({ channel: "email", address: `${citizen.id}@exemple.ca` });
    expect(mail?.files?.map(({ name }) => name)).toEqual(["mes-renseignements.txt", "citoyen-360.json"]);
    expect(JSON.parse(mail?.files?.[1]?.content ?? "")).toMatchObject({ citizenId: citizen.id });
  });

  it("the language is corrected at once; a contact only once a code sent to it was right", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const dialogueId = await verify("correct", citizen);
    await act("correct", { kind: "correct_record", citizenId: citizen.id, field: "language", old: "fr", new: "en" });
    expect((await registry().citizens.export(citizen.id, "desk"))?.language).toBe("en");
    const value = `new-${citizen.id}@exemple.ca`;
    const change: Effect = { kind: "correct_record", citizenId: citizen.id, field: "email", old: "", new: value };
    await expect(act("correct", change)).rejects.toThrow(/not proven/);
    await act("correct", { kind: "send_code", contact: { type: "email", value }, forCitizen: citizen.id });
    expect(await registry().citizens.checkCode(dialogueId, (await sentCode()) ?? "")).toMatchObject({
      status: "right",
    });
    await act("correct", change);
    expect((await registry().citizens.export(citizen.id, "desk"))?.contacts).toEqual([{ type: "email", value }]);
    await expect(
      act("stranger", { kind: "send_code", contact: { type: "email", value }, forCitizen: citizen.id }),
    ).rejects.toThrow(/verified as its person/);
  });

  it("erasure takes the person and their words, keeps the numbered request, and leaves the dialogue anonymous", async () => {
    const [citizen, other] = [somebody(), somebody()];
    const child = somebody({ householdId: citizen.householdId, relation: "child", firstName: "Léo" });
    await registry().citizens.save([citizen, child, other]);
    await verify("erase", citizen);
    await consent("erase", citizen.id, decide("personalisation", "given"));
    await act("erase", { kind: "create_request", requestType: "general", summary: "x", fields: {} });
    await expect(act("erase", { kind: "erase_citizen", citizenId: other.id })).rejects.toThrow(/not verified/);
    await act("erase", { kind: "erase_citizen", citizenId: citizen.id });
    expect(await registry().citizens.export(citizen.id, "desk")).toBeUndefined();
    expect(await registry().citizens.export(child.id, "desk")).toBeDefined();
    expect(await registry().citizens.profileFor(citizen.id, "personalisation")).toBeUndefined();
    const open = await openNew(registry(), messageOf({ address: "erase" }));
    expect(open).toMatchObject({ assurance: "anonymous" });
    expect(open.state ?? null).toBeNull();
    const lines = await registry().transcript.after("web", "erase", 0, 100);
    const heard = lines.filter((line) => line.from === "citizen").map(({ message }) => message.text);
    expect(new Set(heard)).toEqual(new Set([""]));
    expect(await registry().citizens.erase(citizen.id, "desk")).toBe(false);
  });

  it("the desk erases too", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    expect(await registry().citizens.erase(citizen.id, "desk")).toBe(true);
    expect(await registry().citizens.export(citizen.id, "desk")).toBeUndefined();
  });

  it("the profile is read in the turn that gives the consent, and the consent is still to be written", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const given = decide("personalisation", "given");
    const { dialogueId: strange } = await openNew(registry(), messageOf({ address: "not-verified" }));
    await expect(registry().citizens.profileOnConsent(citizen.id, strange, given)).rejects.toThrow(/refused/);
    const dialogueId = await verify("at-once", citizen);
    expect(await registry().citizens.profileOnConsent(citizen.id, dialogueId, given)).toMatchObject({
      firstName: "Marie",
    });
    expect(await registry().citizens.consents(citizen.id)).toEqual({});
    const refused = decide("personalisation", "refused");
    expect(await registry().citizens.profileOnConsent(citizen.id, dialogueId, refused)).toBeUndefined();
  });

  it("a text message of ARRET stops the mailings of whoever has that number, unproven", async () => {
    const phone = "450-555-0199";
    const citizen = somebody({
      contacts: [
        { type: "email", value: "arret@exemple.ca" },
        { type: "phone", value: phone },
      ],
    });
    await registry().citizens.save([citizen]);
    await verify("newsletter", citizen);
    await consent("newsletter", citizen.id, decide("promotion", "given"));
    const message = messageOf({ channel: "sms", address: "+14505550199", text: "ARRET" });
    await say(registry(), message, {
      effects: [{ kind: "stop_mailings", consents: [decide("promotion", "withdrawn")] }],
    });
    expect(await registry().citizens.consents(citizen.id)).toEqual({ promotion: "withdrawn" });
  });
});
