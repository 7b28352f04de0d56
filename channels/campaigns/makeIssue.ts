import type { Issue, Selection } from "../../contracts/campaign.ts";
import type { Language } from "../../contracts/language.ts";
import type { Offering, Session } from "../../contracts/offering.ts";
import type { Card } from "../../contracts/reply.ts";
import type { Hit, Knowledge } from "../../contracts/search.ts";
import { isWebLink } from "../webLink.ts";

export interface IssueParts {
  knowledge: Pick<Knowledge, "search" | "offering">;
  /** How an offering is shown, as in any conversation. */
  cardOf: (hit: Hit, language: Language) => Card;
  /** Where an offering without an address of its own is shown: the assistant's page. */
  offeringPage: (offeringId: string) => string;
  now: () => Date;
}

/** What a citizen needs to decide, whatever else a card says. */
const FACTS = ["when", "dates", "place", "ages", "price", "amount", "decision", "source"];

/** What a campaign shows, as the catalogue is now. What is cancelled, over or gone is left out, and may leave nothing. */
export async function makeIssue(selection: Selection, parts: IssueParts): Promise<Issue> {
  const hits = (await hitsOf(selection, parts)).filter(({ offering }) => offering.status !== "cancelled");
  const cards = (language: Language) => hits.map((hit) => briefly(parts.cardOf(hit, language), parts));
  return { fr: cards("fr"), en: cards("en") };
}

async function hitsOf(selection: Selection, { knowledge, now }: IssueParts): Promise<Hit[]> {
  if (selection.by === "offerings")
    return selection.ids.flatMap((id) => {
      const offering = knowledge.offering(id);
      return offering ? chosen(offering, now()) : [];
    });
  const { text, kinds, criteria, limit } = selection;
  const found = await knowledge.search({
    text,
    language: "fr",
    criteria,
    limit,
    now: now(),
    ...(kinds.length > 0 ? { kinds } : {}),
  });
  return found.hits;
}

/** With its next session; nothing when it had some and all are over. */
function chosen(offering: Offering, now: Date): Hit[] {
  const session = nextSession(offering.sessions, now);
  if (offering.sessions.length > 0 && !session) return [];
  return [{ offering, score: 1, reasons: [], ...(session ? { session } : {}) }];
}

function nextSession(sessions: readonly Session[], now: Date): Session | undefined {
  return sessions
    .filter(({ cancelled, endsAt, lastDay }) => !cancelled && new Date(lastDay ? `${lastDay}T23:59:59Z` : endsAt) > now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
}

function briefly({ url, ...card }: Card, { offeringPage }: IssueParts): Card {
  return {
    ...card,
    facts: card.facts.filter(({ name }) => FACTS.includes(name)),
    reasons: [],
    choices: [],
    url: isWebLink(url) ? url : offeringPage(card.offeringId),
  };
}
