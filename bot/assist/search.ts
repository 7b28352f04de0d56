import type { Language } from "../../contracts/language.ts";
import { answerCard, answersIn, type KnowledgeCard, offeringCard, placeCard } from "./cards.ts";
import type { AssistParts } from "./parts.ts";

/** Enough to choose from without scrolling. */
const MOST = 8;
const MOST_PLACES = 2;
const MOST_ANSWERS = 3;

/** The search box of the panel: sourced answers, places and their hours, then services, programmes and activities, best first. */
export async function searchKnowledge(query: string, language: Language, parts: AssistParts): Promise<KnowledgeCard[]> {
  const text = query.trim().slice(0, 200);
  if (text === "") return [];
  const { knowledge, information, clock } = parts;
  const [asked, found] = await Promise.all([
    information.ask(text),
    knowledge.search({ text, language, criteria: {}, limit: MOST, now: clock.now(), gently: true }),
  ]);
  const [place] = parts.understand(text, { language, now: clock.now(), expecting: "place" }).entities.place ?? [];
  const places = place === undefined ? [] : information.places({ text, place }).places.slice(0, MOST_PLACES);
  const cards = [
    ...places.flatMap((one) => placeCard(one.place, language, information)),
    ...answersIn(asked)
      .slice(0, MOST_ANSWERS)
      .map((answer) => answerCard(answer, language)),
    ...found.hits.map(({ offering }) => offeringCard(offering, language)),
  ];
  return cards.slice(0, MOST).map((card) => ({ ...card, evidence: [] }));
}
