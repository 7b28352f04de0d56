import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { Router } from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { CallRecord } from "../../../contracts/calls.ts";
import { type StaffRole, staffRoleSchema } from "../../../contracts/staff.ts";
import type { ApiParts } from "../../../web/api/index.ts";
import { openApiDocument } from "../../../web/api/openapi.ts";
import { noCallDesk } from "./callsFake.ts";
import { noCases } from "./deskFake.ts";
import { useStaffApi } from "./useStaffApi.ts";

const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const routes = Object.entries(documentSchema.parse(openApiDocument()).paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
);

const everybody = [...staffRoleSchema.options, "nobody"] as const;
type Who = (typeof everybody)[number];
const desk: Who[] = ["agent", "manager", "admin"];
const managers: Who[] = ["manager", "admin"];

/** Who is let in where; a route that no line names is a fault, so that a new one is decided on and not forgotten. */
const allowed: readonly [RegExp, readonly Who[]][] = [
  [/^\w+ \/api\/v1\/(public\/config|suggest)$/, everybody],
  [/^\w+ \/api\/v1\/session\/oidc(\/callback)?$/, everybody],
  [/^(POST|DELETE) \/api\/v1\/session$/, everybody],
  [/^(GET \/api\/v1\/session|PUT \/api\/v1\/session\/password)$/, staffRoleSchema.options],
  [/^\w+ \/api\/v1\/desk\/cases\/\{channel\}\/\{caseId\}\/erase$/, managers],
  [/^DELETE \/api\/v1\/desk\//, managers],
  [/^POST \/api\/v1\/handovers\/\{id\}\/take-over$/, managers],
  [/^\w+ \/api\/v1\/(desk|citizens|calls|handovers|presence|request-types)\b/, desk],
  [
    /^\w+ \/api\/v1\/(assist|assistant|failed-arrivals|arrivals|interactions|catalogue|campaigns|offerings)\b/,
    managers,
  ],
];
const rulesOf = (route: string) => allowed.filter(([pattern]) => pattern.test(route)).slice(0, 1);

const problemSchema = z.object({ code: z.string() });
const call: CallRecord = {
  id: "call-1",
  status: "live",
  startedAt: new Date("2024-11-01T14:00:00Z"),
  conversationId: "conversation-1",
  dialogueId: "dialogue-1",
  claimed: false,
};
/** Parts that answer instead of refusing to be asked: what is tried is who gets as far as them. */
const reachable: Partial<ApiParts> = {
  desk: { ...noCases, read: async () => undefined, pdf: async () => undefined },
  calls: { ...noCallDesk, desk: { ...noCallDesk.desk, start: async () => call } },
  oidc: {
    publicUrl: "https://citoyen.example.org",
    provider: {
      start: async () => ({ url: "https://sso.example.org", kept: { state: "s", nonce: "n", codeVerifier: "v" } }),
      finish: async () => ({ status: "no_role" }),
      signOutUrl: () => undefined,
    },
  },
};

describe("who is let in where", () => {
  const api = useStaffApi();
  let server: Server;
  let origin: string;
  const usernames: Record<StaffRole, string> = {
    agent: "agent",
    manager: "gestion",
    planner: "planification",
    elected: "elue",
    admin: "admin",
  };

  beforeAll(async () => {
    server = createServer(api.app(reachable)).listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const cookieOf = async (who: Who): Promise<string> =>
    who === "nobody" ? "" : `c360=${(await api.registry().sessions.open(usernames[who])).id}`;

  /** Why it was refused, or the status: as soon as it is there, for some answers are streams that never end. */
  async function answerOf(method: string, path: string, headers: Record<string, string>): Promise<string | number> {
    const given = method === "GET" ? {} : { body: "{}" };
    const leave = new AbortController();
    const url = origin + path.replace(/\{\w+\}/g, "nothing-there");
    const type = { "content-type": "application/json" };
    const answer = await fetch(url, {
      method,
      ...given,
      headers: { ...type, ...headers },
      redirect: "manual",
      signal: leave.signal,
    });
    const refused = [401, 403].includes(answer.status) ? problemSchema.parse(await answer.json()).code : undefined;
    leave.abort();
    return refused ?? answer.status;
  }

  it.each(routes)("$method $path", async ({ method, path }) => {
    const [rule] = rulesOf(`${method} ${path}`);
    const seen: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const who of everybody) {
      const answer = await answerOf(method, path, { cookie: await cookieOf(who), "x-c360-request": "1" });
      seen[who] = answer === "not_signed_in" || answer === "not_allowed" || answer === 500 ? String(answer) : "in";
      const refusal = who === "nobody" ? "not_signed_in" : "not_allowed";
      expected[who] = rule?.[1].includes(who) ? "in" : refusal;
    }
    expect(seen).toEqual(expected);
  });

  it.each(routes.filter(({ method }) => method !== "GET"))(
    "$method $path is refused from another site's page",
    async (route) => {
      expect(await answerOf(route.method, route.path, { cookie: await cookieOf("admin") })).toBe("wrong_origin");
    },
  );

  it("is nobody at an address that does not exist, nor with a session that never was", async () => {
    expect(await answerOf("GET", "/api/v1/anything", {})).toBe("not_signed_in");
    for (const cookie of ["c360=forged", "c360=", "c360=a.b.c; c360.sig=x", `c360=${"x".repeat(5_000)}`])
      expect(await answerOf("GET", "/api/v1/interactions", { cookie })).toBe("not_signed_in");
    expect(await answerOf("GET", "/api/v1/anything", { cookie: await cookieOf("planner") })).toBe("not_allowed");
    expect(await answerOf("GET", "/api/v1/anything", { cookie: await cookieOf("admin") })).toBe(404);
  });

  it("every address that answers is in the document, so none is left out above", () => {
    const documented = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const missing = servedBy(api.app(reachable).router).filter(
      (route) => route !== "GET /api/v1/openapi.json" && !documented.has(route),
    );
    expect(missing).toEqual([]);
  });
});

/** Every route of an Express router; all our routers of the API stand under `/api/v1`. */
function servedBy({ stack }: Pick<Router, "stack">): string[] {
  return stack.flatMap(({ route, handle }) => {
    if (!route) return isRouter(handle) ? servedBy(handle) : [];
    return route.stack.map(({ method }) => `${method.toUpperCase()} ${addressOf(route.path)}`);
  });
}

const isRouter = (handle: unknown): handle is Router => typeof handle === "function" && "stack" in handle;

/** The document itself stands beside the versions. */
const addressOf = (path: string) => `/api${path.startsWith("/v1") ? "" : "/v1"}${path}`.replace(/:(\w+)/g, "{$1}");
