import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { WrapUp } from "../../contracts/calls.ts";
import type { StaffMember } from "../../contracts/handover.ts";
import type { WrapUpResult } from "../../contracts/wrapUps.ts";
import { engines } from "./engines.ts";
import { messageOf, minutes, say } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";
import { confirmOf, fields, formOf, zoe } from "./wrapUpSamples.ts";

const began = new Date("2024-11-01T14:00:00Z");
const paul: StaffMember = { username: "paul", displayName: "Paul", supervisor: false };
function writtenBy(result: WrapUpResult) {
  if (!("wrapUp" in result)) throw new Error(`nothing was written: ${result.status}`);
  return result.wrapUp;
}

describe.each(engines)("the end of conversations on $name", (engine) => {
  const { registry, clock, where, another } = useRegistry(engine);
  const call = async (agent = "zoe") => {
    const id = randomUUID();
    await registry().calls.start({ id, startedAt: began, agent });
    return { kind: "call" as const, id };
  };
  const confirm = (subject: Parameters<typeof confirmOf>[1], wrapUp: WrapUp, by = zoe) =>
    confirmOf(registry().wrapUps, subject, wrapUp, by);
  const handedOver = async (address = randomUUID()) => {
    const { open } = await say(registry(), messageOf({ address }), {
      effects: [{ kind: "hand_off", reason: "asked" }],
    });
    const id = (await registry().handovers.list({ status: "waiting" })).at(-1)?.id ?? "";
    return { kind: "message" as const, id, dialogueId: open.dialogueId, address };
  };

  it("is written with its note and code, and the call is over", async () => {
    const subject = await call();
    const before = await registry().calls.log(subject.id);
    const form = formOf();
    expect(await confirm(subject, form)).toEqual({
      status: "done",
      wrapUp: { code: "VOI-001", note: form.note, by: "zoe", at: clock.now() },
    });
    expect(await registry().calls.find(subject.id)).toMatchObject({ status: "wrapped", endedAt: clock.now() });
    expect((await registry().calls.log(subject.id))?.version).toBeGreaterThan(before?.version ?? 0);
    expect((await registry().calls.open()).map(({ id }) => id)).not.toContain(subject.id);
  });

  it("gives back the first result when it is confirmed again, whatever was changed since", async () => {
    const subject = await call();
    const form = formOf({ open: true, fields });
    const first = await confirm(subject, form);
    clock.advance(minutes(5));
    const again = await confirm(subject, { ...form, note: "autre chose", code: "VOI-002" }, paul);
    expect(again).toEqual({ ...first, status: "known" });
  });

  it("of several confirmations at once writes one, and opens one request", async () => {
    const subject = await call();
    const form = formOf({ open: true, fields });
    const results = await Promise.all([1, 2, 3, 4].map(() => confirm(subject, form)));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["done", "known", "known", "known"]);
    expect(new Set(results.map((result) => writtenBy(result).requestNumber)).size).toBe(1);
    const dialogueId = (await registry().calls.find(subject.id))?.dialogueId ?? "";
    const opened = await registry().wrapUps.of(subject);
    expect(await registry().requests.desk.history(opened?.requestNumber ?? "")).toHaveLength(1);
    expect(dialogueId).not.toBe("");
  });

  it("says who wrote it down, to another form", async () => {
    const subject = await call();
    await confirm(subject, formOf(), paul);
    const other = await confirm(subject, formOf({ open: true, fields }));
    expect(other).toMatchObject({
      status: "conflict",
      sentence: { fr: expect.stringContaining("déjà consignée par paul") },
    });
    expect(await registry().wrapUps.of(subject)).toMatchObject({ by: "paul" });
  });

  it("does not take the form of another conversation", async () => {
    const form = formOf();
    await confirm(await call(), form);
    const second = await call();
    expect(await confirm(second, form)).toMatchObject({ status: "conflict" });
    expect(await registry().wrapUps.of(second)).toBeUndefined();
    expect(await registry().calls.find(second.id)).toMatchObject({ status: "live" });
  });

  it("of a call or hand-over that is not there says so", async () => {
    for (const subject of [
      { kind: "call" as const, id: "nobody's" },
      { kind: "message" as const, id: randomUUID() },
      { kind: "message" as const, id: "not an id" },
    ])
      expect(await confirm(subject, formOf({ open: true, fields }))).toMatchObject({ status: "unknown" });
  });

  it("opens the request with all that was given, its day by working days", async () => {
    const subject = await call();
    const { requestNumber = "" } = writtenBy(await confirm(subject, formOf({ open: true, fields })));
    expect(requestNumber).toMatch(/^LAV-2024-\d{6}$/);
    expect(await registry().requests.desk.history(requestNumber)).toMatchObject([
      { status: "opened", source: "agent" },
    ]);
  });

  it("opens nothing where a team does not know where to go, and writes nothing", async () => {
    const subject = await call();
    const result = await confirm(subject, formOf({ open: true, fields: { what: "un trou", where: "  " } }));
    expect(result).toMatchObject({ status: "incomplete", missing: ["address"] });
    expect(await registry().wrapUps.of(subject)).toBeUndefined();
    expect(await registry().calls.find(subject.id)).toMatchObject({ status: "live" });
  });

  it("closes a hand-over of its owner, tells the citizen, and gives the dialogue back", async () => {
    const subject = await handedOver();
    await registry().handovers.claim(subject.id, zoe);
    expect(await confirm(subject, formOf({ open: true, fields }))).toMatchObject({ status: "done" });
    expect(await registry().handovers.find(subject.id)).toMatchObject({ status: "closed" });
    const { open } = await say(registry(), messageOf({ address: subject.address }));
    expect(open.owner).toBe("assistant");
    const told = await registry().transcript.after("web", subject.address, 0, 100);
    const notices = told.flatMap((entry) => (entry.from === "citizen" ? [] : [entry.reply.text]));
    expect(notices.filter((text) => text.includes("Zoé"))).toHaveLength(2);
  });

  it("is refused of a hand-over that is somebody else's or waits, and changes nothing", async () => {
    const subject = await handedOver();
    expect(await confirm(subject, formOf())).toMatchObject({ status: "refused" });
    await registry().handovers.claim(subject.id, paul);
    expect(await confirm(subject, formOf({ open: true, fields }))).toMatchObject({ status: "refused" });
    expect(await registry().wrapUps.of(subject)).toBeUndefined();
    expect(await registry().handovers.find(subject.id)).toMatchObject({ status: "owned", agent: "paul" });
    expect(await confirm(subject, formOf(), { ...zoe, supervisor: true })).toMatchObject({ status: "done" });
  });

  it("may be written of a hand-over given back or closed before", async () => {
    const subject = await handedOver();
    await registry().handovers.claim(subject.id, zoe);
    await registry().handovers.giveBack(subject.id, zoe);
    expect(await confirm(subject, formOf())).toMatchObject({ status: "done" });
    expect(await registry().handovers.find(subject.id)).toMatchObject({ status: "returned" });
  });

  it("is linked to the turns it sums up, and to no others", async () => {
    const subject = await call();
    const turn = await say(
      registry(),
      messageOf({ channel: "phone", address: subject.id, providerId: `${subject.id}:u1` }),
    );
    await say(registry(), messageOf({ channel: "phone", address: "another call" }));
    await confirm(subject, formOf());
    const { result } = turn;
    expect(await registry().wrapUps.turns(subject)).toEqual(
      result.status === "committed" ? [result.receipt.turnId] : [],
    );
  });

  it("is seen by another process", async () => {
    const subject = await call();
    const form = formOf();
    const first = await confirm(subject, form);
    if (where().databaseUrl === undefined) return;
    const other = await another();
    expect(await confirmOf(other.wrapUps, subject, form, paul)).toEqual({ ...first, status: "known" });
  });
});
