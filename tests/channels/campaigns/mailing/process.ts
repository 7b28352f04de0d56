import { createCampaignLinks, runCampaigns } from "../../../../channels/campaigns/index.ts";
import type { CampaignQueue } from "../../../../contracts/campaigns.ts";
import type { Clock } from "../../../../contracts/clock.ts";
import type { Deliver } from "../../../../contracts/delivery.ts";
import type { Registry } from "../../../../registry/index.ts";
import { issueOf } from "../../../registry/campaignSamples.ts";
import { createRecordingLog } from "../../recordingLog.ts";
import { judge, type Knowledge } from "./judge.ts";

const QUIET = { from: 21 * 60, to: 8 * 60 };
export const links = createCampaignLinks({ baseUrl: "https://citoyen.exemple.ca", secret: Buffer.alloc(32, 9) });

/** How a process ends: killed once so many messages have left (nothing it did since is recorded), and met so many refusals. */
export interface Fate {
  killedAfter: number;
  refused: number;
}

/** A process that sends until nothing is due, or is killed. */
export async function runProcess(
  { registry, clock }: { registry: Registry; clock: Clock },
  known: Knowledge,
  fate: Fate,
): Promise<void> {
  const life = { alive: fate.killedAfter > 0 };
  const deliver = delivery(known, clock, fate, life);
  const { log, lines } = createRecordingLog();
  const running = runCampaigns({
    queue: mortal(registry.campaigns.queue, known, life),
    assistant: registry.assistant,
    makeIssue: async () => issueOf(),
    deliver: { email: deliver, sms: deliver },
    links,
    quietHours: QUIET,
    clock,
    log,
    pollMs: 1_000_000,
  });
  await running.idle();
  await running.stop();
  known.breaches.push(...lines.filter((line) => line.includes('"level":50')));
}

const mortal = (queue: CampaignQueue, { campaignOf }: Knowledge, life: { alive: boolean }): CampaignQueue => ({
  ...queue,
  claim: async (...asked) => {
    const sends = life.alive ? await queue.claim(...asked) : [];
    for (const { id, campaignId } of sends) campaignOf.set(id, campaignId);
    return sends;
  },
  settle: async (...told) => (life.alive ? queue.settle(...told) : undefined),
});

function delivery(known: Knowledge, clock: Clock, fate: Fate, life: { alive: boolean }): Deliver {
  let gone = 0;
  let refusals = fate.refused;
  return async (item) => {
    if (!life.alive) return { status: "failed", cause: "killed before it left" };
    if (refusals-- > 0) return { status: "retry", cause: "busy" };
    judge(known, item, clock);
    life.alive = ++gone < fate.killedAfter;
    return { status: "delivered", receipt: `r-${item.id}` };
  };
}
