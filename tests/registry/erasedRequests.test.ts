import { z } from "zod";
import { describe, expect, it } from "vitest";
import type { Effect, RequestFollow } from "../../contracts/turn.ts";
import { openRegistry } from "../../registry/index.ts";
import { createVault } from "../../registry/sealing/vault.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { engines } from "./engines.ts";
import { identification, somebody } from "./identification.ts";
import { dataKey, messageOf, movableClock, say } from "./samples.ts";
import { openDatabase } from "./useRegistry.ts";

const rows = z.array(
  z.object({
    number: z.string(),
    request_type: z.string(),
    turn_id: z.string().nullable(),
    dialogue_id: z.string().nullable(),
    citizen_id: z.string().nullable(),
    contact_key: z.unknown(),
    details: z.instanceof(Uint8Array),
  }),
);

/** The requests as they stand in the database once somebody was erased, in the order they were opened. */
async function requestsAfterErasure(engine: (typeof engines)[number], effects: (citizenId: string) => Effect[]) {
  const { where, drop } = await engine.prepare();
  const place = where.databaseUrl === undefined ? { dataDir: temporaryFolder() } : where;
  const registry = await openRegistry({ ...place, dataKey, now: movableClock().now });
  const citizen = somebody();
  await registry.citizens.save([citizen]);
  await identification(() => registry).verify("talk", citizen);
  for (const effect of effects(citizen.id)) await say(registry, messageOf({ address: "talk" }), { effects: [effect] });
  await say(registry, messageOf({ address: "talk" }), { effects: [{ kind: "erase_citizen", citizenId: citizen.id }] });
  await registry.close();
  const database = await openDatabase(place);
  const found = rows.parse(await database.query("SELECT * FROM requests ORDER BY number"));
  await database.close();
  await drop();
  const vault = createVault(dataKey);
  return found.map(({ details, ...row }) => ({ ...row, details: vault.open("requests.details", details) }));
}

const follow = (more: Partial<RequestFollow> = {}): RequestFollow => ({
  title: { fr: "Nid-de-poule", en: "Pothole" },
  name: "Marie Gagnon",
  contact: { type: "email", value: "marie@exemple.ca" },
  place: { text: "125, rue Lahaie" },
  anonymous: false,
  attachments: ["photo-1"],
  ...more,
});
const request = (summary: string, more: Partial<RequestFollow> = {}): Effect => ({
  kind: "create_request",
  requestType: "pothole",
  summary,
  fields: { what: summary, name: "Marie Gagnon" },
  follow: follow(more),
});

describe.each(engines)("requests of somebody erased, on $name", (engine) => {
  it("lead to no turn, dialogue, person, contact or name; what it was about and where stays for the team", async () => {
    const [kept] = await requestsAfterErasure(engine, () => [request("un trou, écrivez-moi à marie@exemple.ca")]);
    expect(kept).toMatchObject({ turn_id: null, dialogue_id: null, citizen_id: null, contact_key: null });
    expect(kept?.details).toMatchObject({
      title: { fr: "Nid-de-poule" },
      place: { text: "125, rue Lahaie" },
      fields: {},
    });
    expect(JSON.stringify(kept?.details)).toContain("un trou");
    expect(JSON.stringify(kept?.details)).not.toMatch(/marie|gagnon|photo-1/i);
  });

  it("an anonymous one, opened in a dialogue that became theirs, leads nowhere either", async () => {
    const [kept] = await requestsAfterErasure(engine, () => [request("un trou", { anonymous: true })]);
    expect(kept).toMatchObject({ turn_id: null, dialogue_id: null, citizen_id: null });
  });

  it("what was about the person alone says nothing any more", async () => {
    const [correction] = await requestsAfterErasure(engine, (citizenId) => [
      { kind: "correct_record", citizenId, field: "address", old: "1, rue Ancienne", new: "2, rue Nouvelle" },
    ]);
    expect(correction).toMatchObject({ request_type: "personal-data", dialogue_id: null });
    expect(JSON.stringify(correction?.details)).not.toMatch(/Ancienne|Nouvelle|dialogue/);
  });
});
