import { describe, expect, it } from "vitest";
import { cardOf } from "../../../bot/compose/cards.ts";
import { createCampaignDesk, createCampaignLinks, makeIssue } from "../../../channels/campaigns/index.ts";
import type { Campaign } from "../../../contracts/campaign.ts";
import type { OutboxItem } from "../../../contracts/delivery.ts";
import { draftOf } from "../../registry/campaignSamples.ts";
import { offeringOf } from "../../registry/samples.ts";
import { noCampaigns } from "../../web/api/campaignsFake.ts";

const now = () => new Date("2024-11-01T14:00:00Z");
const session = (id: string, day: string, cancelled = false) => ({
  id,
  startsAt: `${day}T14:00:00Z`,
  endsAt: `${day}T15:00:00Z`,
  cancelled,
  weekdays: [],
  openInterval: false,
  price: { amount: 8 },
});
const offerings = [
  offeringOf({
    id: "swim",
    url: "https://www.laval.ca/swim",
    sessions: [
      session("over", "2024-10-01"),
      session("off", "2024-11-02", true),
      session("next", "2024-11-09"),
      session("later", "2024-12-07"),
    ],
  }),
  offeringOf({ id: "over", sessions: [session("over", "2024-10-01")] }),
  offeringOf({ id: "cancelled", status: "cancelled" }),
  offeringOf({ id: "script", url: "javascript:alert(1)" }),
];
const issueParts = {
  knowledge: {
    offering: (id: string) => offerings.find((each) => each.id === id),
    search: async () => ({
      hits: offerings.map((offering) => ({ offering, score: 1, reasons: [] })),
      total: 4,
      excludedBy: [],
    }),
  },
  offeringPage: (id: string) => `https://citoyen.exemple.ca/?offering=${id}`,
  cardOf: (hit: Parameters<typeof cardOf>[0], language: "fr" | "en") => cardOf(hit, [], language),
  now,
};
const chosen = (...ids: string[]) => ({ by: "offerings" as const, ids });

describe("what a campaign shows", () => {
  it("is what was chosen, each with its next session that takes place, in both languages", async () => {
    const { fr, en } = await makeIssue(chosen("swim", "over", "cancelled", "gone", "script"), issueParts);
    expect(fr.map(({ offeringId, sessionId, title }) => [offeringId, sessionId, title])).toEqual([
      ["swim", "next", "Natation"],
      ["script", undefined, "Natation"],
    ]);
    expect(en[0]?.title).toBe("Swimming");
    expect(fr[0]?.facts.map(({ name }) => name)).toEqual(["when", "dates", "price"]);
    expect([fr[0]?.choices, fr[0]?.reasons]).toEqual([[], []]);
    expect(fr.map(({ url }) => url)).toEqual([
      "https://www.laval.ca/swim",
      "https://citoyen.exemple.ca/?offering=script",
    ]);
  });

  it("is what a search finds, without what is cancelled", async () => {
    const { fr } = await makeIssue({ by: "search", text: "natation", kinds: [], criteria: {}, limit: 6 }, issueParts);
    expect(fr.map(({ offeringId }) => offeringId)).toEqual(["swim", "over", "script"]);
  });
});

describe("the desk of campaigns", () => {
  const delivered: OutboxItem[] = [];
  const deskWith = (email = true) =>
    createCampaignDesk({
      ...issueParts,
      campaigns: {
        count: async () => ({ fr: 10, en: 2 }),
        queue: { ...noCampaigns.queue, content: async () => undefined },
      },
      deliver: {
        ...(email ? { email: async (item) => ({ status: "delivered", receipt: String(delivered.push(item)) }) } : {}),
        sms: async () => ({ status: "retry", cause: "busy" }),
      },
      links: createCampaignLinks({ baseUrl: "https://citoyen.exemple.ca", secret: Buffer.alloc(32, 9) }),
      costPerSegment: 0.01,
      wake: () => {},
    });
  const campaignOf = (part: Partial<Campaign> = {}): Campaign => ({
    ...draftOf({ selection: chosen("swim") }),
    id: "f3d1f6a2-58a1-4a3d-a1a6-9c4f8a8f8f01",
    status: "draft",
    createdBy: "gestion",
    createdAt: now().toISOString(),
    figures: { audience: 0, waiting: 0, sent: 0, delivered: 0, failed: 0, withheld: 0, unsubscribed: 0, followed: 0 },
    ...part,
  });

  it("shows both languages, whom it would reach, and what text messages would cost", async () => {
    const mail = await deskWith().preview(campaignOf());
    expect(mail).toMatchObject({ audience: { fr: 10, en: 2 }, offerings: [{ id: "swim" }], faults: [] });
    expect(mail.cost).toBeUndefined();
    const text = await deskWith().preview(campaignOf({ medium: "sms" }));
    const { fr, en } = text.messages;
    expect([fr.segments, en.segments, fr.encoding]).toEqual([2, 2, "GSM-7"]);
    expect(text.cost?.total).toBeCloseTo(0.24);
  });

  it("says what keeps it from being sent", async () => {
    const long = { fr: "mot ".repeat(400), en: "word" };
    expect((await deskWith().preview(campaignOf({ selection: chosen("over") }))).faults).toEqual(["nothing_to_show"]);
    expect((await deskWith().preview(campaignOf({ medium: "sms", introduction: long }))).faults).toEqual(["too_long"]);
    expect((await deskWith(false).preview(campaignOf())).faults).toEqual(["no_delivery"]);
  });

  it("tries it at that address, marked as a trial, with links that withdraw nothing of anybody", async () => {
    const own = { email: "gestion@exemple.ca" };
    expect(await deskWith().trial(campaignOf(), "en", own)).toBe("sent");
    expect(delivered).toMatchObject([{ address: own.email, subject: "[Trial] This autumn near you" }]);
    expect(delivered[0]?.mail?.unsubscribeUrl).toContain(`/unsubscribe/${"A".repeat(22)}.`);
    expect(await deskWith().trial(campaignOf(), "fr", {})).toBe("no_address");
    expect(await deskWith().trial(campaignOf({ medium: "sms" }), "fr", { phone: "+14505550199" })).toBe("not_sent");
  });
});
