import { describe, expect, it } from "vitest";
import { lookupContact } from "../../registry/citizens/contactPoint.ts";
import { type Registry, openRegistry } from "../../registry/index.ts";
import { createVault } from "../../registry/sealing/vault.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { engines } from "./engines.ts";
import { everythingKept } from "./everythingKept.ts";
import { identification, somebody } from "./identification.ts";
import { dataKey, messageOf, minutes, movableClock, openNew, replyOf, say } from "./samples.ts";

const NUMBER = "+15145550142";
const ANOTHER = "+15145550143";
const text = (part: object = {}) => messageOf({ channel: "sms", address: NUMBER, ...part });

const placeOn = async (engine: (typeof engines)[number]) => {
  const { where, drop } = await engine.prepare();
  return { place: where.databaseUrl === undefined ? { dataDir: temporaryFolder() } : where, drop };
};

/** Known by a code, then erased, from one telephone; another telephone talks beside. */
async function eraseByText(registry: Registry): Promise<{ before: string }> {
  const citizen = somebody({ contacts: [{ type: "phone", value: NUMBER }] });
  await registry.citizens.save([citizen]);
  await say(registry, text(), { effects: [{ kind: "send_code", contact: { type: "phone", value: NUMBER } }] });
  const code = await identification(() => registry).sentCode();
  const { conversationId, dialogueId } = await openNew(registry, text());
  await registry.citizens.checkCode(dialogueId, code ?? "");
  await say(registry, text(), { effects: [{ kind: "verify_citizen", citizenId: citizen.id }] });
  await say(registry, messageOf({ channel: "sms", address: ANOTHER }));
  await registry.arrivals.keep({ ...text({ providerId: "broken" }), body: { From: NUMBER } });
  const [broken] = await registry.arrivals.claim("sms", 1, minutes(1));
  await registry.arrivals.settle(broken?.id ?? "", { status: "failed", cause: "no text" });
  const replies = [replyOf("Tout est effacé.")];
  await say(registry, text(), { effects: [{ kind: "erase_citizen", citizenId: citizen.id }], replies });
  return { before: conversationId };
}

describe.each(engines)("the address of somebody erased, on $name", (engine) => {
  it("hears that all is erased and then stands nowhere, sealed or as a digest; who writes from it begins anew", async () => {
    const { place, drop } = await placeOn(engine);
    const registry = await openRegistry({ ...place, dataKey, now: movableClock().now });
    const { before } = await eraseByText(registry);
    const told = await registry.outbox.claim(100, minutes(1));
    expect(told.map(({ address, reply }) => [address, reply.text])).toContainEqual([NUMBER, "Tout est effacé."]);
    for (const { id } of told) await registry.outbox.settle(id, { status: "delivered", receipt: "r" });
    const vault = createVault(dataKey);
    const digests = [vault.lookup("sms", NUMBER), lookupContact(vault, { type: "phone", value: NUMBER })];
    await registry.close();

    const kept = await everythingKept(place);
    for (const trace of [NUMBER, ...digests.map((digest) => digest.toString("hex"))]) expect(kept).not.toContain(trace);
    expect(kept).toContain(ANOTHER);
    expect(kept).toContain(vault.lookup("sms", ANOTHER).toString("hex"));

    const later = await openRegistry({ ...place, dataKey, now: movableClock().now });
    const open = await openNew(later, text());
    expect(open).toMatchObject({ assurance: "anonymous" });
    expect(open.conversationId).not.toBe(before);
    await later.close();
    await drop();
  });
});

describe.each(engines)("a page whose person is erased, on $name", (engine) => {
  it("stays the same conversation, whose address comes back with the next message", async () => {
    const { place, drop } = await placeOn(engine);
    const registry = await openRegistry({ ...place, dataKey, now: movableClock().now });
    const citizen = somebody();
    await registry.citizens.save([citizen]);
    await identification(() => registry).verify("a-page", citizen);
    const page = () => messageOf({ address: "a-page" });
    await say(registry, page(), { effects: [{ kind: "erase_citizen", citizenId: citizen.id }] });
    const last = (await registry.transcript.after("web", "a-page", 0, 100)).at(-1);
    expect(last).toMatchObject({ from: "assistant", reply: { text: "Bonjour !" } });
    const { open } = await say(registry, page());
    expect(open.assurance).toBe("anonymous");
    expect((await registry.transcript.after("web", "a-page", 0, 100)).length).toBeGreaterThan(4);
    await registry.close();
    expect(await everythingKept(place)).toContain('"a-page"');
    await drop();
  });
});
