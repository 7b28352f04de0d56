import { describe, expect, it } from "vitest";
import type { ConsentDecision, Purpose } from "../../contracts/consent.ts";
import type { NewCitizen } from "../../contracts/citizen.ts";
import { engines } from "./engines.ts";
import { citizenOf, messageOf, minutes, openNew, say, turnOf } from "./samples.ts";
import { openDatabase, useRegistry } from "./useRegistry.ts";

const decide = (purpose: Purpose, decision: ConsentDecision["decision"]): ConsentDecision => ({
  purpose,
  decision,
  text: "Puis-je utiliser votre dossier pour choisir quoi vous proposer ?",
  textVersion: "2024-11",
  language: "fr",
  channel: "web",
});

let people = 0;
/** Somebody whom no other test knows, with a contact point of their own. */
function somebody(part: Partial<NewCitizen> = {}): NewCitizen {
  const id = `person-${++people}`;
  const contacts: NewCitizen["contacts"] = [{ type: "email", value: `${id}@exemple.ca` }];
  return citizenOf({ id, sourceId: id, householdId: `household-${id}`, contacts, ...part });
}

describe.each(engines)("citizens on $name", (engine) => {
  const { registry, clock, where } = useRegistry(engine);

  const askCode = (address: string, value: string, type: "email" | "phone" = "email") =>
    say(registry(), messageOf({ address }), { effects: [{ kind: "send_code", contact: { type, value } }] });

  /** The code sent last; whatever is due is settled, so that no lease of another test ends in the middle of this one. */
  async function sentCode(): Promise<string | undefined> {
    const items = await registry().outbox.claim(100, minutes(1));
    for (const { id } of items) await registry().outbox.settle(id, { status: "delivered", receipt: "r" });
    return /\d{6}/.exec(items.at(-1)?.reply.text ?? "")?.[0];
  }

  async function verify(address: string, citizen: NewCitizen): Promise<string> {
    const { open } = await askCode(address, citizen.contacts[0]?.value ?? "");
    const code = await sentCode();
    expect(await registry().citizens.checkCode(open.dialogueId, code ?? "")).toEqual({
      status: "right",
      citizenId: citizen.id,
    });
    await say(registry(), messageOf({ address }), { effects: [{ kind: "verify_citizen", citizenId: citizen.id }] });
    return open.dialogueId;
  }

  const consent = (address: string, citizenId: string, decision: ConsentDecision) =>
    say(registry(), messageOf({ address }), { effects: [{ kind: "record_consent", citizenId, consent: decision }] });

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
    const started = performance.now();
    expect(await registry().citizens.save(crowd)).toBe(2_000);
    expect(performance.now() - started).toBeLessThan(15_000);
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

  it("a record's code takes five attempts, then even the right one is refused", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const { open } = await askCode("guess", citizen.contacts[0]?.value ?? "");
    const code = (await sentCode()) ?? "";
    const wrong = code === "111111" ? "222222" : "111111";
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => registry().citizens.checkCode(open.dialogueId, wrong)),
    );
    expect(answers.map((answer) => (answer.status === "wrong" ? answer.attemptsLeft : answer.status)).sort()).toEqual([
      0, 1, 2, 3, 4,
    ]);
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
    if (newer !== code)
      expect(await registry().citizens.checkCode(open.dialogueId, code)).toMatchObject({ status: "wrong" });
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

  it("nothing of a record is read without consent, and withdrawal takes effect at once", async () => {
    const citizen = somebody({ birthDate: "1985-11-02" });
    const child = somebody({
      householdId: citizen.householdId,
      firstName: "Léo",
      birthDate: "2018-05-05",
      relation: "child",
    });
    const stranger = somebody();
    await registry().citizens.save([citizen, child, stranger]);
    const read = () => registry().citizens.profileFor(citizen.id, "personalisation");
    expect(await read()).toBeUndefined();
    await verify("consent", citizen);
    expect(await read()).toBeUndefined();
    await consent("consent", citizen.id, decide("personalisation", "given"));
    expect(await read()).toEqual({
      citizenId: citizen.id,
      firstName: "Marie",
      age: 38,
      postalCode: "H7N 2A1",
      household: [
        { firstName: "Marie", age: 38, relation: "self" },
        { firstName: "Léo", age: 6, relation: "child" },
      ],
    });
    expect(await registry().citizens.profileFor(citizen.id, "promotion")).toBeUndefined();
    expect(await registry().citizens.profileFor(stranger.id, "personalisation")).toBeUndefined();
    await consent("consent", citizen.id, decide("personalisation", "withdrawn"));
    expect(await read()).toBeUndefined();
    expect(await registry().citizens.consents(citizen.id)).toEqual({ personalisation: "withdrawn" });
    const receipts = await registry().citizens.receipts(citizen.id);
    expect(receipts.map(({ decision }) => decision)).toEqual(["given", "withdrawn"]);
    expect(receipts[0]).toMatchObject({ textVersion: "2024-11", language: "fr", channel: "web", at: clock.now() });
  });

  it("consent is recorded only for the citizen the dialogue is verified as", async () => {
    const [mine, other] = [somebody(), somebody()];
    await registry().citizens.save([mine, other]);
    await verify("mine", mine);
    await expect(consent("mine", other.id, decide("personalisation", "given"))).rejects.toThrow(
      /record_consent refused/,
    );
    await expect(consent("anonymous", mine.id, decide("personalisation", "given"))).rejects.toThrow(
      /record_consent refused/,
    );
    expect(await registry().citizens.consents(other.id)).toEqual({});
  });

  it.skipIf(engine.name === "PGlite")("the database itself hides the rows of whom has not consented", async () => {
    const [willing, unwilling] = [somebody(), somebody()];
    await registry().citizens.save([willing, unwilling]);
    await verify("policy", willing);
    await consent("policy", willing.id, decide("personalisation", "given"));
    const database = await openDatabase(where());
    const seen = (citizen: string, purpose: string) =>
      database.transaction(async (sql) => {
        await sql.query("SELECT set_config('c360.citizen', $1, true), set_config('c360.purpose', $2, true)", [
          citizen,
          purpose,
        ]);
        await sql.query("SET LOCAL ROLE c360_purpose");
        return sql.query("SELECT id FROM citizens UNION ALL SELECT citizen_id FROM addresses");
      });
    expect(await seen(willing.id, "personalisation")).toEqual([{ id: willing.id }, { id: willing.id }]);
    expect(await seen(willing.id, "promotion")).toEqual([]);
    expect(await seen(unwilling.id, "personalisation")).toEqual([]);
    await expect(
      database.transaction(async (sql) => {
        await sql.query("SET LOCAL ROLE c360_purpose");
        return sql.query("SELECT * FROM contact_points");
      }),
    ).rejects.toThrow(/permission denied/);
    await database.close();
  });

  it.skipIf(engine.name === "PGlite")("every reading of a record is in the audit, refused ones too", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    await registry().citizens.profileFor(citizen.id, "proactive");
    const database = await openDatabase(where());
    const rows = await database.query("SELECT actor, action, detail FROM audit WHERE subject = $1", [
      `citizen:${citizen.id}`,
    ]);
    expect(rows).toEqual([{ actor: "assistant", action: "read_profile_refused", detail: "proactive" }]);
    await database.close();
  });
});
