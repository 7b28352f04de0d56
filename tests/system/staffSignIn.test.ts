import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff } from "../../cli/verbs/staff.ts";
import { compose, type System } from "../../compose.ts";
import { DEMONSTRATION_SECRETS, readConfig } from "../../config.ts";
import { hashPassword } from "../../registry/index.ts";

const DATA_DIR = mkdtempSync(join(tmpdir(), "c360-staff-"));
const password = "une tortue à vélo";

describe("accounts with passwords, in production", () => {
  let system: System;
  beforeAll(async () => {
    const read = readConfig({
      NODE_ENV: "production",
      DATA_KEY: Buffer.alloc(32, 7).toString("base64"),
      SESSION_SECRET: "s".repeat(40),
      DIRECT_LINE_SECRET: "d".repeat(40),
      PUBLIC_URL: "https://citoyen.example.org",
      STAFF_PASSWORDS: "on",
      LOG_LEVEL: "silent",
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_DIR,
    });
    if (read.status === "fail") throw new Error(read.faults.join("\n"));
    system = await compose(read.config, { inMemory: true });
  });
  afterAll(async () => {
    await system.stop();
    rmSync(DATA_DIR, { recursive: true });
  });

  const signIn = (given: string) =>
    request(system.app).post("/api/v1/session").set("x-c360-request", "1").send({ username: "agent", password: given });

  it("do not let the service start with the demonstration's, which everybody knows, and do once it was changed", async () => {
    const passwordHash = await hashPassword(DEMONSTRATION_SECRETS.staffPassword);
    const account = { username: "agent", displayName: "Agent 311", role: "agent" } as const;
    await system.registry.staff.save([{ ...account, passwordHash }]);
    await expect(system.listen()).rejects.toThrow(/agent has the demonstration's password/);
    expect(await system.registry.staff.setPassword(account, "court", "desk")).toMatchObject({ status: "fail" });
    expect(await system.registry.staff.setPassword(account, password, "desk")).toEqual({ status: "ok" });
    await system.listen();
  });

  it("sign in with a cookie of this host alone, over TLS alone, and sign out when their password changes", async () => {
    const answer = await signIn(password);
    expect(answer.status).toBe(200);
    const cookie = [answer.headers["set-cookie"]].flat().join();
    expect(cookie).toMatch(/^__Host-c360=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers["cache-control"]).toBe("no-store");
    const own = cookie.split(";")[0] ?? "";
    const whoAmI = () => request(system.app).get("/api/v1/session").set("cookie", own);
    expect((await whoAmI()).status).toBe(200);
    const account = { username: "agent", displayName: "Agent 311", role: "agent" } as const;
    await system.registry.staff.setPassword(account, `${password} neuf`, "desk");
    expect((await whoAmI()).status).toBe(401);
  });

  it("are refused once disabled by the command, with the words of a wrong password", async () => {
    const said: string[] = [];
    const output = {
      result: (_value: unknown, text: string) => void said.push(text),
      json: false,
      progress: () => {},
      fault: () => {},
    };
    await staff(system, { what: "disable", username: "agent" }, output);
    expect(said).toEqual(["Disabled and signed out everywhere: agent"]);
    expect((await signIn(`${password} neuf`)).body.code).toBe("wrong_credentials");
    await expect(staff(system, { what: "enable", username: "nobody" }, output)).rejects.toThrow(
      /no account « nobody »/,
    );
  });
});
