import type { Suggestions } from "../../contracts/assist.ts";
import type { Answer, Asked, CityPlace, FactSource, Information } from "../../contracts/information.ts";
import { inLanguage, type Language } from "../../contracts/language.ts";
import type { Offering } from "../../contracts/offering.ts";
import { conditionsText } from "../compose/facts.ts";
import { weekText } from "../compose/hoursText.ts";
import { idOf } from "./ids.ts";

export type KnowledgeCard = Suggestions["knowledge"][number];
/** A card before it is known which words it rests on. */
export type BareCard = Omit<KnowledgeCard, "evidence">;

export function answersIn(asked: Asked): Answer[] {
  switch (asked.kind) {
    case "answer":
      return [asked.answer];
    case "close":
      return asked.answers;
    case "none":
      return [];
  }
}

export function answerCard(answer: Answer, language: Language): BareCard {
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

/** Only where a source says when it is open. */
export function placeCard(place: CityPlace, language: Language, information: Pick<Information, "hours">): BareCard[] {
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

export function offeringCard(offering: Offering, language: Language): BareCard {
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
const sourceOf = ({ name, url, date }: FactSource, language: Language): KnowledgeCard["source"] => ({
  name: name[language],
  url,
  date,
});
