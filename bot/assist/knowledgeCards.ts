import type { AssistInput, Suggestions } from "../../contracts/assist.ts";
import type { Answer, FactSource } from "../../contracts/information.ts";
import { inLanguage, type Language } from "../../contracts/language.ts";
import type { Offering } from "../../contracts/offering.ts";
import { conditionsText } from "../compose/facts.ts";
import { weekText } from "../compose/hoursText.ts";
import { serviceMeant } from "../search/serviceMeant.ts";
import type { Finder } from "./evidence.ts";
import { idOf } from "./ids.ts";
import type { Matter } from "./matters.ts";
import type { AssistParts } from "./parts.ts";
import { serviceIn } from "./topic.ts";

export type KnowledgeCard = Suggestions["knowledge"][number];

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

type Bare = Omit<KnowledgeCard, "evidence">;

async function answerCards(
  { latest, turn }: Matter,
  language: Language,
  { information }: AssistParts,
): Promise<Bare[]> {
  // Words about an activity are the catalogue's business.
  if (turn.entities.activity) return [];
  const asked = await information.ask(latest.text);
  if (asked.kind === "none") return [];
  return (asked.kind === "answer" ? [asked.answer] : asked.answers).map((answer) => answerCard(answer, language));
}

export function answerCard(answer: Answer, language: Language): Bare {
  const { id, title, text, source } = answer;
  return {
    id: idOf("knowledge", "answer", id),
    kind: "answer",
    title: title[language],
    text: text[language],
    lang: language,
    source: sourceOf(source, language),
  };
}

const sourceOf = ({ name, url, date }: FactSource, language: Language): KnowledgeCard["source"] => ({
  name: name[language],
  url,
  date,
});

function hoursCards({ turn, line, intent }: Matter, language: Language, { information }: AssistParts): Bare[] {
  const named = turn.entities.place?.[0];
  if (intent !== "opening_hours" || named === undefined) return [];
  const near = turn.entities.postalCode?.[0];
  const { places } = information.places({ text: line.text, place: named, ...(near ? { near } : {}) });
  return places.slice(0, MOST).flatMap(({ place }) => placeCard(place, language, information));
}

export function placeCard(
  place: Parameters<AssistParts["information"]["hours"]>[0],
  language: Language,
  information: AssistParts["information"],
): Bare[] {
  const hours = information.hours(place);
  if (!hours) return [];
  const where = [place.address, place.neighbourhood].filter(Boolean).join(", ");
  return [
    {
      id: idOf("knowledge", "hours", place.id),
      kind: "hours",
      title: place.name,
      text: `${place.name}${where && ` (${where})`}${language === "fr" ? " :" : ":"} ${weekText(hours.days, language)}.`,
      lang: language,
      source: sourceOf(hours.source, language),
    },
  ];
}

export function offeringCard(offering: Offering, language: Language): Bare {
  const { id, subsidy, service, organism, source, asOf, url } = offering;
  const title = inLanguage(offering.title, language);
  const details = subsidy
    ? [
        inLanguage(subsidy.amount, language).text,
        conditionsText(subsidy, language),
        inLanguage(subsidy.nextStep, language).text,
      ]
    : [inLanguage(offering.summary, language).text, ...(service ? [inLanguage(service.nextStep, language).text] : [])];
  return {
    id: idOf("knowledge", offering.kind, id),
    kind: subsidy ? "programme" : "offering",
    title: title.text,
    text: details.map(asSentence).join(" "),
    lang: title.lang,
    source: { name: organism ?? source, ...(url ? { url } : {}), date: asOf ?? "" },
  };
}

const asSentence = (text: string): string => (/[.!?]\s*$/.test(text) ? text.trim() : `${text.trim()}.`);
