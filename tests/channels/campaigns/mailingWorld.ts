import { expect } from "vitest";
import { createCampaignLinks, runCampaigns } from "../../../channels/campaigns/index.ts";
import { type CampaignMedium, consentsNeeded, type CampaignPurpose } from "../../../contracts/campaign.ts";
import type { CampaignQueue } from "../../../contracts/campaigns.ts";
import type { NewCitizen } from "../../../contracts/citizen.ts";
import type { Purpose } from "../../../contracts/consent.ts";
import type { Deliver, OutboxItem } from "../../../contracts/delivery.ts";
import type { Registry } from "../../../registry/index.ts";
import { draftOf, issueOf } from "../../registry/campaignSamples.ts";
import { decide, type identification, somebody } from "../../registry/identification.ts";
import { messageOf, type movableClock, say } from "../../registry/samples.ts";
import { createRecordingLog } from "../recordingLog.ts";

/** What the test itself knows of a person, kept apart from the registry: the two must agree on who may be written to. */
interface Known {
  citizen: NewCitizen;
  given: Set<Purpose>;
  stopped: boolean;
  bounced: boolean;
  gone: boolean;
  /** Messages that reached them, by id. */
  received: string[];
}
interface KnownCampaign {
  id: string;
  medium: CampaignMedium;
  needed: Purpose[];
  perMinute: number;
  sending: boolean;
  reached: Set<Known>;
  leftAt: number[];
}

export const QUIET = { from: 21 * 60, to: 8 * 60 };
const MINUTE = 60_000;
const links = createCampaignLinks({ baseUrl: "https://citoyen.exemple.ca", secret: Buffer.alloc(32, 9) });

let phones = 0;
const phoneOf = () => `+1514${String(2_000_000 + ++phones)}`;

export interface WorldParts {
  registry: Registry;
  clock: ReturnType<typeof movableClock>;
  acts: ReturnType<typeof identification>;
}

/** A few people and campaigns, what is done to them, and what must hold whenever a message leaves. */
export async function mailingWorld({ registry, clock, acts }: WorldParts, size: number) {
  const people: Known[] = [];
  const campaigns: KnownCampaign[] = [];
  const breaches: string[] = [];
  let left = 0;
  for (let index = 0; index < size; index++) {
    const citizen = somebody({
      address: { civicNumber: "1", street: "rue", postalCode: index % 2 ? "H7N 1A1" : "H7A 1A1" },
    });
    citizen.contacts.push({ type: "phone", value: phoneOf() });
    await registry.citizens.save([citizen]);
    await acts.verify(citizen.id, citizen);
    people.push({ citizen, given: new Set(), stopped: false, bounced: false, gone: false, received: [] });
  }
  const addressOf = ({ citizen }: Known, medium: CampaignMedium) => citizen.contacts[medium === "email" ? 0 : 1]?.value;
  const mayReceive = (person: Known, { needed, medium }: Pick<KnownCampaign, "needed" | "medium">) =>
    !person.gone &&
    needed.every((purpose) => person.given.has(purpose)) &&
    !(medium === "sms" && person.stopped) &&
    !(medium === "email" && person.bounced);

  /** Judged by what the test knows, at the very moment a message leaves. */
  function judge(item: OutboxItem): void {
    left++;
    const person = people.find((each) => each.citizen.contacts.some(({ value }) => value === item.address));
    const campaign = campaigns.find(({ id }) => id === currentCampaign.get(item.id));
    if (!person || !campaign) return void breaches.push("a message to a stranger, or of no campaign");
    const now = clock.now().getTime();
    if (!campaign.sending) breaches.push("a message of a campaign that is not being sent");
    if (!mayReceive(person, campaign))
      breaches.push(`without consent, or to a stopped or bounced address (${campaign.medium})`);
    if (campaign.reached.has(person)) breaches.push("the same campaign twice to one person");
    if (campaign.medium === "sms" && isNight(clock.now())) breaches.push("a text message in the quiet hours");
    campaign.leftAt = [...campaign.leftAt.filter((at) => at > now - MINUTE), now];
    if (campaign.leftAt.length > campaign.perMinute) breaches.push("more in a minute than it may");
    campaign.reached.add(person);
    person.received.push(item.id);
  }

  const currentCampaign = new Map<string, string>();
  /** A process that sends until nothing is due, or is killed once so many messages have left: nothing it did since is recorded. */
  async function runProcess(killedAfter = Number.POSITIVE_INFINITY, refused = 0): Promise<void> {
    let alive = killedAfter > 0;
    let gone = 0;
    let refusals = refused;
    const { queue } = registry.campaigns;
    const mortal: CampaignQueue = {
      ...queue,
      claim: async (...asked) => {
        const sends = alive ? await queue.claim(...asked) : [];
        for (const { id, campaignId } of sends) currentCampaign.set(id, campaignId);
        return sends;
      },
      settle: async (...told) => (alive ? queue.settle(...told) : undefined),
    };
    const deliver: Deliver = async (item) => {
      if (!alive) return { status: "failed", cause: "killed before it left" };
      if (refusals-- > 0) return { status: "retry", cause: "busy" };
      judge(item);
      alive = ++gone < killedAfter;
      return { status: "delivered", receipt: `r-${item.id}` };
    };
    const { log, lines } = createRecordingLog();
    const running = runCampaigns({
      queue: mortal,
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
    breaches.push(...lines.filter((line) => line.includes('"level":50')));
    await noteWhatBegan();
  }

  const expectedAudience = new Map<string, number>();
  async function noteWhatBegan(): Promise<void> {
    for (const { id, status, figures } of await registry.campaigns.list()) {
      const known = campaigns.find((campaign) => campaign.id === id);
      const expected = expectedAudience.get(id);
      if (known) known.sending = status === "sending";
      if (!known || expected === undefined || status === "scheduled" || status === "cancelled") continue;
      if (figures.audience !== expected) breaches.push(`an audience of ${figures.audience} in place of ${expected}`);
      expectedAudience.delete(id);
    }
  }

  const on = (index: number) => people[index % people.length];
  return {
    breaches,
    left: () => left,
    async give(index: number, purpose: Purpose) {
      const person = on(index);
      if (!person || person.gone) return;
      await acts.consent(person.citizen.id, person.citizen.id, decide(purpose, "given"));
      person.given.add(purpose);
    },
    async withdraw(index: number, purpose: Purpose) {
      const person = on(index);
      if (!person || person.gone) return;
      await acts.consent(person.citizen.id, person.citizen.id, decide(purpose, "withdrawn"));
      person.given.delete(purpose);
    },
    /** By the link of the last message received, however long ago. */
    async unsubscribe(index: number) {
      const person = on(index);
      const message = person?.received.at(-1);
      if (!person || !message) return;
      const read = links.readUnsubscribe(links.unsubscribe(message, "fr").split("/").at(-1) ?? "");
      expect(read).toBe(message);
      await registry.campaigns.unsubscribe(message, { text: "t", textVersion: "v", language: "fr" });
      const campaign = campaigns.find(({ id }) => id === currentCampaign.get(message));
      const [purpose] = campaign?.needed ?? [];
      if (purpose) person.given.delete(purpose);
    },
    async say(index: number, keyword: "STOP" | "START") {
      const person = on(index);
      if (!person || person.gone) return;
      const consents = (["promotion", "proactive"] as const).map((purpose) => ({
        ...decide(purpose, "withdrawn"),
        channel: "sms" as const,
      }));
      const message = messageOf({ channel: "sms", address: addressOf(person, "sms") ?? "", text: keyword });
      const effects =
        keyword === "STOP"
          ? [{ kind: "stop_address" as const }, { kind: "stop_mailings" as const, consents }]
          : [{ kind: "resume_address" as const }];
      await say(registry, message, { effects });
      person.stopped = keyword === "STOP";
      if (keyword === "STOP") for (const { purpose } of consents) person.given.delete(purpose);
    },
    async bounce(index: number, back: boolean) {
      const person = on(index);
      if (!person) return;
      const reached = { channel: "email" as const, address: addressOf(person, "email") ?? "" };
      await (back ? registry.bounces.clear(reached) : registry.bounces.mark(reached, "no such mailbox"));
      person.bounced = !back;
    },
    async erase(index: number) {
      const person = on(index);
      if (!person) return;
      await registry.citizens.erase(person.citizen.id, "desk");
      person.gone = true;
    },
    async schedule(purpose: CampaignPurpose, medium: CampaignMedium, perMinute: number, byArea: boolean) {
      const audience = { languages: [], areas: byArea ? ["H7A", "H7N"] : [], topics: [] };
      const { id } = await registry.campaigns.create(draftOf({ purpose, medium, perMinute, audience }), "gestion");
      await registry.campaigns.move(id, "scheduled", "gestion");
      const campaign = {
        id,
        medium,
        perMinute,
        needed: consentsNeeded({ purpose, audience }),
        sending: true,
        reached: new Set<Known>(),
        leftAt: [],
      };
      campaigns.push(campaign);
    },
    async move(index: number, to: "paused" | "sending" | "cancelled") {
      const campaign = campaigns[index % Math.max(campaigns.length, 1)];
      if (!campaign) return;
      const moved = await registry.campaigns.move(campaign.id, to, "gestion");
      if (moved) campaign.sending = to === "sending";
    },
    async run(killedAfter?: number, refused?: number) {
      for (const campaign of campaigns)
        if ((await registry.campaigns.find(campaign.id))?.status === "scheduled")
          expectedAudience.set(campaign.id, people.filter((person) => mayReceive(person, campaign)).length);
      await runProcess(killedAfter, refused);
    },
    pass: (minutes: number) => void clock.advance(minutes * MINUTE),
    withheld: async () =>
      (await registry.campaigns.list()).reduce(
        (sum, { id, figures }) => sum + (campaigns.some((each) => each.id === id) ? figures.withheld : 0),
        0,
      ),
    async end() {
      for (const { id } of campaigns) await registry.campaigns.move(id, "cancelled", "gestion");
      for (const { citizen } of people) await registry.citizens.erase(citizen.id, "desk");
    },
  };
}

/** Said another way than in the code under test. */
function isNight(at: Date): boolean {
  const hour = Number(at.toLocaleString("en-GB", { timeZone: "America/Toronto", hour: "2-digit", hour12: false }));
  return hour >= 21 || hour < 8;
}
