import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTwilioDelivery } from "../../../../channels/sms/twilio/createTwilioDelivery.ts";
import { outboxItem } from "../../outboxItem.ts";
import { createRecordingLog } from "../../recordingLog.ts";
import { account, startFakeTwilio } from "./fakeTwilio.ts";

const root = join(import.meta.dirname, "../../../..");
const description = join(root, "../shared/data/api-specs/twilio/twilio_api_v2010.json");
const missing = existsSync(description) ? "" : " (left out: Twilio's description is not beside the repository)";

/** Twilio's own description, served by Prism: what does not follow it is refused. */
describe.skipIf(missing)(`our calls beside Twilio's description${missing}`, () => {
  let prism: ChildProcess;
  let url: string;
  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const command = join(root, "node_modules/@stoplight/prism-cli/dist/index.js");
    prism = spawn(process.execPath, [command, "mock", "-p", String(port), "--errors", description], {
      stdio: "ignore",
    });
    await untilUp(url);
  }, 120_000);
  afterAll(async () => {
    const gone = once(prism, "exit");
    prism.kill();
    await gone;
  });

  const deliveryWith = (apiUrl: string, changes: { from?: string; accountSid?: string } = {}, statusUrl?: string) =>
    createTwilioDelivery({
      account: { ...account, ...changes, apiUrl },
      ...(statusUrl ? { statusUrl } : {}),
      log: createRecordingLog().log,
      unknownCode: () => undefined,
    });
  const item = outboxItem({ channel: "sms", address: "+15145550123" });
  const statusUrl = "https://c360.example/webhooks/twilio/status";

  it.each([
    ["from a number", {}],
    ["from a messaging service", { from: `MG${"0".repeat(32)}` }],
  ])("are taken, %s", async (_name, changes) => {
    const result = await deliveryWith(url, changes, statusUrl)(item);
    expect(result).toEqual({ status: "delivered", receipt: expect.stringMatching(/^SM[0-9a-f]{32}$/) });
  });

  it("are taken, one by one, for a text of several bodies", async () => {
    const { apiUrl, sent } = await startFakeTwilio({ validator: url });
    const long = { ...item, reply: { ...item.reply, cards: [], text: "é€😀 ".repeat(1_000) } };
    expect((await deliveryWith(apiUrl, {}, statusUrl)(long)).status).toBe("delivered");
    expect(sent.length).toBeGreaterThan(2);
  });

  it.each([
    ["an account id that is none", { accountSid: "ACnone" }, statusUrl],
    ["a messaging service that is none", { from: "MGnone" }, statusUrl],
    ["an address for reports that is none", {}, "not an address"],
  ])("are refused with %s", async (_name, changes, reports) => {
    const result = await deliveryWith(url, changes, reports)(item);
    expect(result).toEqual({ status: "failed", cause: "Twilio answered 422" });
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || !address) throw new Error("no port was free");
  return address.port;
}

async function untilUp(url: string): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("Prism did not start");
}
