import {
  createCampaignDesk,
  createCampaignLinks,
  createMailingPages,
  makeIssue,
  runCampaigns,
} from "../channels/campaigns/index.ts";
import { cardOf } from "../bot/index.ts";
import type { AssistantSwitch } from "../contracts/assistantSwitch.ts";
import type { CampaignMedium } from "../contracts/campaign.ts";
import type { Deliver } from "../contracts/delivery.ts";
import type { Hit } from "../contracts/search.ts";
import type { Language } from "../contracts/language.ts";
import type { KnowledgeBase } from "../knowledge/index.ts";
import type { Base } from "./base.ts";

/** Newsletters and proactive messages: their pages, what the staff see of them, and their sending. */
export function openCampaigns(
  { config, registry, clock, log }: Base,
  parts: {
    knowledge: KnowledgeBase;
    deliver: Partial<Record<CampaignMedium, Deliver>>;
    assistant: Pick<AssistantSwitch, "state">;
  },
) {
  const { knowledge, deliver, assistant } = parts;
  const { campaigns } = registry;
  const baseUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const links = createCampaignLinks({ baseUrl, secret: config.dataKey });
  const issueParts = {
    knowledge,
    offeringPage: (offeringId: string) => `${baseUrl}/?offering=${encodeURIComponent(offeringId)}`,
    cardOf: (hit: Hit, language: Language) => cardOf(hit, [], language),
    now: () => clock.now(),
  };
  const running = runCampaigns({
    queue: campaigns.queue,
    assistant,
    makeIssue: (selection) => makeIssue(selection, issueParts),
    deliver,
    links,
    quietHours: config.quietHours,
    clock,
    log,
    pollMs: 5_000,
  });
  return {
    running,
    pages: createMailingPages({ campaigns, links }),
    desk: createCampaignDesk({
      ...issueParts,
      campaigns,
      deliver,
      links,
      costPerSegment: config.smsSegmentCost,
      wake: () => void running.idle(),
    }),
  };
}
