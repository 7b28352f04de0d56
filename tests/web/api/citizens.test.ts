import { describe, expect, it } from "vitest";
import { citizenOf, messageOf, openNew } from "../../registry/samples.ts";
import { useStaffApi } from "./useStaffApi.ts";

describe("looking at people", () => {
  let now = new Date("2024-11-01T14:00:00Z");
  const api = useStaffApi(() => now);
  const reason = "Appel au sujet de la collecte";
  const known = async () => {
    now = new Date(now.getTime() + 3_600_000);
    await api.registry().citizens.save([citizenOf()]);
    return api.signedIn("agent");
  };

  it("finds by a part, with the least that tells people apart", async () => {
    const agent = await known();
    const answer = await agent.get("/api/v1/citizens").query({ q: "gagnon h7n", reason }).expect(200);
    expect(answer.body).toEqual({
      citizens: [{ citizenId: "citizen-1", name: "Marie Gagnon", birthYear: 1985, postalArea: "H7N" }],
      more: false,
    });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it.each([{ q: "gagnon" }, { q: "gagnon", reason: " " }, { reason }, { q: "g", reason }, { q: "!!", reason }])(
    "asks for something to look for, and a reason: %j",
    async (query) => {
      const agent = await known();
      expect((await agent.get("/api/v1/citizens").query(query)).status).toBe(400);
    },
  );

  it("stops a burst", async () => {
    const agent = await known();
    const look = () => agent.get("/api/v1/citizens").query({ q: "gagnon", reason });
    for (let times = 0; times < 30; times++) await look().expect(200);
    expect((await look()).body.code).toBe("too_many_requests");
  });

  it("shows the questions, not the record, of somebody who was only found", async () => {
    const agent = await known();
    const { body } = await agent.get("/api/v1/citizens/citizen-1").query({ reason }).expect(200);
    expect(body).toMatchObject({ assurance: "claimed", candidateId: "citizen-1" });
    expect(body.record).toBeUndefined();
    expect(body.verification).toHaveLength(2);
    expect((await agent.get("/api/v1/citizens/citizen-1")).status).toBe(400);
    expect((await agent.get("/api/v1/citizens/nobody").query({ reason })).status).toBe(404);
  });

  it("shows the record in a conversation verified as them, or with their document in hand", async () => {
    const agent = await known();
    const { dialogueId } = await openNew(api.registry(), messageOf({ channel: "phone", address: "call-1" }));
    const asked = { reason, dialogue: dialogueId };
    const read = async (query: object) => (await agent.get("/api/v1/citizens/citizen-1").query(query).expect(200)).body;
    expect((await read(asked)).record).toBeUndefined();
    const questions = (await read(asked)).verification.map(({ id }: { id: string }) => id);
    const verified = { dialogueId, citizenId: "citizen-1", questions, actor: "agent" };
    expect(await api.registry().citizenDesk.verifiedByAgent(verified)).toBe(true);
    expect((await read(asked)).record).toMatchObject({ name: "Marie Gagnon" });
    expect((await read({ reason, seen: "document" })).record).toMatchObject({ name: "Marie Gagnon" });
    const other = citizenOf({ id: "citizen-2", sourceId: "2", householdId: "household-2" });
    await api.registry().citizens.save([other]);
    expect((await agent.get("/api/v1/citizens/citizen-2").query(asked)).status).toBe(404);
  });
});
