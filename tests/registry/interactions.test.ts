import { describe, expect, it } from "vitest";
import { interactionFilterSchema, interactionSchema } from "../../contracts/interaction.ts";
import { hashPassword, verifyPassword } from "../../registry/index.ts";
import { engines } from "./engines.ts";
import { messageOf, say } from "./samples.ts";
import { openDatabase, useRegistry } from "./useRegistry.ts";

const filter = (part: object = {}) => interactionFilterSchema.parse(part);

describe.each(engines)("interactions and staff on $name", (engine) => {
  const { registry, another, where } = useRegistry(engine);
  const ids = async (part: object) =>
    (await registry().interactions.list(filter(part))).items.map(({ redactedText }) => redactedText);

  it("every turn writes its interaction, redacted everywhere a citizen's words appear", async () => {
    await say(
      registry(),
      messageOf({ address: "i1", text: "Je m'appelle Marie Tremblay, 450 555-0142, j'adore la Piscine d'été" }),
      {
        intent: "find_activity",
        topics: ["natation"],
        flow: "find_activity",
        sentiment: { label: "positive", score: 0.8, emotion: "satisfaction", words: ["adore", "marie.t@exemple.ca"] },
        trace: [
          { step: "identify", note: "écrit à marie.t@exemple.ca" },
          { step: "screen", note: "Marie" },
          { step: "understand", note: "Tremblay, 450" },
          { step: "flow", note: "555-0142" },
        ],
        durations: { understand: 1.25 },
        at: new Date("2024-11-01T15:00:00.123Z"),
      },
    );
    const { items, total } = await registry().interactions.list(filter());
    expect(total).toBe(1);
    expect(interactionSchema.parse(items[0])).toMatchObject({
      redactedText: "Je m'appelle [nom], [téléphone], j'adore la Piscine d'été",
      sentiment: { label: "positive", words: ["adore", "[courriel]"] },
      // Each note is masked by itself: what is split between two is not a name, nor a number with its area.
      trace: [
        { step: "identify", note: "écrit à [courriel]" },
        { step: "screen", note: "Marie" },
        { step: "understand", note: "Tremblay, 450" },
        { step: "flow", note: "[téléphone]" },
      ],
      topics: ["natation"],
      flow: "find_activity",
      durations: { understand: 1.25 },
      at: "2024-11-01T15:00:00.123Z",
      channel: "web",
    });
  });

  it("filters by each field, by days of the city, and by text without accents or patterns", async () => {
    const turn = (text: string, at: string, part = {}) =>
      say(registry(), messageOf({ address: "i2", channel: "sms", text }), {
        at: new Date(at),
        language: "en",
        intent: "greet",
        outcome: "asked",
        ...part,
      });
    await turn("100% free", "2024-11-05T04:59:59Z");
    await turn("late evening", "2024-11-06T04:59:59Z");
    await turn("next day", "2024-11-06T05:00:00Z", { outcome: "silent", replies: [] });
    expect(await ids({ from: "2024-11-05", to: "2024-11-05" })).toEqual(["late evening"]);
    expect(await ids({ from: "2024-11-04" })).toEqual(["next day", "late evening", "100% free"]);
    expect(await ids({ text: "piscine d'ete" })).toHaveLength(1);
    expect(await ids({ text: "100%" })).toEqual(["100% free"]);
    expect(await ids({ text: "_" })).toEqual([]);
    expect(await ids({ outcome: "silent" })).toEqual(["next day"]);
    expect(await ids({ channel: "web" })).toHaveLength(1);
    expect(await ids({ language: "en", intent: "greet" })).toHaveLength(3);
    expect(await ids({ sentiment: "positive" })).toHaveLength(1);
    expect(await ids({ sentiment: "negative" })).toEqual([]);
    const page = await registry().interactions.list(filter({ page: 2, pageSize: 3 }));
    expect(page).toMatchObject({ total: 4, page: 2, pageSize: 3 });
    expect(page.items).toHaveLength(1);
  });

  it("keeps staff accounts by name, and replaces them", async () => {
    const account = { username: "agente", displayName: "Agente", role: "agent" as const, passwordHash: "x" };
    await registry().staff.save([account]);
    await registry().staff.save([{ ...account, role: "manager" }]);
    expect(await registry().staff.find("agente")).toEqual({ ...account, role: "manager" });
    expect(await registry().staff.find("nobody")).toBeUndefined();
  });

  it("answers a ping while it is open, and says in a sentence when it cannot; closing twice does no harm", async () => {
    const other = await another();
    await expect(other.ping()).resolves.toBeUndefined();
    await other.close();
    await other.close();
    await expect(other.ping()).rejects.toThrow("The database does not answer");
  });

  it.skipIf(engine.name === "PGlite")("records who did what in the audit", async () => {
    await registry().audit.record({ actor: "agente", action: "sign_in", subject: "staff:agente" });
    const database = await openDatabase(where());
    const rows = await database.query("SELECT actor, action, detail FROM audit WHERE subject = $1", ["staff:agente"]);
    expect(rows).toEqual([{ actor: "agente", action: "sign_in", detail: null }]);
    await database.close();
  });
});

describe("passwords", () => {
  it("are checked against their hash, each with its salt", async () => {
    const [hash, other] = await Promise.all([hashPassword("été à Laval"), hashPassword("été à Laval")]);
    expect(hash).not.toBe(other);
    expect(hash).not.toContain("Laval");
    expect(await verifyPassword("e\u0301te\u0301 a\u0300 Laval", hash)).toBe(true);
    expect(await verifyPassword("ete a Laval", hash)).toBe(false);
    expect(await verifyPassword("x", "not a hash")).toBe(false);
  });
});
