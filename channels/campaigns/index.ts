export { createCampaignDesk } from "./createCampaignDesk.ts";
export { createCampaignLinks } from "./createCampaignLinks.ts";
export { createMailingPages } from "./createMailingPages.ts";
export { makeIssue } from "./makeIssue.ts";
export { runCampaigns } from "./runCampaigns.ts";
