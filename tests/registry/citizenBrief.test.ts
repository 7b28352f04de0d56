import { describe, expect, it } from "vitest";
import type { NewCitizen } from "../../contracts/citizen.ts";
import type { VerifiedByAgent } from "../../contracts/citizenDesk.ts";
import { engines } from "./engines.ts";
import { decide, identification, somebody } from "./identification.ts";
import { messageOf, openNew, say } from "./samples.ts";
import { openDatabase, useRegistry } from "./useRegistry.ts";

const family = (phone: string): NewCitizen[] => {
  const contacts: NewCitizen["contacts"] = [{ type: "phone", value: phone }];
  const parent = somebody({
    contacts: [{ type: "email", value: `p${phone.split("").reverse().join("")}@exemple.ca` }, ...contacts],
  });
  const { householdId } = parent;
  return [
    parent,
    somebody({ householdId, relation: "spouse", firstName: "Karim", birthDate: "1984-01-01", contacts }),
    somebody({ householdId, relation: "child", firstName: "Léa", birthDate: "2016-05-01", contacts: [] }),
    somebody({ householdId, relation: "child", firstName: "Thomas", birthDate: "2009-05-01", contacts: [] }),
  ];
};
const looker = { actor: "agent-1", reason: "Appel entrant" };

describe.each(engines)("the citizen's brief on $name", (engine) => {
  const { registry, where } = useRegistry(engine);
  const { verify, consent } = identification(registry);
  const asCaller = (phone: string) => ({ type: "phone" as const, value: phone });
  const dialogueOf = async (address: string) =>
    (await openNew(registry(), messageOf({ channel: "phone", address }))).dialogueId;
  const prepared = async (phone: string, call: string) => {
    const people = family(phone);
    await registry().citizens.save(people);
    const [parent, spouse] = people;
    if (!parent || !spouse) throw new Error("a family has parents");
    return { parent, spouse, dialogueId: await dialogueOf(call) };
  };

  it("says nothing of anybody below verified but that somebody answers, and what to ask them", async () => {
    const { parent, dialogueId } = await prepared("450-555-0701", "call-701");
    const contact = asCaller("450 555-0701");
    const brief = await registry().citizenDesk.brief({ dialogueId, contact }, looker);
    expect(brief).toMatchObject({ assurance: "claimed", candidate: true, candidateId: parent.id });
    expect(brief.record).toBeUndefined();
    expect(brief.verification).toHaveLength(2);
    for (const { expected } of brief.verification) expect(expected).not.toContain("0701");
    expect(JSON.stringify(brief)).not.toContain("Marie");
    expect(brief.mayNotTell.map(({ fr }) => fr).join()).toMatch(/deux questions/);
  });

  it("asks the same two all along a call, and not always the same of one person", async () => {
    const { dialogueId } = await prepared("450-555-0702", "call-702");
    const contact = asCaller("450 555-0702");
    const ids = async (id: string) =>
      (await registry().citizenDesk.brief({ dialogueId: id, contact }, { actor: "a" })).verification.map((q) => q.id);
    expect(await ids(dialogueId)).toEqual(await ids(dialogueId));
    const others = new Set<string>();
    for (let call = 0; call < 12; call++) others.add((await ids(await dialogueOf(`call-702-${call}`))).join());
    expect(others.size).toBeGreaterThan(3);
  });

  it("knows nobody by an unknown number, and nobody under 14 by theirs", async () => {
    const phone = "450-555-0703";
    await registry().citizens.save([somebody({ birthDate: "2015-01-01", contacts: [asCaller(phone)] })]);
    const dialogueId = await dialogueOf("call-703");
    for (const value of [phone, "450-555-0799"]) {
      const brief = await registry().citizenDesk.brief(
        { dialogueId, contact: asCaller(value), language: "en" },
        looker,
      );
      expect(brief).toMatchObject({ assurance: "anonymous", candidate: false, verification: [], language: "en" });
    }
  });

  it("looks at the number that text messages come from, when it is told of no other", async () => {
    const { parent } = await prepared("450-555-0709", "call-709");
    const { dialogueId } = await openNew(registry(), messageOf({ channel: "sms", address: "+14505550709" }));
    const brief = await registry().citizenDesk.brief({ dialogueId }, looker);
    expect(brief).toMatchObject({ assurance: "claimed", candidateId: parent.id });
    for (const { expected } of brief.verification) expect(expected).not.toContain("0709");
  });

  it("asks about whoever the agent found, when it is not the one the number says", async () => {
    const { spouse, dialogueId } = await prepared("450-555-0704", "call-704");
    const asked = { dialogueId, contact: asCaller("450-555-0704"), candidateId: spouse.id };
    expect(await registry().citizenDesk.brief(asked, looker)).toMatchObject({ candidateId: spouse.id });
  });

  it("shows the record once two right answers were heard, and keeps which they were", async () => {
    const { parent, dialogueId } = await prepared("450-555-0705", "call-705");
    const contact = asCaller("450-555-0705");
    const { verification, candidateId = "" } = await registry().citizenDesk.brief({ dialogueId, contact }, looker);
    const questions = verification.map(({ id }) => id);
    const done = { dialogueId, citizenId: candidateId, questions, actor: "agent-1" };
    expect(await registry().citizenDesk.verifiedByAgent(done)).toBe(true);
    const brief = await registry().citizenDesk.brief({ dialogueId, contact }, looker);
    expect(brief).toMatchObject({ assurance: "verified", verification: [] });
    expect(brief.record).toMatchObject({
      citizenId: parent.id,
      name: "Marie Gagnon",
      age: 39,
      address: "123, boulevard des Laurentides, Laval H7N 2A1",
      household: [
        { name: "Karim Gagnon", relation: "spouse" },
        { name: "Thomas Gagnon", age: 15 },
        { name: "Léa Gagnon", age: 8 },
      ],
    });
    expect(brief.record?.contacts).toContainEqual({ type: "phone", value: "+14505550705" });
    const told = (lines: { fr: string }[]) => lines.map(({ fr }) => fr).join("\n");
    expect(told(brief.mayTell)).toMatch(/enfants de moins de 14 ans : Léa\./);
    expect(told(brief.mayNotTell)).toMatch(/Thomas \(14 ans et plus\)/);
    expect(told(brief.mayNotTell)).toMatch(/aide qui n'a pas été demandée/);
    expect(told(brief.mayNotTell)).toMatch(/autre adulte/);
  });

  it("makes nobody of a dialogue without two questions of ours, of nobody, or of somebody else's dialogue", async () => {
    const { parent, spouse, dialogueId } = await prepared("450-555-0706", "call-706");
    const base = { dialogueId, citizenId: parent.id, actor: "agent-1" };
    const verifiedByAgent = (asked: VerifiedByAgent) => registry().citizenDesk.verifiedByAgent(asked);
    expect(await verifiedByAgent({ ...base, questions: ["street"] })).toBe(false);
    expect(await verifiedByAgent({ ...base, questions: ["street", "street"] })).toBe(false);
    expect(await verifiedByAgent({ ...base, questions: ["street", "favourite_colour"] })).toBe(false);
    expect(await verifiedByAgent({ ...base, citizenId: "nobody", questions: ["street", "birth_date"] })).toBe(false);
    expect(await verifiedByAgent({ ...base, questions: ["street", "birth_date"] })).toBe(true);
    const other = { ...base, citizenId: spouse.id, questions: ["street", "birth_date"] };
    expect(await verifiedByAgent(other)).toBe(false);
  });

  it("tells children's affairs to their parents only, and proposals only to whoever agreed", async () => {
    const { parent, dialogueId } = await prepared("450-555-0707", "call-707");
    const adult = somebody({ householdId: parent.householdId, relation: "other", birthDate: "1955-01-01" });
    await registry().citizens.save([adult]);
    const brief = await registry().citizenDesk.brief({ dialogueId, candidateId: adult.id, documentSeen: true }, looker);
    expect(brief.mayNotTell.map(({ fr }) => fr).join()).toMatch(/Léa\) : à leur parent seulement/);
    await verify("brief-consent", parent);
    await consent("brief-consent", parent.id, decide("proactive", "given"));
    const asked = { candidateId: parent.id, documentSeen: true };
    const { mayTell, record } = await registry().citizenDesk.brief(asked, looker);
    expect(mayTell.map(({ fr }) => fr).join()).toMatch(/même sans qu'on la demande/);
    expect(record?.consents).toMatchObject([{ purpose: "proactive", decision: "given" }]);
  });

  it("gives the last contacts of every channel without what identifies, and the requests still open", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const dialogueId = await verify("brief-contacts", citizen);
    await say(registry(), messageOf({ address: "brief-contacts", text: "mon numéro est le 450 555-0142" }), {
      intent: "report_problem",
      at: new Date("2024-11-01T14:05:00Z"),
      effects: [{ kind: "correct_record", citizenId: citizen.id, field: "address", old: "a", new: "b" }],
    });
    const { record } = await registry().citizenDesk.brief({ dialogueId }, looker);
    expect(record?.contactsBefore[0]).toMatchObject({ channel: "web", intent: "report_problem" });
    expect(record?.contactsBefore[0]?.text).toContain("[téléphone]");
    expect(record?.openRequests).toMatchObject([{ status: "opened", title: { fr: "personal-data" } }]);
  });

  it.skipIf(engine.name === "PGlite")(
    "is audited with the reason when a view opens, and not at each event after",
    async () => {
      const { parent, dialogueId } = await prepared("450-555-0708", "call-708");
      const contact = asCaller("450-555-0708");
      await registry().citizenDesk.brief({ dialogueId, contact }, looker);
      await registry().citizenDesk.brief({ dialogueId, contact }, { actor: "agent-1" });
      const database = await openDatabase(where());
      const rows = await database.query("SELECT actor, action, detail FROM audit WHERE subject = $1", [
        `citizen:${parent.id}`,
      ]);
      expect(rows).toEqual([
        { actor: "agent-1", action: "read_verification", detail: `dialogue:${dialogueId} Appel entrant` },
      ]);
      await database.close();
    },
  );
});
