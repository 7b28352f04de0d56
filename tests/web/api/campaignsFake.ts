// For the tests of other staff addresses, which ask nothing of campaigns.
import type { CampaignDesk } from "../../../contracts/campaignDesk.ts";
import type { Campaigns } from "../../../contracts/campaigns.ts";

const refuse = () => Promise.reject(new Error("not asked here"));

export const noCampaigns: Campaigns = {
  list: refuse,
  find: refuse,
  count: refuse,
  create: refuse,
  rewrite: refuse,
  move: refuse,
  unsubscribe: refuse,
  follow: refuse,
  chooseTopics: refuse,
  topicsOf: refuse,
  queue: {
    due: refuse,
    begin: refuse,
    giveUp: refuse,
    content: refuse,
    claim: refuse,
    settle: refuse,
    forget: refuse,
  },
};

export const noDesk: CampaignDesk = { preview: refuse, page: refuse, trial: refuse, find: refuse, wake: () => {} };
