import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { assistViewSchema } from "../../../contracts/assist.ts";
import { handoverListSchema } from "../../../contracts/assistLists.ts";
import { hashPassword } from "../../../registry/index.ts";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { type Browser, readEvents, signIn } from "./staffBrowser.ts";

let started: StartedSystem;
let julie: Browser;
let karim: Browser;
let chief: Browser;
const closing: (() => void)[] = [];

beforeAll(async () => {
  started = await startSystem({ C360_CLOCK: "2024-11-01T10:00:00-04:00" });
  const passwordHash = await hashPassword("a-long-password-of-the-test");
  const account = (username: string, displayName: string, role: "agent" | "manager" | "planner") => ({
    username,
    displayName,
    role,
    passwordHash,
  });
  await started.system.registry.staff.save([
    account("julie", "Julie", "agent"),
    account("karim", "Karim", "agent"),
    account("chief", "Sophie", "manager"),
    account("plan", "Plan", "planner"),
  ]);
  const browser = (name: string) => signIn(started.url, name, "a-long-password-of-the-test");
  [julie, karim, chief] = await Promise.all([browser("julie"), browser("karim"), browser("chief")]);
}, 180_000);
afterAll(async () => {
  for (const close of closing) close();
  await started.stop();
});

/** On a machine with other work to do. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 });

/** What a citizen writes on a page. */
async function write(address: string, text: string) {
  await started.system.handleMessage({
    channel: "web",
    providerId: randomUUID(),
    address,
    text,
    receivedAt: started.system.clock.now(),
  });
}

async function waiting(browser: Browser) {
  const { body } = await browser.get("handovers?status=waiting");
  return handoverListSchema.parse(body).handovers;
}

async function handedOver(address: string): Promise<string> {
  const before = new Set((await waiting(chief)).map(({ id }) => id));
  await write(address, "natation pour ma fille de 6 ans");
  await write(address, "je veux parler à quelqu'un");
  const [found] = (await waiting(chief)).filter(({ id }) => !before.has(id));
  if (!found) throw new Error("it does not wait");
  return found.id;
}

describe("the queue of the 311", () => {
  it("is for agents and who supervises, and for nobody else", async () => {
    const planner = await signIn(started.url, "plan", "a-long-password-of-the-test");
    expect((await planner.get("handovers")).status).toBe(403);
    expect((await fetch(`${started.url}/api/v1/handovers`)).status).toBe(401);
    const stranger = { method: "POST", headers: { "content-type": "application/json", "x-c360-request": "1" } };
    const other = await fetch(`${started.url}/api/v1/handovers/${randomUUID()}/claim`, stranger);
    expect(other.status).toBe(401);
    expect((await julie.post(`handovers/${randomUUID()}/claim`)).status).toBe(404);
    expect((await julie.post("handovers/nothing/claim")).status).toBe(404);
  });

  it("goes live from asking to claiming, and to each who looks", async () => {
    const lists: z.infer<typeof handoverListSchema>[] = [];
    closing.push(await readEvents(karim, "handovers/events", ({ data }) => lists.push(handoverListSchema.parse(data))));
    const id = await handedOver("live-1");
    await soon(() => lists.at(-1)?.handovers.map((one) => one.id)).toContain(id);
    expect((await julie.post(`handovers/${id}/claim`)).status).toBe(204);
    // What a colleague has is no longer shown to the others.
    await soon(() => lists.at(-1)?.handovers.map((one) => one.id)).not.toContain(id);
    expect((await karim.post(`handovers/${id}/claim`)).status).toBe(403);
    const mine = handoverListSchema.parse((await julie.get("handovers")).body).handovers;
    expect(mine).toContainEqual(expect.objectContaining({ id, agent: "julie", agentName: "Julie", said: 2 }));
  });

  it("shows one conversation with what is asked, and each new line of it", async () => {
    const id = await handedOver("view-1");
    await julie.post(`handovers/${id}/claim`);
    const views: z.infer<typeof assistViewSchema>[] = [];
    closing.push(
      await readEvents(julie, `handovers/${id}/assist`, ({ id: version, data }) => {
        const view = assistViewSchema.parse(data);
        expect(version).toBe(String(view.version));
        views.push(view);
      }),
    );
    await soon(() => views.length).toBeGreaterThan(0);
    expect(views[0]).toMatchObject({ kind: "message", channel: "web", status: "owned", agent: "julie" });
    expect(views[0]?.lines.map(({ from }) => from)).toContain("assistant");
    expect(views[0]?.asked.map(({ intent }) => intent)).toContain("find_activity");
    await write("view-1", "plutôt le samedi matin");
    await soon(() => views.at(-1)?.lines.at(-1)?.text).toBe("plutôt le samedi matin");
    expect(views.at(-1)?.version).toBeGreaterThan(views[0]?.version ?? Infinity);
    const words = { messageId: "message-0001", text: "Il reste deux places.", language: "fr" };
    expect((await julie.post(`handovers/${id}/messages`, words)).status).toBe(201);
    expect((await julie.post(`handovers/${id}/messages`, words)).status).toBe(200);
    await soon(() => views.at(-1)?.lines.at(-1)).toMatchObject({ from: "agent", text: "Il reste deux places." });
    expect((await karim.get(`handovers/${id}/assist`)).status).toBe(403);
  });

  it("tells the citizen's page who speaks", async () => {
    const { conversationId } = await (
      await fetch(`${started.url}/v3/directline/conversations`, { method: "POST" })
    ).json();
    const id = await handedOver(conversationId);
    await julie.post(`handovers/${id}/claim`);
    await julie.post(`handovers/${id}/messages`, { messageId: "message-0002", text: "Bonjour!", language: "fr" });
    const { activities } = await (
      await fetch(`${started.url}/v3/directline/conversations/${conversationId}/activities`)
    ).json();
    expect(activities.at(-2)).toMatchObject({
      from: { name: "Citoyen 360", role: "bot" },
      text: expect.stringMatching(/Vous parlez maintenant avec Julie/),
    });
    expect(activities.at(-1)).toMatchObject({ from: { name: "Julie", role: "bot" }, text: "Bonjour!" });
  });

  it("goes to a colleague, to another language, to a supervisor, and back to the assistant", async () => {
    const id = await handedOver("move-1");
    expect((await karim.post(`handovers/${id}/transfer`, { language: "en" })).status).toBe(409);
    await julie.post(`handovers/${id}/claim`);
    expect((await julie.post(`handovers/${id}/transfer`, {})).status).toBe(400);
    expect((await julie.post(`handovers/${id}/transfer`, { agent: "karim", note: "Voir la natation." })).status).toBe(
      204,
    );
    expect((await julie.post(`handovers/${id}/give-back`)).status).toBe(403);
    const taken = assistViewSchema.parse((await karim.get(`handovers/${id}`)).body);
    expect(taken).toMatchObject({ agent: "karim", passedOn: { by: "julie", note: "Voir la natation." } });
    expect(taken.summary?.facts.length).toBeGreaterThan(0);
    expect((await karim.post(`handovers/${id}/transfer`, { language: "en", note: "" })).status).toBe(204);
    await julie.post("presence", { available: true, languages: ["fr"] });
    expect((await waiting(julie)).map((one) => one.id)).not.toContain(id);
    expect((await julie.post(`handovers/${id}/claim`)).status).toBe(409);
    await julie.post("presence", { available: true });
    expect((await karim.post(`handovers/${id}/take-over`)).status).toBe(403);
    expect((await chief.post(`handovers/${id}/take-over`)).status).toBe(204);
    expect((await chief.post(`handovers/${id}/give-back`)).status).toBe(204);
    expect((await chief.post(`handovers/${id}/close`)).status).toBe(409);
    const lines = await started.system.registry.transcript.after("web", "move-1", 0, 50);
    expect(lines.at(-1)).toMatchObject({ from: "assistant", reply: { lang: "en" } });
  });

  it("takes what an agent made of a suggestion, and refuses what is no such thing", async () => {
    const id = await handedOver("feedback-1");
    await julie.post(`handovers/${id}/claim`);
    const said = { suggestionId: "knowledge:1", part: "knowledge", verdict: "used" };
    expect((await julie.post(`handovers/${id}/feedback`, said)).status).toBe(204);
    expect((await julie.post(`handovers/${id}/feedback`, { ...said, verdict: "liked" })).status).toBe(400);
    expect((await julie.post(`handovers/${id}/messages`, { messageId: "x", text: "", language: "fr" })).status).toBe(
      400,
    );
  });

  it("opens the record once the citizen answered both questions, and to who has the conversation only", async () => {
    const marie = started.system.demonstrationPerson("marie");
    const phone = marie?.contacts.find(({ type }) => type === "phone")?.value ?? "";
    const before = new Set((await waiting(chief)).map(({ id }) => id));
    const text = "parler à une personne";
    const receivedAt = started.system.clock.now();
    await started.system.handleMessage({ channel: "sms", providerId: randomUUID(), address: phone, text, receivedAt });
    const id = (await waiting(chief)).find((one) => !before.has(one.id))?.id ?? "";
    const view = async () => assistViewSchema.parse((await julie.get(`handovers/${id}`)).body);
    await julie.post(`handovers/${id}/claim`);
    const { citizen } = await view();
    expect(citizen).toMatchObject({ assurance: "claimed", candidateId: marie?.id });
    expect(citizen.record).toBeUndefined();
    const questions = citizen.verification.map((question) => question.id);
    const act = { id: "verified-0001", act: { kind: "verified", citizenId: marie?.id, questions } };
    expect((await chief.post(`handovers/${id}/acts`, act)).status).toBe(409);
    expect((await julie.post(`handovers/${id}/acts`, { ...act, act: { kind: "confirmed", slots: [] } })).status).toBe(
      400,
    );
    expect((await julie.post(`handovers/${id}/acts`, act)).status).toBe(200);
    expect((await view()).citizen).toMatchObject({ assurance: "verified", record: { citizenId: marie?.id } });
  });

  it("knows who is there: what they say, while their page is open", async () => {
    expect((await julie.post("presence", { available: false, languages: ["fr"] })).body).toEqual({
      available: false,
      languages: ["fr"],
    });
    expect((await julie.get("presence")).body).toMatchObject({ available: false });
    started.system.clock.set(new Date(started.system.clock.now().getTime() + 5 * 60_000));
    expect(await started.system.registry.presence.of("julie")).toBeUndefined();
  });
});
