import type { AssistInput } from "../../contracts/assist.ts";
import type { Language } from "../../contracts/language.ts";
import { serviceMeant } from "../search/serviceMeant.ts";
import { answerCard, answersIn, type BareCard, type KnowledgeCard, offeringCard, placeCard } from "./cards.ts";
import type { Finder } from "./evidence.ts";
import type { Matter } from "./matters.ts";
import type { AssistParts } from "./parts.ts";
import { serviceIn } from "./topic.ts";

/** More would be a list to read while somebody speaks. */
const MOST = 3;

/** What is known of what is asked, the last thing asked first: places and hours, the service, the programme, sourced answers. */
export async function knowledgeCards(
  matters: readonly Matter[],
  input: AssistInput,
  { finder, parts }: { finder: Finder; parts: AssistParts },
): Promise<KnowledgeCard[]> {
  const found = await Promise.all(matters.map((matter) => cardsFor(matter, input, { finder, parts })));
  const each = new Map(found.toReversed().flatMap((cards) => cards.map((card) => [card.id, card] as const)));
  return [...each.values()].slice(0, MOST);
}

async function cardsFor(
  matter: Matter,
  { state, language }: AssistInput,
  { finder, parts }: { finder: Finder; parts: AssistParts },
): Promise<KnowledgeCard[]> {
  const evidence = finder.intent(matter.line, matter.intent);
  const now = { language, now: parts.clock.now() };
  const service = matter.flow ? serviceIn(state, matter.flow.id) : undefined;
  const ids = [...(service === undefined ? [] : [service]), ...programmesIn(matter)];
  const offerings = ids.flatMap((id) => parts.knowledge.offering(id) ?? []).map((one) => offeringCard(one, language));
  const more = matter.latest === matter.line ? undefined : await serviceMeant(matter.latest.text, now, parts);
  const told = [
    ...hoursCards(matter, language, parts),
    ...(more ? [offeringCard(more, language)] : []),
    ...offerings,
    ...(await answerCards(matter, language, parts)),
  ];
  return told.map((card) => ({ ...card, evidence }));
}

/** Aids that the turn put forward. */
const programmesIn = ({ turn }: Matter): string[] =>
  turn.effects.flatMap((effect) =>
    effect.kind === "save_proposals" && turn.flow !== "find_activity"
      ? effect.proposals.map((one) => one.offeringId)
      : [],
  );

async function answerCards(
  { line, latest, turn }: Matter,
  language: Language,
  { information }: AssistParts,
): Promise<BareCard[]> {
  // Words about an activity are the catalogue's business.
  if (turn.entities.activity) return [];
  const texts = [...new Set([latest.text, line.text])];
  const asked = await Promise.all(texts.map((text) => information.ask(text)));
  return asked.flatMap(answersIn).map((answer) => answerCard(answer, language));
}

function hoursCards({ turn, line, intent }: Matter, language: Language, { information }: AssistParts): BareCard[] {
  const named = turn.entities.place?.[0];
  if (intent !== "opening_hours" || named === undefined) return [];
  const near = turn.entities.postalCode?.[0];
  const { places } = information.places({ text: line.text, place: named, ...(near ? { near } : {}) });
  return places.slice(0, MOST).flatMap(({ place }) => placeCard(place, language, information));
}
