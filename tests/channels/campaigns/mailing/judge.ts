import type { CampaignMedium } from "../../../../contracts/campaign.ts";
import type { Clock } from "../../../../contracts/clock.ts";
import type { Purpose } from "../../../../contracts/consent.ts";
import type { OutboxItem } from "../../../../contracts/delivery.ts";
import { type Known, mayReceive } from "./people.ts";

/** What the test itself knows of a campaign. */
export interface KnownCampaign {
  id: string;
  medium: CampaignMedium;
  needed: Purpose[];
  perMinute: number;
  sending: boolean;
  reached: Set<Known>;
  leftAt: number[];
}

export const MINUTE = 60_000;

/** What the test knows of everything, and what was seen to break a promise. */
export interface Knowledge {
  people: Known[];
  campaigns: KnownCampaign[];
  /** Of which campaign a message is, once somebody took it to send it. */
  campaignOf: Map<string, string>;
  assistantOn: boolean;
  breaches: string[];
  left: number;
}

/** Judged at the very moment a message leaves, and noted as received. */
export function judge(known: Knowledge, item: OutboxItem, clock: Clock): void {
  known.left++;
  const person = known.people.find(({ citizen }) => citizen.contacts.some(({ value }) => value === item.address));
  const campaign = known.campaigns.find(({ id }) => id === known.campaignOf.get(item.id));
  if (!person || !campaign) return void known.breaches.push("a message to a stranger, or of no campaign");
  const now = clock.now().getTime();
  campaign.leftAt = [...campaign.leftAt.filter((at) => at > now - MINUTE), now];
  const wrong: [boolean, string][] = [
    [!known.assistantOn, "a message while the assistant is switched off"],
    [!campaign.sending, "a message of a campaign that is not being sent"],
    [!mayReceive(person, campaign), `without consent, or to a stopped or bounced address (${campaign.medium})`],
    [campaign.reached.has(person), "the same campaign twice to one person"],
    [campaign.medium === "sms" && isNight(clock.now()), "a text message in the quiet hours"],
    [campaign.leftAt.length > campaign.perMinute, "more in a minute than it may"],
  ];
  known.breaches.push(...wrong.flatMap(([broken, what]) => (broken ? [what] : [])));
  campaign.reached.add(person);
  person.received.push(item.id);
}

/** Said another way than in the code under test. */
function isNight(at: Date): boolean {
  const hour = Number(at.toLocaleString("en-GB", { timeZone: "America/Toronto", hour: "2-digit", hour12: false }));
  return hour >= 21 || hour < 8;
}
