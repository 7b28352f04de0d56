import { inLanguage, type Language } from "../../contracts/language.ts";
import type { Choice } from "../../contracts/reply.ts";
import type { Hit } from "../../contracts/search.ts";
import { dayName } from "../format/time.ts";
import { formatText, labels, texts } from "../texts/index.ts";
import type { Found, Work } from "../work.ts";
import { draft, type Draft } from "./draft.ts";

/** The best answer in full with its source and date; the next ones as buttons. */
export function answerDrafts(work: Work, found: Found): Draft[] {
  const { language } = work.state;
  const [first, ...others] = found.result.hits.slice(0, 3);
  if (!first) return [];
  const request = first.offering.service ? [openRequest(first, language)] : [];
  return [
    draft(first.offering.kind === "facility" ? facility(first, language) : answer(first, language), {
      choices: [...request, ...others.map((hit) => ask(hit, language))],
      outcome: "answered",
    }),
  ];
}

function answer({ offering }: Hit, language: Language): string {
  const { title, summary, description, organism, asOf, service } = offering;
  const source = organism
    ? formatText(texts.source, language, { organism, ...(asOf ? { day: dayName(asOf, language) } : {}) })
    : undefined;
  const next = service ? ` ${inLanguage(service.nextStep, language).text}` : "";
  return formatText(texts.answer, language, {
    title: inLanguage(title, language).text,
    summary: inLanguage(description ?? summary, language).text + next,
    ...(source ? { source } : {}),
  });
}

function facility({ offering }: Hit, language: Language): string {
  const [place] = offering.places;
  return formatText(texts.facility, language, {
    title: inLanguage(offering.title, language).text,
    ...(place?.address ? { address: place.address } : {}),
  });
}

function openRequest({ offering }: Hit, language: Language): Choice {
  const query = inLanguage(offering.title, language).text;
  const label = labels.openRequest[language];
  return { label, text: `${label} – ${query}`, value: { action: "start", flow: "request_service", query } };
}

function ask({ offering }: Hit, language: Language): Choice {
  const query = inLanguage(offering.title, language).text;
  return { label: query, text: query, value: { action: "start", flow: "ask_information", query } };
}
