import express, { type Express } from "express";
import request from "supertest";
import { afterAll, beforeAll } from "vitest";
import { silentLog } from "../../../contracts/log.ts";
import type { StaffRole } from "../../../contracts/staff.ts";
import { openRegistry, type Registry } from "../../../registry/index.ts";
import { type ApiParts, createApi, problemHandler } from "../../../web/api/index.ts";
import { dataKey } from "../../registry/samples.ts";
import { noCallDesk } from "./callsFake.ts";
import { noDesk } from "./campaignsFake.ts";
import { noCases } from "./deskFake.ts";
import { queueOf } from "./handoversFake.ts";

const roles: Record<string, StaffRole> = {
  agent: "agent",
  gestion: "manager",
  planification: "planner",
  elue: "elected",
  admin: "admin",
};

/** The whole API over a registry of its own, with an account a role whose password is `right`. */
export function useStaffApi(now: () => Date = () => new Date("2024-11-01T14:00:00Z")) {
  let opened: Registry | undefined;
  const registry = () => {
    if (!opened) throw new Error("the registry is open only while tests run");
    return opened;
  };
  beforeAll(async () => {
    opened = await openRegistry({ dataKey, now });
    await opened.staff.save(
      Object.entries(roles).map(([username, role]) => ({
        username,
        displayName: username,
        role,
        passwordHash: "right",
      })),
    );
  });
  afterAll(() => opened?.close());

  const app = (part: Partial<ApiParts> = {}): Express => {
    const served = express();
    served.use("/api", createApi({ ...partsOf(registry(), now), ...part }));
    return served.use(problemHandler(silentLog));
  };
  /** A browser in which that account is signed in. */
  const signedIn = async (username: string, part: Partial<ApiParts> = {}) => {
    const browser = request.agent(app(part));
    await browser.post("/api/v1/session").set("x-c360-request", "1").send({ username, password: "right" }).expect(200);
    return browser;
  };
  return { registry, app, signedIn };
}

const partsOf = (registry: Registry, now: () => Date): ApiParts => ({
  knowledge: { suggest: () => [] },
  campaignDesk: noDesk,
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
  now,
});
