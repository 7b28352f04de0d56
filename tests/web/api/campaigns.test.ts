import { noCallDesk } from "./callsFake.ts";
import express from "express";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignDesk } from "../../../contracts/campaignDesk.ts";
import { silentLog } from "../../../contracts/log.ts";
import { openRegistry, type Registry } from "../../../registry/index.ts";
import { createApi, problemHandler } from "../../../web/api/index.ts";
import { draftOf } from "../../registry/campaignSamples.ts";
import { dataKey } from "../../registry/samples.ts";
import { noCases } from "./deskFake.ts";
import { queueOf } from "./handoversFake.ts";

// The real registry in memory; what the desk shows is tested with the channels.
let registry: Registry;
let tried: unknown[];
let faults: ("nothing_to_show" | "too_long" | "no_delivery")[] = [];
const desk: CampaignDesk = {
  preview: async () => {
    const message = { subject: "Objet", text: "Texte" };
    return { audience: { fr: 1, en: 0 }, offerings: [], messages: { fr: message, en: message }, faults };
  },
  page: async ({ medium }, language) => (medium === "email" ? `<html lang="${language}"></html>` : undefined),
  trial: async (_campaign, language, own) => {
    tried.push({ language, ...own });
    return own.email ? "sent" : "no_address";
  },
  find: async (text) => [{ id: "a", title: text, detail: "" }],
  wake: () => {},
};

beforeAll(async () => {
  registry = await openRegistry({ dataKey, now: () => new Date("2024-11-01T14:00:00Z") });
  await registry.staff.save([
    { username: "gestion", displayName: "G", role: "manager", passwordHash: "right", email: "gestion@exemple.ca" },
    { username: "admin", displayName: "A", role: "admin", passwordHash: "right" },
    { username: "agent", displayName: "311", role: "agent", passwordHash: "right" },
  ]);
  tried = [];
});
afterAll(() => registry.close());

async function signedIn(username: string) {
  const app = express();
  app.use(
    "/api",
    createApi({
      knowledge: { suggest: () => [] },
      campaignDesk: desk,
      calls: noCallDesk,
      handovers: queueOf(registry),
      requestTypes: { all: () => [], byCode: () => undefined, propose: async () => [] },
      desk: noCases,
      registry,
      verifyPassword: async (password, hash) => password === hash,
      passwords: true,
      sessionSecret: "s".repeat(40),
      secureCookies: false,
      demonstration: true,
      now: () => new Date("2024-11-01T14:00:00Z"),
    }),
  );
  app.use(problemHandler(silentLog));
  const browser = request.agent(app).set("x-c360-request", "1");
  await browser.post("/api/v1/session").send({ username, password: "right" }).expect(200);
  return browser;
}
const written = async (browser: Awaited<ReturnType<typeof signedIn>>): Promise<string> =>
  (await browser.post("/api/v1/campaigns").send(draftOf()).expect(201)).body.id;

describe("campaigns", () => {
  it("are for managers and administrators, and change only from our own pages", async () => {
    const agent = await signedIn("agent");
    expect((await agent.get("/api/v1/campaigns")).body.code).toBe("not_allowed");
    expect((await agent.post("/api/v1/campaigns").send(draftOf())).body.code).toBe("not_allowed");
    const admin = await signedIn("admin");
    await admin.get("/api/v1/campaigns").expect(200);
    const elsewhere = await admin.post("/api/v1/campaigns").set("x-c360-request", "").send(draftOf());
    expect(elsewhere.body.code).toBe("wrong_origin");
  });

  it("are written, read, written again until they are scheduled", async () => {
    const browser = await signedIn("gestion");
    const id = await written(browser);
    const { body } = await browser
      .put(`/api/v1/campaigns/${id}`)
      .send(draftOf({ name: "Hiver" }))
      .expect(200);
    expect(body).toMatchObject({ id, name: "Hiver", status: "draft", createdBy: "gestion", figures: { audience: 0 } });
    const move = (to: string, at?: string) => browser.post(`/api/v1/campaigns/${id}/moves`).send({ to, at });
    expect((await move("scheduled", "2024-11-05T09:00:00-05:00").expect(200)).body).toMatchObject({
      status: "scheduled",
      scheduledFor: "2024-11-05T14:00:00.000Z",
    });
    expect((await browser.put(`/api/v1/campaigns/${id}`).send(draftOf())).body.code).toBe("conflict");
    expect((await move("paused")).status).toBe(409);
    await move("cancelled").expect(200);
    expect((await move("cancelled")).status).toBe(409);
    const { body: list } = await browser.get("/api/v1/campaigns").expect(200);
    expect(list.campaigns).toMatchObject([{ id, status: "cancelled" }]);
  });

  it("say which field is wrong, and that a campaign is unknown", async () => {
    const browser = await signedIn("gestion");
    const id = await written(browser);
    const refused = await browser.post("/api/v1/campaigns").send({ ...draftOf(), subject: { fr: "x", en: " " } });
    expect([refused.status, refused.type, refused.body.detail]).toEqual([
      400,
      "application/problem+json",
      expect.stringContaining("subject.en"),
    ]);
    for (const wrong of [
      { medium: "fax" },
      { perMinute: 0 },
      { audience: { areas: ["J4K"] } },
      { audience: { memberAges: { min: 9, max: 3 } } },
      { selection: { by: "offerings", ids: [] } },
    ])
      await browser
        .post("/api/v1/campaigns")
        .send({ ...draftOf(), ...wrong })
        .expect(400);
    for (const to of ["sent", "draft", ""])
      await browser.post(`/api/v1/campaigns/${id}/moves`).send({ to }).expect(400);
    for (const unknown of ["nothing", "00000000-0000-4000-8000-000000000000"])
      for (const path of ["", "/preview", "/preview/fr"])
        await browser.get(`/api/v1/campaigns/${unknown}${path}`).expect(404);
  });

  it("are not scheduled while something is wrong with what they would send", async () => {
    const browser = await signedIn("gestion");
    const id = await written(browser);
    faults = ["nothing_to_show"];
    const { body } = await browser.post(`/api/v1/campaigns/${id}/moves`).send({ to: "scheduled" }).expect(409);
    expect(body.detail).toBe("nothing_to_show");
    faults = [];
    expect((await registry.campaigns.find(id))?.status).toBe("draft");
  });

  it("are tried at one's own address and no other", async () => {
    const browser = await signedIn("gestion");
    const id = await written(browser);
    const trial = { language: "en", email: "somebody@exemple.ca", address: "somebody@exemple.ca" };
    expect((await browser.post(`/api/v1/campaigns/${id}/trials`).send(trial).expect(200)).body).toEqual({
      status: "sent",
    });
    expect(tried).toEqual([{ language: "en", email: "gestion@exemple.ca", phone: undefined }]);
    const admin = await signedIn("admin");
    expect((await admin.post(`/api/v1/campaigns/${id}/trials`).send({ language: "fr" })).body.status).toBe(
      "no_address",
    );
    await browser.post(`/api/v1/campaigns/${id}/trials`).send({ language: "de" }).expect(400);
  });

  it("show their mail as a page shut in on itself, and find offerings", async () => {
    const browser = await signedIn("gestion");
    const id = await written(browser);
    const page = await browser.get(`/api/v1/campaigns/${id}/preview/en`).expect(200);
    expect(page.text).toContain('lang="en"');
    expect(page.get("content-security-policy")).toContain("sandbox");
    await browser.get(`/api/v1/campaigns/${id}/preview/de`).expect(404);
    expect((await browser.get(`/api/v1/campaigns/${id}/preview`).expect(200)).body.audience).toEqual({ fr: 1, en: 0 });
    expect((await browser.get("/api/v1/campaigns/offerings?text=natation").expect(200)).body.offerings).toHaveLength(1);
    expect((await browser.get("/api/v1/campaigns/offerings?text=").expect(200)).body.offerings).toEqual([]);
    await browser.get("/api/v1/campaigns/offerings").expect(400);
  });

  it("are in the OpenAPI document", async () => {
    const { body } = await (await signedIn("gestion")).get("/api/openapi.json").expect(200);
    expect(Object.keys(body.paths).filter((path) => path.includes("campaigns"))).toHaveLength(7);
  });
});
