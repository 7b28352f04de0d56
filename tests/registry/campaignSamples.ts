import type { CampaignDraft, Issue } from "../../contracts/campaign.ts";
import type { CampaignMedium } from "../../contracts/campaign.ts";
import type { Card } from "../../contracts/reply.ts";
import type { Registry } from "../../registry/index.ts";

export const draftOf = (part: Partial<CampaignDraft> = {}): CampaignDraft => ({
  name: "Automne en famille",
  purpose: "promotion",
  medium: "email",
  subject: { fr: "Cet automne près de chez vous", en: "This autumn near you" },
  introduction: { fr: "Voici ce qui commence bientôt.", en: "Here is what begins soon." },
  selection: { by: "offerings", ids: ["demo-1"] },
  audience: { languages: [], areas: [], topics: [] },
  perMinute: 1_000,
  ...part,
});

export const cardOf = (part: Partial<Card> = {}): Card => ({
  offeringId: "demo-1",
  kind: "activity",
  title: "Natation parent-enfant",
  lang: "fr",
  summary: "Dans l’eau à deux.",
  facts: [
    { name: "place", label: "Lieu", value: "Piscine Josée-Faucher" },
    { name: "when", label: "Quand", value: "samedi, 9 h à 9 h 45" },
    { name: "price", label: "Prix", value: "58 $" },
  ],
  reasons: [],
  url: "https://www.laval.ca/natation?a=1&b=2",
  choices: [],
  ...part,
});

export const issueOf = (): Issue => ({
  fr: [cardOf()],
  en: [cardOf({ title: "Parent and child swimming", lang: "en" })],
});

export const media: readonly CampaignMedium[] = ["email", "sms"];
export const LEASE_MS = 120_000;

/** A campaign whose sending has begun: its audience is made. */
export async function begun(registry: Registry, part: Partial<CampaignDraft> = {}): Promise<string> {
  const { id } = await registry.campaigns.create(draftOf(part), "gestion");
  await registry.campaigns.move(id, "scheduled", "gestion");
  await registry.campaigns.queue.begin(id, issueOf());
  return id;
}
