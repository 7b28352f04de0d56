import { describe, expect, it } from "vitest";
import { engines } from "./engines.ts";
import { identification, somebody } from "./identification.ts";
import { messageOf, openNew, say, turnOf } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

describe.each(engines)("one person in several conversations on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  const { verify, askCode, sentCode } = identification(registry);
  const stateOf = async (address: string) => (await openNew(registry(), messageOf({ address }))).state;

  /** Somebody recognised at `address`, who left that state there. */
  async function recognised(address: string, state: unknown) {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const dialogueId = await verify(address, citizen);
    await say(registry(), messageOf({ address }), {}, state);
    return { citizen, dialogueId };
  }

  /** Asks for a code at `address` and gives it; what comes next is the turn that recognises. */
  async function aboutToBeRecognised(address: string, contact: string) {
    const { open } = await askCode(address, contact);
    await registry().citizens.checkCode(open.dialogueId, (await sentCode()) ?? "");
    const message = messageOf({ address });
    return { message, open: await openNew(registry(), message) };
  }

  it("is found with what was left there, by whoever was recognised only", async () => {
    const { citizen, dialogueId } = await recognised("first", { slots: { age: 6 } });
    const here = await openNew(registry(), messageOf({ address: "second" }));
    expect(await registry().citizens.otherDialogue(citizen.id, here.dialogueId)).toEqual({
      dialogueId,
      version: expect.any(Number),
      at: clock.now(),
      state: { slots: { age: 6 } },
    });
    expect(await registry().citizens.otherDialogue(citizen.id, dialogueId)).toBeUndefined();
    expect(await registry().citizens.otherDialogue("nobody", here.dialogueId)).toBeUndefined();
  });

  it("an address that matches the record is not enough", async () => {
    const citizen = somebody({ contacts: [{ type: "phone", value: "450 555-0177" }] });
    await registry().citizens.save([citizen]);
    const { open } = await say(registry(), messageOf({ channel: "sms", address: "+14505550177" }));
    expect(open.assurance).toBe("claimed");
    const here = await openNew(registry(), messageOf({ address: "elsewhere" }));
    expect(await registry().citizens.otherDialogue(citizen.id, here.dialogueId)).toBeUndefined();
  });

  it("what an agent holds is left to them", async () => {
    const { citizen } = await recognised("held", {});
    await say(registry(), messageOf({ address: "held" }), { effects: [{ kind: "hand_off", reason: "asked" }] });
    const here = await openNew(registry(), messageOf({ address: "not held" }));
    expect(await registry().citizens.otherDialogue(citizen.id, here.dialogueId)).toBeUndefined();
  });

  it("both conversations go on in one dialogue, with the state that was taken up", async () => {
    const { citizen } = await recognised("by text", { slots: { age: 6 } });
    const { message, open } = await aboutToBeRecognised("by mail", citizen.contacts[0]?.value ?? "");
    const other = await registry().citizens.otherDialogue(citizen.id, open.dialogueId);
    const joins = { dialogueId: other?.dialogueId ?? "", version: other?.version ?? 0 };
    const turn = turnOf(open, message, { effects: [{ kind: "verify_citizen", citizenId: citizen.id, joins }] });
    const both = { slots: { age: 6, weekday: "sat" } };
    expect((await registry().turns.commit(open, turn, both)).status).toBe("committed");
    expect([await stateOf("by text"), await stateOf("by mail")]).toEqual([both, both]);
    expect(await registry().citizens.otherDialogue(citizen.id, open.dialogueId)).toBeUndefined();
  });

  it("the turn is made again when the other dialogue went on meanwhile, and nothing of it is written", async () => {
    const { citizen } = await recognised("busy", { slots: { age: 6 } });
    const { message, open } = await aboutToBeRecognised("joining", citizen.contacts[0]?.value ?? "");
    const other = await registry().citizens.otherDialogue(citizen.id, open.dialogueId);
    await say(registry(), messageOf({ address: "busy" }), {}, { slots: { age: 7 } });
    const joins = { dialogueId: other?.dialogueId ?? "", version: other?.version ?? 0 };
    const turn = turnOf(open, message, { effects: [{ kind: "verify_citizen", citizenId: citizen.id, joins }] });
    expect(await registry().turns.commit(open, turn, {})).toEqual({ status: "conflict" });
    expect(await stateOf("busy")).toEqual({ slots: { age: 7 } });
    expect((await openNew(registry(), messageOf({ address: "joining" }))).assurance).not.toBe("verified");
  });
});
