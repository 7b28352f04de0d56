import { expect, it } from "vitest";
import { traceAsText } from "../../cli/verbs/chat.ts";
import { createMemoryStage } from "../bot/support/memoryStage.ts";

it("a trace shows the readings with their scores, the rule and its reason, the steps, the times, and no value", async () => {
  const stage = await createMemoryStage();
  await stage.prepare({ clock: new Date("2024-11-01T14:00:00Z"), catalogue: "demo" });
  const { turn } = await stage.say({
    channel: "web",
    address: "trace",
    providerId: "1",
    text: "natation pour ma fille de 6 ans au 12 rue Secrète, 450-555-0123",
    receivedAt: stage.now(),
  });
  const lines = turn ? traceAsText(turn).join("\n") : "";
  expect(lines).toMatch(/· understand : find_activity 0\.\d\d, \w+ 0\.\d\d.*; .*\bage\b/);
  expect(lines).toMatch(/· command : slots and flows: start_flow find_activity \(.+\)/);
  expect(lines).toMatch(/· flow : find_activity: record, needs know_person/);
  expect(lines).toMatch(/· ms : identify \d.*, understand \d.*, flow \d/);
  expect(lines).not.toMatch(/natation|Secr|0123|\b6\b ans/);
});
