import { describe, expect, it } from "vitest";
import { engines } from "../engines.ts";
import { identification, somebody } from "../identification.ts";
import { messageOf, minutes, openNew, say } from "../samples.ts";
import { openDatabase, useRegistry } from "../useRegistry.ts";
import { followOf, openRequest } from "./openRequest.ts";

describe.each(engines)("who may read a request, on $name", (engine) => {
  const { registry, where, clock } = useRegistry(engine);
  const { verify, sentCode } = identification(registry);
  const dialogueOf = async (address: string) => (await openNew(registry(), messageOf({ address }))).dialogueId;
  const ask = (address: string, value: string, requestNumber: string) =>
    say(registry(), messageOf({ address }), {
      effects: [{ kind: "send_code", contact: { type: "email", value }, requestNumber }],
    });
  const known = async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    return citizen;
  };

  it("its citizen sees it with its day, its title and its steps; nobody else sees that it exists", async () => {
    const [mine, other] = [await known(), await known()];
    const dialogue = await verify("mine", mine);
    const stranger = await verify("other", other);
    const number = await openRequest(registry(), "mine", followOf());
    expect(await registry().requests.status(dialogue, number)).toEqual({
      number,
      requestType: "nid-de-poule",
      title: { fr: "Nid-de-poule", en: "Pothole" },
      targetOn: "2024-11-08",
      openedAt: clock.now(),
      steps: [{ status: "opened", at: clock.now(), source: "assistant" }],
    });
    expect(await registry().requests.status(stranger, number)).toBeUndefined();
    expect(await registry().requests.status(await dialogueOf("nobody"), number)).toBeUndefined();
    expect(await registry().requests.status(stranger, "LAV-1999-000001")).toBeUndefined();
  });

  it("lists the citizen's own, newest first, only in a dialogue verified as that citizen", async () => {
    const [mine, other] = [await known(), await known()];
    const dialogue = await verify("list", mine);
    const stranger = await verify("list-other", other);
    const first = await openRequest(registry(), "list", followOf());
    clock.advance(minutes(1));
    const second = await openRequest(registry(), "list", followOf());
    const numbers = async (id: string) => (await registry().requests.of(id, mine.id)).map(({ number }) => number);
    expect(await numbers(dialogue)).toEqual([second, first]);
    expect(await numbers(stranger)).toEqual([]);
    expect(await numbers(await dialogueOf("list-nobody"))).toEqual([]);
  });

  it("an anonymous request belongs to no record, even of somebody verified", async () => {
    const dialogue = await verify("anonymous", await known());
    const number = await openRequest(registry(), "anonymous", followOf({ anonymous: true }));
    expect(await registry().requests.status(dialogue, number)).toBeUndefined();
  });

  it("a code to the contact given with the request opens that request, once, for half an hour", async () => {
    const email = "sans-dossier@exemple.ca";
    const contact = { type: "email" as const, value: "Sans-Dossier@exemple.ca" };
    const number = await openRequest(registry(), "given", followOf({ contact }));
    const another = await openRequest(registry(), "given", followOf({ contact }));
    const { open } = await ask("elsewhere", email, number);
    expect(await registry().requests.status(open.dialogueId, number)).toBeUndefined();
    const code = (await sentCode()) ?? "";
    expect(await registry().citizens.checkCode(open.dialogueId, code)).toEqual({ status: "right_for_request" });
    expect(await registry().requests.status(open.dialogueId, number)).toMatchObject({ number });
    expect(await registry().requests.status(open.dialogueId, another)).toBeUndefined();
    expect(await registry().citizens.checkCode(open.dialogueId, code)).toEqual({ status: "expired" });
    clock.advance(minutes(31));
    expect(await registry().requests.status(open.dialogueId, number)).toBeUndefined();
  });

  it("a code to the record's contact opens the record's requests in the very turn that checks it", async () => {
    const citizen = await known();
    await verify("record", citizen);
    const number = await openRequest(registry(), "record", followOf());
    clock.advance(minutes(61));
    const { open } = await ask("record-elsewhere", citizen.contacts[0]?.value ?? "", number);
    const checked = await registry().citizens.checkCode(open.dialogueId, (await sentCode()) ?? "");
    expect(checked).toEqual({ status: "right", citizenId: citizen.id });
    expect(await registry().requests.status(open.dialogueId, number)).toMatchObject({ number });
  });

  it("another contact, or a number that does not exist, gets a code that is never sent and never right", async () => {
    const contact = { type: "email" as const, value: "vrai@exemple.ca" };
    const number = await openRequest(registry(), "true", followOf({ contact }));
    for (const [address, value, asked] of [
      ["wrong-contact", "faux@exemple.ca", number],
      ["wrong-number", "vrai@exemple.ca", "LAV-1999-000001"],
    ] as const) {
      const { open } = await ask(address, value, asked);
      expect(await sentCode()).toBeUndefined();
      expect(await registry().citizens.checkCode(open.dialogueId, "000000")).toMatchObject({ status: "wrong" });
      expect(await registry().requests.status(open.dialogueId, number)).toBeUndefined();
    }
  });

  // The memory of PGlite is seen by its registry alone.
  it.runIf(engine.name !== "PGlite")("every reading is audited, granted or not", async () => {
    const dialogue = await dialogueOf("audited");
    await registry().requests.status(dialogue, "LAV-1999-000009");
    const database = await openDatabase(where());
    const rows = await database.query("SELECT action FROM audit WHERE subject = 'request:LAV-1999-000009'");
    await database.close();
    expect(rows).toEqual([{ action: "read_requests_refused" }]);
  });

  it.runIf(engine.name !== "PGlite")(
    "what the person gave is sealed, and a hand-off tells the audit only what is redacted",
    async () => {
      await openRequest(
        registry(),
        "sealed",
        followOf({ name: "Nomsecret Tremblay", place: { text: "lieusecret" }, attachments: ["f1"] }),
      );
      await say(registry(), messageOf({ address: "handed" }), {
        effects: [{ kind: "hand_off", reason: "asked", flow: "request_service", given: { contact: "450 555-0177" } }],
      });
      const database = await openDatabase(where());
      const details = JSON.stringify(await database.query("SELECT detail FROM audit WHERE action = 'hand_off'"));
      const bodies = JSON.stringify(await database.query("SELECT encode(details, 'escape') AS body FROM requests"));
      await database.close();
      expect(details).toContain("request_service");
      expect(details).not.toContain("555-0177");
      expect(bodies).not.toContain("secret");
    },
  );
});
