import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failedArrivalPageSchema, openedArrivalSchema } from "../../../contracts/failedArrival.ts";
import { readMail } from "../../../channels/email/parse/index.ts";
import { mailSource } from "./mailSource.ts";
import { type MailSystem, ours, startMailSystem } from "./mailSystem.ts";
import { mutate, seeded, sources } from "./mutations.ts";

let mails: MailSystem;
beforeAll(async () => {
  mails = await startMailSystem();
});
afterAll(() => mails.stop());

async function asManager() {
  const browser = request.agent(mails.system.app);
  const signIn = { username: "gestion", password: mails.system.demonstrationPassword };
  await browser.post("/api/v1/session").set("x-c360-request", "1").send(signIn).expect(200);
  return browser;
}

describe("a mail that cannot be read", () => {
  it("is kept with its cause, and shown to staff as it was written", async () => {
    const deep = Array.from(
      { length: 30 },
      (_, depth) => `--b${depth}\r\nContent-Type: multipart/mixed; boundary=b${depth + 1}\r\n\r\n`,
    );
    const headers = {
      From: "zoe@example.org",
      To: ours,
      "Content-Type": "multipart/mixed; boundary=b0",
      Subject: "Photos",
    };
    await mails.receive(mailSource(headers, deep.join("")));
    const browser = await asManager();
    const { body } = await browser.get("/api/v1/arrivals?state=failed").expect(200);
    const { items } = failedArrivalPageSchema.parse(body);
    expect(items).toMatchObject([
      { channel: "email", from: "zoe@example.org", cause: expect.stringMatching(/^too_deep: /) },
    ]);
    const opened = await browser.get(`/api/v1/arrivals/${items[0]?.id}`).expect(200);
    expect(openedArrivalSchema.parse(opened.body).text).toContain("Subject: Photos");
    await browser.post(`/api/v1/arrivals/${items[0]?.id}/retry`).set("x-c360-request", "1").expect(204);
  });

  it("is shown to nobody without a login and a role", async () => {
    const stranger = await request(mails.system.app).get("/api/v1/arrivals?state=failed");
    const agent = request.agent(mails.system.app);
    const signIn = { username: "agent", password: mails.system.demonstrationPassword };
    await agent.post("/api/v1/session").set("x-c360-request", "1").send(signIn).expect(200);
    const known = await agent.get("/api/v1/arrivals?state=failed");
    expect([stranger.status, known.status]).toEqual([401, 403]);
  });
});

describe("mails broken at random", () => {
  it("are each kept, and become a turn, a report or a failure with its cause", async () => {
    const random = seeded(20261123);
    const all = sources();
    const kept: Buffer[] = [];
    for (let count = 0; count < 200; count++) {
      const raw = mutate(all[count % all.length] ?? Buffer.alloc(0), random);
      const result = await mails.system.mail.receive(raw, { trusted: false, origin: `${count}` });
      if (result === "kept") kept.push(raw);
    }
    await mails.system.mail.idle();
    const { items, total } = await mails.system.registry.failedArrivals.list(1);
    expect(items.filter(({ cause }) => !/^[a-z_]+: ./.test(cause))).toEqual([]);
    const turns = (await mails.system.registry.interactions.list({ page: 1, pageSize: 100 })).total;
    const read = await Promise.all(kept.map((raw) => readMail(raw)));
    const reports = read.filter((one) => one.status === "read" && one.mail.report).length;
    expect(kept.length).toBeGreaterThan(100);
    // The one of the test before is among the failures.
    expect(turns + reports + total - 1).toBe(kept.length);
  }, 120_000);
});
