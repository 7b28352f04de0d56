import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IdentityProvider } from "../../../contracts/identityProvider.ts";
import { createOpenIdProvider } from "../../../web/api/index.ts";
import { openValue, signValue } from "../../../web/api/session/signedValue.ts";
import { client, signInThere, startOpenIdServer } from "./openIdServer.ts";
import { useStaffApi } from "./useStaffApi.ts";

const publicUrl = "https://citoyen.example.org";
const secret = "s".repeat(40);
const people = {
  "sub-agente": { name: "Agente du 311", preferred_username: "agente", roles: ["c360-311", "autre"] },
  "sub-chef": { name: "Cheffe", preferred_username: "cheffe", roles: ["c360-311", "c360-gestion"] },
  "sub-jardinier": { name: "Jardin", preferred_username: "jardin", roles: ["jardins"] },
  "sub-agent": { name: "Same name", preferred_username: "agent", roles: ["c360-311"] },
};

describe("signing in at the city's provider", () => {
  const api = useStaffApi();
  let provider: IdentityProvider;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const server = await startOpenIdServer(publicUrl, people);
    stop = server.stop;
    provider = createOpenIdProvider({
      ...client,
      issuer: server.issuer,
      publicUrl,
      rolesClaim: "roles",
      roles: [
        { role: "manager", value: "c360-gestion" },
        { role: "agent", value: "c360-311" },
      ],
      insecure: true,
    });
  });
  afterAll(() => stop());

  const browser = () => request.agent(api.app({ oidc: { provider, publicUrl }, passwords: false }));
  type Browser = ReturnType<typeof browser>;
  const leave = async (agent: Browser, to = "") => (await agent.get(`/api/v1/session/oidc${to}`).expect(302)).headers;
  const pathOf = (address: string) => address.slice(publicUrl.length);
  const backFrom = async (agent: Browser, login: string, to = "") =>
    agent.get(pathOf(await signInThere((await leave(agent, to))["location"] ?? "", login, publicUrl)));

  it("leads there with a code challenge, a state and a nonce, and back to the page asked for, signed in", async () => {
    const agent = browser();
    const asked = new URL((await leave(agent))["location"] ?? "").searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: "code", code_challenge_method: "S256" });
    for (const name of ["code_challenge", "state", "nonce"]) expect(asked.get(name)?.length).toBeGreaterThan(40);
    const back = await backFrom(agent, "sub-agente", "?to=/agent");
    expect([back.status, back.headers["location"]]).toEqual([302, "/agent"]);
    expect((await agent.get("/api/v1/session").expect(200)).body).toMatchObject({
      username: "agente",
      displayName: "Agente du 311",
      role: "agent",
    });
  });

  it("gives the widest role of those a person has", async () => {
    const agent = browser();
    await backFrom(agent, "sub-chef");
    expect((await agent.get("/api/v1/session")).body).toMatchObject({ role: "manager" });
  });

  it("never leads anywhere else than to our own pages", async () => {
    const back = await backFrom(browser(), "sub-agente", "?to=https://example.net/");
    expect(back.headers["location"]).toBe("/gestion");
  });

  it("keeps what it needs in a cookie of ten minutes' use that only comes back from there, then removes it", async () => {
    const agent = browser();
    const cookie = [(await leave(agent))["set-cookie"]].flat().join();
    expect(cookie).toMatch(/c360-oidc=[^;]+;.*Path=\/;.*HttpOnly;.*SameSite=Lax/i);
    const secure = request(api.app({ oidc: { provider, publicUrl }, secureCookies: true }));
    const away = await secure.get("/api/v1/session/oidc");
    expect([away.headers["set-cookie"]].flat().join()).toMatch(/^__Host-c360-oidc=.*Secure/);
    const back = await backFrom(agent, "sub-agente");
    expect([back.headers["set-cookie"]].flat().join()).toMatch(/c360-oidc=;.*c360=[\w-]{43};.*SameSite=Strict/is);
  });

  it("refuses an answer that comes twice, to another browser, or to nobody who asked", async () => {
    const agent = browser();
    const address = pathOf(await signInThere((await leave(agent))["location"] ?? "", "sub-agente", publicUrl));
    expect((await browser().get(address)).status).toBe(401);
    const other = browser();
    await leave(other);
    expect((await other.get(address)).body.code).toBe("sign_in_interrupted");
    expect((await agent.get(address)).status).toBe(302);
    expect((await agent.get(address)).status).toBe(401);
  });

  it.each(["state", "nonce", "codeVerifier"])("refuses an answer to another %s", async (field) => {
    const headers = await leave(browser());
    const address = pathOf(await signInThere(headers["location"] ?? "", "sub-agente", publicUrl));
    const kept = Object(openValue(secret, "oidc", cookieOf(headers)));
    const changed = { ...kept, [field]: "x".repeat(43) };
    const wrong = `c360-oidc=${signValue(secret, "oidc", changed)}`;
    expect((await browser().get(address).set("cookie", wrong)).status).toBe(401);
  });

  it("refuses what the browser wrote itself, and one who was away too long", async () => {
    const headers = await leave(browser());
    const address = pathOf(await signInThere(headers["location"] ?? "", "sub-agente", publicUrl));
    const kept = Object(openValue(secret, "oidc", cookieOf(headers)));
    for (const value of [signValue("another secret", "oidc", kept), signValue(secret, "other", kept), "x", "x.y"])
      expect((await browser().get(address).set("cookie", `c360-oidc=${value}`)).status).toBe(401);
    const late = signValue(secret, "oidc", { ...kept, until: Date.parse("2024-11-01T13:59:59Z") });
    expect((await browser().get(address).set("cookie", `c360-oidc=${late}`)).status).toBe(401);
  });

  it("refuses who has none of our roles, whose name is another's, and whose account is disabled", async () => {
    for (const login of ["sub-jardinier", "sub-agent"]) expect((await backFrom(browser(), login)).status).toBe(403);
    await backFrom(browser(), "sub-chef");
    await api.registry().staff.disable("cheffe", true, "admin");
    expect((await backFrom(browser(), "sub-chef")).status).toBe(403);
  });

  it("signs out here at once, and says where to sign out there", async () => {
    const agent = browser();
    await backFrom(agent, "sub-agente");
    const { body } = await agent.delete("/api/v1/session").set("x-c360-request", "1").expect(200);
    expect((await agent.get("/api/v1/session")).status).toBe(401);
    const there = new URL(body.signOutUrl);
    expect(there.searchParams.get("post_logout_redirect_uri")).toBe(`${publicUrl}/`);
    expect((await fetch(there)).status).toBe(200);
  });

  it("takes no password where only the provider is asked, and says so to the page", async () => {
    const agent = browser();
    const given = { username: "agent", password: "right" };
    expect((await agent.post("/api/v1/session").set("x-c360-request", "1").send(given)).status).toBe(403);
    expect((await agent.get("/api/v1/public/config")).body.signIn).toBe("oidc");
  });

  it("says that it did not work when the provider does not answer, and nothing else stops", async () => {
    const gone = createOpenIdProvider({
      ...client,
      issuer: "http://127.0.0.1:9",
      publicUrl,
      rolesClaim: "roles",
      roles: [],
      insecure: true,
    });
    const app = api.app({ oidc: { provider: gone, publicUrl } });
    expect((await request(app).get("/api/v1/session/oidc")).status).toBe(503);
    expect((await request(app).get("/api/v1/session")).status).toBe(401);
  });
});

function cookieOf(headers: Record<string, unknown>): string {
  return /c360-oidc=([^;]+)/.exec([headers["set-cookie"]].flat().join())?.[1] ?? "";
}
