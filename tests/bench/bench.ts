import { benchCalls } from "./calls/calls.ts";
import { benchCampaign } from "./campaign.ts";
import { benchCrash } from "./crash.ts";
import { benchHostileText } from "./hostileText.ts";
import { benchLookup } from "./lookup.ts";
import { benchMailCrash } from "./mailCrash.ts";
import { benchMailRate } from "./mailRate.ts";
import { benchMails } from "./mails.ts";
import { benchMalformed } from "./malformed.ts";
import { benchMutations } from "./mutations/mutations.ts";
import { benchSearchTimes } from "./search.ts";
import { benchSms } from "./sms.ts";
import { benchStartup } from "./startup.ts";
import { benchTurns } from "./turns.ts";

// npm run bench [-- startup turns sms search crash malformed text mails mailcrash mutations campaign lookup calls]; the built server is measured: run `npm run build` first.
const benches: Record<string, () => Promise<void>> = {
  startup: benchStartup,
  turns: () => benchTurns(process.env["TEST_DATABASE_URL"]),
  search: benchSearchTimes,
  sms: benchSms,
  crash: benchCrash,
  malformed: benchMalformed,
  text: benchHostileText,
  mails: async () => {
    await benchMails();
    await benchMailRate();
  },
  mailcrash: benchMailCrash,
  mutations: benchMutations,
  campaign: benchCampaign,
  lookup: benchLookup,
  calls: benchCalls,
};
const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`${name}`);
  await bench();
}
