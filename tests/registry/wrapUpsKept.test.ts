import { z } from "zod";
import { describe, expect, it } from "vitest";
import { openRegistry, type Registry } from "../../registry/index.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { engines } from "./engines.ts";
import { everythingKept } from "./everythingKept.ts";
import { identification, somebody } from "./identification.ts";
import { dataKey, messageOf, movableClock, say } from "./samples.ts";
import { openDatabase } from "./useRegistry.ts";
import { confirmOf, fields, formOf, zoe } from "./wrapUpSamples.ts";

const wrapUpRow = z.object({ note: z.unknown(), request_number: z.string().nullable(), code: z.string() });
const requestRow = z.object({
  request_type: z.string(),
  target_on: z.string(),
  citizen_id: z.string().nullable(),
  contact_key: z.unknown(),
});

/** What stands in the database once the registry is closed. */
async function keptAfter(engine: (typeof engines)[number], act: (registry: Registry) => Promise<void>) {
  const { where, drop } = await engine.prepare();
  const place = where.databaseUrl === undefined ? { dataDir: temporaryFolder() } : where;
  const registry = await openRegistry({ ...place, dataKey, now: movableClock().now });
  await act(registry);
  await registry.close();
  const all = await everythingKept(place);
  const database = await openDatabase(place);
  const rows = async <T>(shape: z.ZodType<T>, statement: string) =>
    z.array(shape).parse(await database.query(statement));
  const kept = {
    all,
    wrapUps: await rows(wrapUpRow, "SELECT * FROM wrap_ups"),
    requests: await rows(
      requestRow,
      "SELECT request_type, target_on::text, citizen_id, contact_key FROM requests ORDER BY number",
    ),
    audit: await rows(
      z.object({ actor: z.string(), detail: z.string() }),
      "SELECT * FROM audit WHERE action = 'wrap_up'",
    ),
  };
  await database.close();
  await drop();
  return kept;
}

async function wrappedCall(registry: Registry, id: string, more: Record<string, string> = {}): Promise<void> {
  await registry.calls.start({ id, startedAt: new Date("2024-11-01T14:00:00Z") });
  const form = formOf({ open: true, fields: { ...fields, ...more } });
  expect(await confirmOf(registry.wrapUps, { kind: "call", id }, form)).toMatchObject({ status: "done" });
}

describe.each(engines)("what a wrap-up leaves on $name", (engine) => {
  it("is the request as the flow would have opened it, tied to nobody who stays anonymous, and an audit without words", async () => {
    const { requests, all, audit, wrapUps } = await keptAfter(engine, async (registry) => {
      await wrappedCall(registry, "named");
      await wrappedCall(registry, "nobody", { who: "anonymous", name: "Luc Roy" });
    });
    expect(requests).toMatchObject([
      { request_type: "nid-de-poule", target_on: "2024-11-08", contact_key: expect.any(Uint8Array) },
      { request_type: "nid-de-poule", citizen_id: null, contact_key: null },
    ]);
    expect(all).toContain('"summary":"un gros trou"');
    expect(all).toContain('"place":{"text":"12, rue des Lilas"}');
    expect(all).toContain('"fields":{"what":"un gros trou","where":"12, rue des Lilas","code":"VOI-001"}');
    expect(all).not.toContain("Luc Roy");
    expect(audit).toMatchObject([
      { actor: "zoe", detail: "VOI-001" },
      { actor: "zoe", detail: "VOI-001" },
    ]);
    for (const { note } of wrapUps)
      expect(Buffer.from(z.instanceof(Uint8Array).parse(note)).toString()).not.toContain("Marie");
  }, 90_000);

  it("leads to nobody once its person is erased: the code stays, for the counts", async () => {
    const citizen = somebody();
    const { wrapUps, all } = await keptAfter(engine, async (registry) => {
      await registry.citizens.save([citizen]);
      await identification(() => registry).verify("talk", citizen);
      await say(registry, messageOf({ address: "talk" }), { effects: [{ kind: "hand_off", reason: "asked" }] });
      const [handover] = await registry.handovers.list();
      const subject = { kind: "message" as const, id: handover?.id ?? "" };
      await registry.handovers.claim(subject.id, zoe);
      await confirmOf(registry.wrapUps, subject, formOf({ open: true, fields }));
      expect(await registry.wrapUps.of(subject)).toHaveProperty("note");
      await registry.citizens.erase(citizen.id, "admin");
      expect(await registry.wrapUps.of(subject)).toEqual(
        expect.not.objectContaining({ note: expect.anything(), requestNumber: expect.anything() }),
      );
    });
    expect(wrapUps).toMatchObject([{ note: null, request_number: null, code: "VOI-001" }]);
    expect(all).not.toContain("Marie Gagnon signale");
  }, 90_000);
});
