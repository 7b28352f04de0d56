import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEMONSTRATION_SECRETS, readConfig } from "../config.ts";

const key = Buffer.alloc(32, 7).toString("base64");
const production = {
  NODE_ENV: "production",
  DATA_KEY: key,
  SESSION_SECRET: "s".repeat(40),
  DIRECT_LINE_SECRET: "d".repeat(40),
  PUBLIC_URL: "https://citoyen.example.org",
  OIDC_ISSUER: "https://sso.example.org",
  OIDC_CLIENT_ID: "citoyen-360",
  OIDC_CLIENT_SECRET: "o".repeat(40),
};
const faultsOf = (environment: NodeJS.ProcessEnv) => {
  const read = readConfig(environment);
  return read.status === "fail" ? read.faults.join("\n") : "";
};

describe("configuration", () => {
  it("names a language model whole or not at all", () => {
    const whole = { LLM_BASE_URL: "https://llm.example.org/v1", LLM_MODEL: "small" };
    expect(readConfig(whole)).toMatchObject({
      config: { languageModel: { baseUrl: "https://llm.example.org/v1", model: "small" } },
    });
    const nothing = readConfig({});
    expect(nothing.status === "ok" && nothing.config.languageModel).toBe(undefined);
    for (const half of [{ LLM_MODEL: "small" }, { LLM_BASE_URL: whole.LLM_BASE_URL }, { LLM_API_KEY: "key" }])
      expect(faultsOf(half)).toMatch(/^LLM_BASE_URL, LLM_MODEL: both are needed/);
    expect(faultsOf({ LLM_BASE_URL: "ftp://host", LLM_MODEL: "small" })).toMatch(/^LLM_BASE_URL: must be a URL/);
  });

  it("is a demonstration on this machine only when nothing is configured", () => {
    expect(readConfig({})).toMatchObject({
      status: "ok",
      config: { mode: "demonstration", host: "127.0.0.1", port: 3978, demonstrationData: true },
    });
  });

  it("starts production when everything is there, without demonstration data", () => {
    expect(readConfig(production)).toMatchObject({
      status: "ok",
      config: { mode: "production", demonstrationData: false },
    });
  });

  it.each(["DATA_KEY", "SESSION_SECRET", "DIRECT_LINE_SECRET", "PUBLIC_URL"])(
    "refuses production without %s, and names it",
    (name) => {
      expect(faultsOf({ ...production, [name]: "" })).toContain(`${name}: is required`);
    },
  );

  it.each([
    ["DATA_KEY", DEMONSTRATION_SECRETS.dataKey],
    ["SESSION_SECRET", DEMONSTRATION_SECRETS.sessionSecret],
  ])("refuses production on the demonstration %s", (name, value) => {
    expect(faultsOf({ ...production, [name]: value })).toMatch(new RegExp(`${name}: is (the|a) demonstration`));
  });

  it("refuses production without the city's sign-in, unless passwords are asked for", () => {
    const none = { ...production, OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "" };
    expect(faultsOf(none)).toMatch(/^OIDC_ISSUER: is required in production, or STAFF_PASSWORDS=on/);
    expect(readConfig({ ...none, STAFF_PASSWORDS: "on" })).toMatchObject({ config: { staffPasswords: true } });
    expect(faultsOf({ ...production, OIDC_CLIENT_SECRET: "" })).toMatch(/^OIDC_CLIENT_SECRET: is needed/);
    expect(faultsOf({ ...production, OIDC_ISSUER: "http://sso.example.org" })).toMatch(/OIDC_ISSUER: must be https/);
  });

  it("maps the provider's groups to roles, the widest first, and refuses what is no role", () => {
    const OIDC_ROLES = "manager = c360-gestion, agent=c360-311";
    expect(readConfig({ ...production, OIDC_ROLES })).toMatchObject({
      config: {
        staffPasswords: false,
        oidc: {
          rolesClaim: "roles",
          roles: [
            { role: "manager", value: "c360-gestion" },
            { role: "agent", value: "c360-311" },
          ],
        },
      },
    });
    for (const wrong of ["mayor=c360", "agent", "agent="])
      expect(faultsOf({ ...production, OIDC_ROLES: wrong })).toMatch(/^OIDC_ROLES: must be pairs/);
  });

  it("becomes production as soon as one real secret is given", () => {
    expect(faultsOf({ SESSION_SECRET: "s".repeat(40) })).toContain("DATA_KEY: is required");
  });

  it("lists every fault at once and never shows a value", () => {
    const faults = faultsOf({
      PORT: "99999",
      DATA_KEY: "short-secret-value",
      C360_CLOCK: "yesterday",
      SMTP_URL: "http://x",
    });
    for (const name of ["PORT", "DATA_KEY", "C360_CLOCK", "SMTP_URL"]) expect(faults).toContain(name);
    expect(faults).not.toContain("short-secret-value");
  });

  it("explains every variable in .env.example, and reads every variable named there", () => {
    const root = new URL("..", import.meta.url);
    const documented = [...readFileSync(new URL(".env.example", root), "utf8").matchAll(/^([A-Z0-9_]+)=/gm)].map(
      (match) => match[1],
    );
    const sources = ["config.ts", "configuration/mail.ts", "configuration/signIn.ts"].map((file) =>
      readFileSync(new URL(file, root), "utf8"),
    );
    const read = [...sources.join("\n").matchAll(/^ {2}([A-Z0-9_]+): /gm)].map((match) => match[1]);
    expect(new Set(documented)).toEqual(new Set(read.filter((name) => name !== "NODE_ENV")));
  });
});
