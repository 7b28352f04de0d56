import { type CampaignMedium, type CampaignPurpose, consentsNeeded } from "../../../../contracts/campaign.ts";
import { draftOf } from "../../../registry/campaignSamples.ts";
import type { Knowledge } from "./judge.ts";
import type { WorldParts } from "./world.ts";

/** What the staff do with campaigns and with the switch. */
export function staffActs({ registry }: WorldParts, known: Knowledge) {
  const { campaigns } = known;
  return {
    async schedule(purpose: CampaignPurpose, medium: CampaignMedium, perMinute: number, byArea: boolean) {
      const audience = { languages: [], areas: byArea ? ["H7A", "H7N"] : [], topics: [] };
      const { id } = await registry.campaigns.create(draftOf({ purpose, medium, perMinute, audience }), "gestion");
      await registry.campaigns.move(id, "scheduled", "gestion");
      const needed = consentsNeeded({ purpose, audience });
      campaigns.push({ id, medium, perMinute, needed, sending: true, reached: new Set(), leftAt: [] });
    },
    async move(index: number, to: "paused" | "sending" | "cancelled") {
      const campaign = campaigns[index % Math.max(campaigns.length, 1)];
      if (!campaign) return;
      const moved = await registry.campaigns.move(campaign.id, to, "gestion");
      if (moved) campaign.sending = to === "sending";
    },
    async switchAssistant(on: boolean) {
      await registry.assistant.set(on, "gestion");
      known.assistantOn = on;
    },
  };
}
