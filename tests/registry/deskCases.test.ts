import { describe, expect, it } from "vitest";
import type { NewCitizen } from "../../contracts/citizen.ts";
import type { CaseName, DeskAnswer } from "../../contracts/desk.ts";
import { openRegistry, type Registry } from "../../registry/index.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { engines } from "./engines.ts";
import { everythingKept } from "./everythingKept.ts";
import { identification, somebody } from "./identification.ts";
import { dataKey, messageOf, minutes, movableClock, say } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

const YEAR_MIN = 365 * 24 * 60;
const words = (id: string, kind: "spoken" | "letter" = "spoken"): DeskAnswer => {
  const common = { id, text: `Réponse ${id}`, language: "fr" as const };
  const recipient = { name: "Élise Côté", lines: ["123, rue Notre-Dame"] };
  return kind === "spoken" ? { kind, ...common } : { kind, ...common, subject: "Votre arbre", recipient };
};
const visit = (registry: Registry, { channel, caseId }: CaseName, text: string) =>
  say(registry, messageOf({ channel, address: caseId, text }));
const linesOf = (registry: Registry, { channel, caseId }: CaseName) =>
  registry.transcript.after(channel, caseId, 0, 50);

/** By a code sent to their own contact point, at the counter. */
async function recognise(registry: Registry, { channel, caseId: address }: CaseName, citizen: NewCitizen) {
  const [contact] = citizen.contacts;
  const at = () => messageOf({ channel, address });
  const { open } = await say(registry, at(), { effects: contact ? [{ kind: "send_code", contact }] : [] });
  const code = (await identification(() => registry).sentCode()) ?? "";
  await registry.citizens.checkCode(open.dialogueId, code);
  await say(registry, at(), { effects: [{ kind: "verify_citizen", citizenId: citizen.id }] });
}

describe.each(engines)("cases of the counter and the post on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  let cases = 0;
  const newCase = (channel: CaseName["channel"] = "counter"): CaseName => ({ channel, caseId: `case-000${++cases}` });

  it("are erased one by one: what was said, proposed and answered, and the letter that waits; others stay", async () => {
    const [gone, other] = [newCase("post"), newCase("post")];
    for (const each of [gone, other]) {
      await visit(registry(), each, "Je m’appelle Élise Côté et mon arbre penche.");
      await registry().desk.record(each, words(`lettre-${each.caseId}`, "letter"), "agent");
    }
    expect(await registry().deskCases.erase({ ...gone, channel: "counter" }, "gestion")).toBe(false);
    expect(await registry().deskCases.erase(gone, "gestion")).toBe(true);
    expect(await registry().deskCases.erase(gone, "gestion")).toBe(false);
    expect([await linesOf(registry(), gone), await registry().desk.of(gone)]).toEqual([[], []]);
    expect((await registry().desk.letters()).map(({ caseId }) => caseId)).toEqual([other.caseId]);
    expect(await linesOf(registry(), other)).not.toEqual([]);
    // Whoever comes back under that number begins anew.
    await visit(registry(), gone, "Bonjour");
    expect((await linesOf(registry(), gone)).length).toBe(2);
  });

  it("go by themselves when nobody known said anything for as long as they are kept", async () => {
    const [old, recent, answered, waiting, known] = [newCase(), newCase(), newCase(), newCase(), newCase()];
    for (const each of [old, answered, waiting, known]) await visit(registry(), each, "Ma rue est glissante.");
    await registry().desk.record(waiting, words("lettre-9", "letter"), "agent");
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    await recognise(registry(), known, citizen);
    clock.advance(minutes(YEAR_MIN));
    await visit(registry(), recent, "Bonjour");
    await registry().desk.record(answered, words("dite-9"), "agent");
    const before = new Date(clock.now().getTime() - minutes(60));
    expect(await registry().deskCases.eraseOld(before)).toBeGreaterThan(0);
    expect(await registry().deskCases.eraseOld(before)).toBe(0);
    expect(await linesOf(registry(), old)).toEqual([]);
    for (const kept of [recent, answered, waiting, known]) expect(await linesOf(registry(), kept)).not.toEqual([]);

    await registry().desk.printed("lettre-9", "agent");
    expect(await registry().deskCases.eraseOld(before)).toBe(1);
    expect(await linesOf(registry(), waiting)).toEqual([]);
    await registry().citizens.erase(citizen.id, "gestion");
    expect(await linesOf(registry(), known)).toEqual([]);
  });
});

describe.each(engines)("an erased case, on $name", (engine) => {
  it("leaves none of its words in any table, sealed or not", async () => {
    const { where, drop } = await engine.prepare();
    const place = where.databaseUrl === undefined ? { dataDir: temporaryFolder() } : where;
    const registry = await openRegistry({ ...place, dataKey, now: movableClock().now });
    const name: CaseName = { channel: "counter", caseId: "case-penche" };
    await visit(registry, name, "Le saule de Zéphirine penche.");
    await registry.desk.record(name, { ...words("dite-1"), text: "Le saule sera taillé." }, "agent");
    for (const { id } of await registry.outbox.claim(100, minutes(1)))
      await registry.outbox.settle(id, { status: "delivered", receipt: "r" });
    expect(await registry.deskCases.erase(name, "gestion")).toBe(true);
    await registry.close();
    const kept = await everythingKept(place);
    for (const trace of ["saule", "Zéphirine", name.caseId]) expect(kept).not.toContain(trace);
    await drop();
  }, 120_000);
});
