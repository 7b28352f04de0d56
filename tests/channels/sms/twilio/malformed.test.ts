import { describe, expect, it } from "vitest";
import { malformedWebhooks } from "./malformedWebhooks.ts";
import { inbound, startSmsServer } from "./smsServer.ts";

const MUTATIONS = 10_000;
describe("ten thousand malformed webhooks", () => {
  it("each gets an answer that explains, none breaks the server, and what was taken became a turn", async () => {
    const attempt = malformedWebhooks(20429);
    const server = await startSmsServer({ fetch: async () => new Response(null, { status: 404 }) });
    const statuses = new Map<number, number>();
    const unexplained: unknown[] = [];
    let accepted = 0;
    let done = 0;
    const worker = async () => {
      while (done++ < MUTATIONS) {
        const { path, body, headers } = attempt();
        const { status, text } = await server.post(path, body, headers);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 200) accepted += 1;
        if (status >= 500 || (status >= 400 && text.trim().length < 5)) unexplained.push({ status, text, path, body });
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    await server.sms.idle();
    expect(unexplained).toEqual([]);
    // All kinds of ends were met: taken, reported, unreadable, forged, not a form.
    for (const status of [200, 204, 400, 403, 415])
      expect(statuses.get(status) ?? 0, `answers ${status}`).toBeGreaterThan(50);
    expect(server.known.size).toBe(accepted);
    expect(server.engine.messages).toHaveLength(accepted);
    expect((await server.signed("/webhooks/twilio/sms", inbound())).status).toBe(200);
  }, 300_000);
});
