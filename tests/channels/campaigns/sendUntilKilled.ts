// A process that sends the campaigns of the PGlite files of argv[2] and prints each address as its message leaves, until it is killed.
import { writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { createCampaignLinks, runCampaigns } from "../../../channels/campaigns/index.ts";
import { openRegistry } from "../../../registry/index.ts";
import { issueOf } from "../../registry/campaignSamples.ts";
import { dataKey } from "../../registry/samples.ts";
import { createRecordingLog } from "../recordingLog.ts";

const clock = { now: () => new Date() };
const registry = await openRegistry({ dataDir: process.argv[2] ?? "", dataKey, now: clock.now });
const running = runCampaigns({
  queue: registry.campaigns.queue,
  assistant: registry.assistant,
  makeIssue: async () => issueOf(),
  deliver: {
    email: async ({ address }) => {
      await pause(Math.random() * 5);
      writeSync(1, `${address}\n`);
      await pause(Math.random() * 5);
      return { status: "delivered", receipt: address };
    },
  },
  links: createCampaignLinks({ baseUrl: "https://citoyen.exemple.ca", secret: dataKey }),
  quietHours: { from: 0, to: 0 },
  clock,
  log: createRecordingLog().log,
  pollMs: 20,
});
await running.idle();
writeSync(1, "nothing more\n");
