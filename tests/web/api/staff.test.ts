import request from "supertest";
import { beforeEach, describe, expect, it } from "vitest";
import type { InteractionFilter } from "../../../contracts/interaction.ts";
import { verifyPassword } from "../../../registry/index.ts";
import type { ApiParts } from "../../../web/api/index.ts";
import { useStaffApi } from "./useStaffApi.ts";

const start = new Date("2024-11-01T14:00:00Z");
let now = start;
let audited: { actor: string; action: string }[];
let asked: InteractionFilter[];
const api = useStaffApi(() => now);

const watched = (): Partial<ApiParts> => ({
  registry: {
    ...api.registry(),
    audit: { record: async (entry) => void audited.push(entry) },
    interactions: {
      list: async (filter) => {
        asked.push(filter);
        return { items: [], total: 0, page: filter.page, pageSize: filter.pageSize };
      },
    },
  },
});
const staffApp = () => api.app(watched());
const signedIn = (username: string) => api.signedIn(username, watched());

beforeEach(() => {
  // Each test a day later than the one before: no failure of another counts.
  now = new Date(now.getTime() + 24 * 3_600_000);
  audited = [];
  asked = [];
});

describe("staff session", () => {
  it("refuses everything without a session, and says so in both languages", async () => {
    const answer = await request(staffApp()).get("/api/v1/interactions").expect(401);
    expect(answer.body).toMatchObject({ code: "not_signed_in" });
    expect(answer.body.title).toMatch(/Connectez-vous.*Sign in/);
  });

  it("gives the same answer to an unknown name and to a wrong password", async () => {
    const app = staffApp();
    const refused = (username: string) =>
      request(app).post("/api/v1/session").set("x-c360-request", "1").send({ username, password: "no" });
    const [unknown, wrong] = [await refused("nobody"), await refused("gestion")];
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    expect(audited.map((entry) => entry.action)).toEqual(["sign_in_refused", "sign_in_refused"]);
  });

  it("locks a name after ten failures, even for the right password", async () => {
    const app = staffApp();
    const attempt = (password: string) =>
      request(app).post("/api/v1/session").set("x-c360-request", "1").send({ username: "gestion", password });
    for (let failure = 0; failure < 10; failure++) await attempt("no").expect(401);
    expect((await attempt("right")).status).toBe(429);
  });

  it("ends after eight hours", async () => {
    const browser = await signedIn("gestion");
    await browser.get("/api/v1/session").expect(200);
    now = new Date(now.getTime() + 8 * 3_600_000 + 1);
    expect((await browser.get("/api/v1/session")).status).toBe(401);
  });

  it("keeps its cookie out of scripts and of other sites", async () => {
    const answer = await request(staffApp())
      .post("/api/v1/session")
      .set("x-c360-request", "1")
      .send({ username: "gestion", password: "right" });
    for (const cookie of [answer.headers["set-cookie"] ?? []].flat()) expect(cookie).toMatch(/httponly/i);
    expect([answer.headers["set-cookie"]].flat().join()).toMatch(/samesite=strict/i);
  });

  it("refuses a change that another site's page could send", async () => {
    const answer = await request(staffApp()).post("/api/v1/session").send({ username: "gestion", password: "right" });
    expect(answer.status).toBe(403);
  });

  it("signs out", async () => {
    const browser = await signedIn("gestion");
    await browser.delete("/api/v1/session").set("x-c360-request", "1").expect(204);
    expect((await browser.get("/api/v1/session")).status).toBe(401);
  });
});

describe("one's own password", () => {
  const change = async (body: object) => {
    await api.registry().staff.setPassword({ username: "elle", displayName: "E", role: "agent" }, FIRST, "desk");
    const real = { verifyPassword };
    const browser = request.agent(api.app(real));
    const signIn = { username: "elle", password: FIRST };
    await browser.post("/api/v1/session").set("x-c360-request", "1").send(signIn).expect(200);
    return { browser, answer: await browser.put("/api/v1/session/password").set("x-c360-request", "1").send(body) };
  };
  const FIRST = "une tortue à vélo";

  it("changes with the one that is left, and signs out everywhere", async () => {
    const { browser, answer } = await change({ current: FIRST, next: "un lièvre à pied" });
    expect(answer.status).toBe(204);
    expect((await browser.get("/api/v1/session")).status).toBe(401);
    const account = await api.registry().staff.find("elle");
    expect(await verifyPassword("un lièvre à pied", account?.passwordHash ?? "")).toBe(true);
  });

  it("stays without it, or when the new one is refused, and says why", async () => {
    const wrong = await change({ current: "une autre tortue", next: "un lièvre à pied" });
    expect(wrong.answer.body.code).toBe("wrong_credentials");
    const short = await change({ current: FIRST, next: "court" });
    expect(short.answer.body).toMatchObject({ code: "invalid_request", detail: expect.stringContaining("12") });
    expect((await short.browser.get("/api/v1/session")).status).toBe(200);
  });
});

describe("what is refused", () => {
  it("to somebody signed in is in the audit: who and where, not what was asked", async () => {
    const browser = await signedIn("planification");
    await browser.get("/api/v1/citizens?q=tremblay&reason=curiosit%C3%A9").expect(403);
    expect(audited.at(-1)).toEqual({
      actor: "planification",
      action: "access_refused",
      subject: "GET /api/v1/citizens",
    });
  });

  it("is told without a word of what went wrong on our side", async () => {
    const interactions = { list: () => Promise.reject(new Error("relation interactions at 10.0.0.5")) };
    const browser = await api.signedIn("gestion", { registry: { ...api.registry(), interactions } });
    const answer = await browser.get("/api/v1/interactions").expect(500);
    expect(answer.body).toEqual({
      type: "about:blank#internal",
      status: 500,
      code: "internal",
      title: expect.stringMatching(/notre côté.*our side/),
    });
  });

  it("is never a role that one gives oneself", async () => {
    const given = { username: "agent", password: "right", role: "admin", session: { role: "admin" } };
    const answer = await request(staffApp()).post("/api/v1/session").set("x-c360-request", "1").send(given);
    expect(answer.body).toMatchObject({ username: "agent", role: "agent" });
  });

  it("is any content that is not JSON", async () => {
    const browser = await signedIn("gestion");
    const sent = browser.post("/api/v1/campaigns").set("x-c360-request", "1").type("form").send("name=x");
    expect((await sent).body.code).toBe("not_json");
  });
});

describe("interactions", () => {
  it("are for managers, not for every agent", async () => {
    const statusFor = async (username: string) => (await (await signedIn(username)).get("/api/v1/interactions")).status;
    expect(await statusFor("agent")).toBe(403);
    expect(await statusFor("gestion")).toBe(200);
  });

  it("pass the filters on, parsed, and record who looked", async () => {
    const browser = await signedIn("gestion");
    await browser.get("/api/v1/interactions?channel=web&sentiment=negative&from=2024-10-01&page=2&text=").expect(200);
    expect(asked).toEqual([{ channel: "web", sentiment: "negative", from: "2024-10-01", page: 2, pageSize: 25 }]);
    expect(audited.at(-1)).toMatchObject({ actor: "gestion", action: "list_interactions" });
  });

  it.each([
    "channel=pigeon",
    "channel=web&channel=sms",
    "page=0",
    "pageSize=1000",
    "from=yesterday",
    `text=${"a".repeat(101)}`,
  ])("refuse the filter %s with its name", async (query) => {
    const answer = await (await signedIn("gestion")).get(`/api/v1/interactions?${query}`).expect(400);
    expect(answer.body.detail).toContain(query.split("=")[0]);
    expect(asked).toEqual([]);
  });
});

describe("bad bodies", () => {
  it.each([
    ["not JSON", "{", 400],
    ["too large", JSON.stringify({ username: "a".repeat(40_000) }), 413],
    ["another shape", JSON.stringify({ username: 3 }), 400],
  ])("%s", async (_name, body, status) => {
    const answer = await request(staffApp())
      .post("/api/v1/session")
      .set("x-c360-request", "1")
      .set("content-type", "application/json")
      .send(body);
    expect(answer.status).toBe(status);
  });
});

describe("OpenAPI", () => {
  it("describes each address with the filters that the parser takes", async () => {
    const { body } = await request(staffApp()).get("/api/openapi.json").expect(200);
    expect(body.openapi).toMatch(/^3\.1/);
    const names = body.paths["/api/v1/interactions"].get.parameters.map(
      (parameter: { name: string }) => parameter.name,
    );
    expect(names).toEqual([
      "from",
      "to",
      "channel",
      "language",
      "intent",
      "outcome",
      "sentiment",
      "text",
      "page",
      "pageSize",
    ]);
  });
});
